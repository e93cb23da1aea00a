import type { HearingContext } from '../../../dialogs/understanding/heard';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

/** A message, the days and times heard in it, and what the open question asks for. */
export type DayRow = readonly [text: string, slots: Partial<SlotValues>, expecting?: readonly SlotName[]];

const daySlots = [
  'dateOfBirth',
  'appointmentDate',
  'appointmentTime',
  'appointmentEnd',
  'returnTime',
  'refDate',
  'refTime',
  'recurrenceDays',
  'recurrenceUntil',
] as const;

/** Checks that just these days and times are heard, on Monday, November 23, 2026, at ten. */
export const checkDays = (rows: readonly DayRow[], more: Partial<HearingContext> = {}): void => {
  it.each(rows.map(([text, slots, expecting = []]) => [text, expecting, slots] as const))(
    '%s %j',
    (text, expecting, slots) => {
      const heard = listen(text, expecting, more).slots;
      const said = daySlots.flatMap((slot) => (heard[slot] === undefined ? [] : [[slot, heard[slot]]]));
      expect(Object.fromEntries(said)).toEqual(slots);
    },
  );
};

/** A visit's day and time. */
export const at = (appointmentDate: string, appointmentTime: `${number}:${number}`): Partial<SlotValues> => ({
  appointmentDate,
  appointmentTime,
});
