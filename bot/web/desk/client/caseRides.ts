import type { CaseView, RideLine } from '../exchange';
import { words } from '../words';
import { make } from './make';
import { rideForm } from './rideForm';
import { rideInWords } from './rideInWords';
import { numberInWords } from './times';

/** The rides of a case's member. */
export interface CaseRides {
  readonly element: HTMLElement;
  readonly update: (view: CaseView) => void;
}

/** Shows the rides; one at a time is open to be changed. */
export const caseRides = (caseNumber: string, onDone: () => Promise<void>): CaseRides => {
  const list = make('ul', { class: 'rides' });
  const room = make('div');
  const buttonOf = (number: string): HTMLElement | undefined =>
    list.querySelector<HTMLElement>(`[data-ride="${number}"]`) ?? undefined;
  const open = (number: string): void => {
    const form = rideForm({
      number,
      caseNumber,
      level: 'h4',
      onDone,
      onClose: () => {
        room.replaceChildren();
        buttonOf(number)?.focus();
      },
    });
    room.replaceChildren(form);
    form.querySelector('h4')?.focus();
  };
  const itemOf = (ride: RideLine): HTMLElement => {
    const { number } = ride;
    const button = make('button', { type: 'button', 'data-ride': number }, words.look(numberInWords(number)));
    button.addEventListener('click', () => open(number));
    return make('li', {}, ...rideInWords(ride), button);
  };
  return {
    element: make('section', { class: 'rides-of' }, make('h3', {}, words.rides), list, room),
    update: ({ rides }) => {
      const focused = document.activeElement;
      const number = focused instanceof HTMLElement ? focused.dataset.ride : undefined;
      list.replaceChildren(...rides.map(itemOf));
      if (rides.length === 0) list.append(make('li', { class: 'none' }, words.noRides));
      if (number !== undefined) buttonOf(number)?.focus({ preventScroll: true });
    },
  };
};
