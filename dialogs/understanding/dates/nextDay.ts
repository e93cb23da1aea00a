import { addDays, dayOfWeek, isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A day written as `YYYY-MM-DD`; it may be one that does not exist. */
export const written = (year: number, month: number, day: number): CalendarDate =>
  `${String(year)}-${pad(month)}-${pad(day)}`;

/** The next such weekday after today: 0 Sunday to 6 Saturday. */
export const comingWeekday = (today: CalendarDate, weekday: number): CalendarDate =>
  addDays(today, ((weekday - dayOfWeek(today) + 6) % 7) + 1);

/** The weekday in the calendar week after this one; weeks begin on Monday. */
export const weekdayNextWeek = (today: CalendarDate, weekday: number): CalendarDate =>
  addDays(today, 7 - ((dayOfWeek(today) + 6) % 7) + ((weekday + 6) % 7));

/** The next time a day of a month comes, today included; undefined for a day that never does. */
export const nextMonthDay = (today: CalendarDate, month: number, day: number): CalendarDate | undefined => {
  for (let year = Number(today.slice(0, 4)); year < Number(today.slice(0, 4)) + 8; year += 1) {
    const date = written(year, month, day);
    if (isCalendarDate(date) && date >= today) return date;
  }
  return undefined;
};

/** The next time a day of the month comes, today included, within three months. */
export const nextDayOfMonth = (today: CalendarDate, day: number): CalendarDate | undefined => {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const index = month - 1 + ahead;
    const date = written(year + Math.floor(index / 12), (index % 12) + 1, day);
    if (isCalendarDate(date) && date >= today) return date;
  }
  return undefined;
};
