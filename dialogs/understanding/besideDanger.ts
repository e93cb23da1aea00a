import type { CalendarDate } from '../../domain/calendar/calendarDate';
import type { Heard, Intent } from './heard';
import type { SlotValues } from './slotValues';

/** Wishes for a ride there is. */
const ofRideThere: readonly Intent[] = ['change-trip', 'cancel-trip'];

/**
 * What a message tells beside a danger: who names a day without its time speaks of a ride that exists ("should I wait for Monday's
 * appointment"), but for who is in an emergency and wants to be seen today, or only tells when the visit is ("the wound smells, the
 * appointment is Monday").
 * @param asks whether the message asks anything
 */
export const besideDanger = (
  slots: Readonly<Partial<SlotValues>>,
  danger: Heard['danger'],
  today: CalendarDate,
  wishes: readonly Intent[],
  asks: boolean,
): Partial<SlotValues> => {
  const { appointmentDate, ...rest } = slots;
  const isOfOne = asks || !wishes.includes('book-trip') || wishes.some((wish) => ofRideThere.includes(wish));
  const isOfRide =
    (danger === 'crisis' || (danger === 'emergency' && appointmentDate !== today && isOfOne)) &&
    appointmentDate !== undefined &&
    slots.appointmentTime === undefined &&
    slots.recurrenceDays === undefined;
  return isOfRide ? { ...rest, refDate: slots.refDate ?? appointmentDate } : slots;
};
