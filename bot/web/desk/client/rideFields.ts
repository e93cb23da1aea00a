import type { RideView } from '../exchange';
import { words } from '../words';
import { make } from './make';

/** What is to be different of a ride. */
export type RideChange = Readonly<
  Partial<Record<'appointmentDate' | 'appointmentTime' | 'returnTime', string>>
>;

/** The fields of a ride that can be changed. */
export interface RideFields {
  readonly element: HTMLElement;
  readonly change: () => RideChange;
}

const ways = ['at', 'will-call', 'none'] as const;

const wayOf = (wayBack: string): (typeof ways)[number] =>
  wayBack === 'none' || wayBack === 'will-call' ? wayBack : 'at';

/** Day, time and way back, as they are now. */
export const rideFields = (ride: RideView): RideFields => {
  const { day, appointmentTime = '', returnTime: wayBack = 'none' } = ride;
  const wayNow = wayOf(wayBack);
  const dayField = make('input', { type: 'date', id: 'ride-day', value: day, required: true });
  const timeField = make('input', { type: 'time', id: 'ride-time', value: appointmentTime });
  const wayField = make(
    'select',
    { id: 'ride-back' },
    ...ways.map((way) => make('option', { value: way, selected: way === wayNow }, words.back[way])),
  );
  const backField = make('input', {
    type: 'time',
    id: 'ride-back-time',
    value: wayNow === 'at' ? wayBack : '',
  });
  const backRow = make('p', {}, make('label', { for: 'ride-back-time' }, words.wayBackAt), backField);
  const showBack = (): void => {
    backRow.hidden = wayField.value !== 'at';
  };
  wayField.addEventListener('change', showBack);
  showBack();
  return {
    element: make(
      'div',
      { class: 'fields' },
      make('p', {}, make('label', { for: 'ride-day' }, words.day), dayField),
      make('p', {}, make('label', { for: 'ride-time' }, words.appointment), timeField),
      make('p', {}, make('label', { for: 'ride-back' }, words.wayBack), wayField),
      backRow,
    ),
    change: () => {
      const back = wayField.value === 'at' ? backField.value : wayField.value;
      return {
        ...(dayField.value !== '' && dayField.value !== day && { appointmentDate: dayField.value }),
        ...(timeField.value !== '' &&
          timeField.value !== appointmentTime && { appointmentTime: timeField.value }),
        ...(back !== '' && back !== wayBack && { returnTime: back }),
      };
    },
  };
};
