import { daysBetween, minutesOf } from '../../domain/calendar/calendarDate';
import { LONG_AHEAD_DAYS, yearBefore } from './dates/goneDays';
import type { DatesReading } from './dates/readDates';
import type { HearingContext, Intent } from './heard';
import type { Message, Span } from './message';
import type { SlotValues } from './slotValues';

/** Wishes about a ride that was. */
const ofThePast: readonly Intent[] = ['complaint', 'compliment-suggestion', 'mileage-reimbursement'];
/** Minutes by which "it's 3:20" misses the clock. */
const NOW_MINUTES = 2;

/** "The driver yesterday was rude" speaks of yesterday's ride, and "where is my ride, it's 3:20" of no ride at 3:20. */
export const settlePast = (
  slots: Partial<SlotValues>,
  { named }: DatesReading,
  wishes: readonly Intent[],
  { today, time: now }: HearingContext,
): void => {
  const { refDate, refTime, appointmentDate } = slots;
  if (wishes.length === 0) return;
  const isPast = wishes.some((wish) => ofThePast.includes(wish));
  if (isPast && refDate === undefined && appointmentDate === undefined) {
    const [day, ...others] = named.filter(({ date, denied }) => date !== undefined && !denied);
    const told = others.length === 0 ? day?.date : undefined;
    // "Thank you for the driver on March 4", on March 8, is of no ride in a year.
    const praises = wishes.includes('compliment-suggestion');
    const isGone = praises && told !== undefined && daysBetween(today, told) > LONG_AHEAD_DAYS;
    const then = isGone ? yearBefore(told) : told;
    if (then !== undefined && then < today) slots.refDate = then;
  }
  // "The driver today was a sweetheart"
  const isOnlyOfWhatWas = wishes.every((wish) => ofThePast.includes(wish));
  if (isOnlyOfWhatWas && appointmentDate === today && slots.appointmentTime === undefined) {
    slots.refDate ??= today;
    delete slots.appointmentDate;
  }
  const isOfToday = refDate === undefined || refDate === today;
  const isNow =
    isOfToday && refTime !== undefined && Math.abs(minutesOf(refTime) - minutesOf(now)) <= NOW_MINUTES;
  if (isNow && wishes.includes('trip-status')) delete slots.refTime;
};

/** "For trip 60418 on Friday at 10:15 my aide comes": what stands beside a confirmation number is of the ride that has it. */
export const takeDayOfNumber = (
  slots: Partial<SlotValues>,
  { folded }: Message,
  ids: readonly Span[],
  { named: [day] }: Pick<DatesReading, 'named'>,
): void => {
  const { tripRef, refDate, refTime, appointmentDate, appointmentTime } = slots;
  if (tripRef === undefined || day === undefined || refDate !== undefined || refTime !== undefined) return;
  const number = ids.find(({ start, end }) => folded.slice(start, end).includes(tripRef));
  if (number === undefined) return;
  const between = folded.slice(Math.min(number.end, day.end), Math.max(number.start, day.start));
  if (/[,.;!?]/.test(between)) return;
  if (appointmentDate !== undefined) slots.refDate = appointmentDate;
  if (appointmentTime !== undefined) slots.refTime = appointmentTime;
  delete slots.appointmentDate;
  delete slots.appointmentTime;
};
