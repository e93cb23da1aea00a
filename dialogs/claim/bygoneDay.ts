import { addDays, isCalendarDate, type CalendarDate } from '../../domain/calendar/calendarDate';

const WEEK = 7;

/** A day of a month alone was heard within so many days ahead. */
const MONTH = 31;

/** The same day of an earlier month; undefined where that month has none. */
const monthsBefore = (date: CalendarDate, months: number): CalendarDate | undefined => {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  const month = String((index % 12) + 1).padStart(2, '0');
  const before = `${Math.floor(index / 12)}-${month}${date.slice(7)}`;
  return isCalendarDate(before) ? before : undefined;
};

/**
 * The day gone by that was meant by a day which was heard as one ahead: the weekday before, or the same day of the month or
 * year before. Undefined where there was no such day.
 * @param date the day as it was heard, after today
 * @param isNumbered it was said with a number, so that it is no weekday alone
 */
export const bygoneDay = (
  date: CalendarDate,
  today: CalendarDate,
  isNumbered: boolean,
): CalendarDate | undefined => {
  if (!isNumbered && date <= addDays(today, WEEK)) return addDays(date, -WEEK);
  return monthsBefore(date, date <= addDays(today, MONTH) ? 1 : 12);
};
