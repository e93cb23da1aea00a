import { addDays, dayOfWeek, isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A day written as `YYYY-MM-DD`; it may be one that does not exist. */
export const written = (year: number, month: number, day: number): CalendarDate =>
  `${String(year)}-${pad(month)}-${pad(day)}`;

/** The next such weekday after a day: 0 Sunday to 6 Saturday. */
export const comingWeekday = (day: CalendarDate, weekday: number): CalendarDate =>
  addDays(day, ((weekday - dayOfWeek(day) + 6) % 7) + 1);

/** The last such weekday before a day. */
export const weekdayBefore = (day: CalendarDate, weekday: number): CalendarDate =>
  addDays(day, -(((dayOfWeek(day) - weekday + 6) % 7) + 1));

/** The weekday in the calendar week that lies `weeks` after the one of a day; weeks begin on Monday. */
export const weekdayInWeek = (day: CalendarDate, weekday: number, weeks: number): CalendarDate =>
  addDays(day, 7 * weeks - ((dayOfWeek(day) + 6) % 7) + ((weekday + 6) % 7));

/** The weekday nearest to a day. */
export const nearestWeekday = (day: CalendarDate, weekday: number): CalendarDate => {
  const ahead = (weekday - dayOfWeek(day) + 7) % 7;
  return addDays(day, ahead > 3 ? ahead - 7 : ahead);
};

/** The next time a day of a month comes, today included; undefined for a day that never does. */
export const nextMonthDay = (today: CalendarDate, month: number, day: number): CalendarDate | undefined => {
  const first = Number(today.slice(0, 4));
  for (let year = first; year <= first + 8; year += 1) {
    const date = written(year, month, day);
    if (isCalendarDate(date) && date >= today) return date;
    // Only February 29 does not come every year, and nobody means one years away.
    if (!isCalendarDate(date) && (year > first || date > today)) return undefined;
  }
  return undefined;
};

/** A day of the month `ahead` months from now: 0 is this month. It may be one that does not exist. */
export const dayInMonth = (today: CalendarDate, day: number, ahead: number): CalendarDate => {
  const index = Number(today.slice(5, 7)) - 1 + ahead;
  return written(Number(today.slice(0, 4)) + Math.floor(index / 12), (index % 12) + 1, day);
};

/** The next time a day of the month comes, today included, within three months. */
export const nextDayOfMonth = (today: CalendarDate, day: number): CalendarDate | undefined =>
  [0, 1, 2]
    .map((ahead) => dayInMonth(today, day, ahead))
    .find((date) => isCalendarDate(date) && date >= today);

/** The last day of a month. */
export const lastOfMonth = (year: number, month: number): CalendarDate =>
  addDays(month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1), -1);

/** The weekday that comes so often in the month of a first day, or last in it for -1; with the fifth of four the next month's first. */
export const orderedIn = (first: CalendarDate, weekday: number, count: number): CalendarDate =>
  count > 0
    ? addDays(comingWeekday(addDays(first, -1), weekday), 7 * (count - 1))
    : weekdayBefore(dayInMonth(first, 1, 1), weekday);
