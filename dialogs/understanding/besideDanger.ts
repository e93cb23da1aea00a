import type { CalendarDate } from '../../domain/calendar/calendarDate';
import type { Heard, SlotValues } from './heard';

/**
 * What a message tells beside a danger: who names a day without its time speaks of a ride that exists ("should I wait for Monday's
 * appointment"), but for who is in an emergency and wants to be seen today.
 */
export const besideDanger = (
  slots: Readonly<Partial<SlotValues>>,
  danger: Heard['danger'],
  today: CalendarDate,
): Partial<SlotValues> => {
  const { appointmentDate, ...rest } = slots;
  const isOfRide =
    (danger === 'crisis' || (danger === 'emergency' && appointmentDate !== today)) &&
    appointmentDate !== undefined &&
    slots.appointmentTime === undefined &&
    slots.recurrenceDays === undefined;
  return isOfRide ? { ...rest, refDate: slots.refDate ?? appointmentDate } : slots;
};
