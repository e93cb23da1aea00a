import { addDays, dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';

/** Holidays that people name a day by. */
export const holidays = [
  'newYearsDay',
  'newYearsEve',
  'mlkDay',
  'presidentsDay',
  'memorialDay',
  'juneteenth',
  'independenceDay',
  'laborDay',
  'columbusDay',
  'veteransDay',
  'thanksgiving',
  'christmasEve',
  'christmas',
] as const;

/** One of {@link holidays}. */
export type Holiday = (typeof holidays)[number];

const nth = (year: number, month: string, weekday: number, count: number): CalendarDate => {
  const first = `${String(year)}-${month}-01`;
  return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (count - 1));
};

const lastMonday = (year: number, month: string): CalendarDate => {
  const last = `${String(year)}-${month}-31`;
  return addDays(last, -((dayOfWeek(last) + 6) % 7));
};

const inYear: Readonly<Record<Holiday, (year: number) => CalendarDate>> = {
  newYearsDay: (year) => `${String(year)}-01-01`,
  newYearsEve: (year) => `${String(year)}-12-31`,
  mlkDay: (year) => nth(year, '01', 1, 3),
  presidentsDay: (year) => nth(year, '02', 1, 3),
  memorialDay: (year) => lastMonday(year, '05'),
  juneteenth: (year) => `${String(year)}-06-19`,
  independenceDay: (year) => `${String(year)}-07-04`,
  laborDay: (year) => nth(year, '09', 1, 1),
  columbusDay: (year) => nth(year, '10', 1, 2),
  veteransDay: (year) => `${String(year)}-11-11`,
  thanksgiving: (year) => nth(year, '11', 4, 4),
  christmasEve: (year) => `${String(year)}-12-24`,
  christmas: (year) => `${String(year)}-12-25`,
};

/** The next time a holiday falls, today included. */
export const holidayOn = (holiday: Holiday, today: CalendarDate): CalendarDate => {
  const year = Number(today.slice(0, 4));
  const date = inYear[holiday](year);
  return date >= today ? date : inYear[holiday](year + 1);
};
