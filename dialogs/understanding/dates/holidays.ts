import { addDays, dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { written } from './nextDay';

/** Holidays that people name a day by. */
export const holidays = [
  'newYearsDay',
  'newYearsEve',
  'threeKings',
  'mlkDay',
  'groundhogDay',
  'valentines',
  'presidentsDay',
  'stPatricks',
  'ashWednesday',
  'aprilFools',
  'palmSunday',
  'holyThursday',
  'goodFriday',
  'easter',
  'easterMonday',
  'mothersDay',
  'memorialDay',
  'fathersDay',
  'juneteenth',
  'independenceDay',
  'laborDay',
  'columbusDay',
  'halloween',
  'allSouls',
  'electionDay',
  'veteransDay',
  'thanksgiving',
  'blackFriday',
  'guadalupe',
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

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
const easterOf = (year: number): CalendarDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return written(year, Math.floor(days / 31), (days % 31) + 1);
};

const inYear: Readonly<Record<Holiday, (year: number) => CalendarDate>> = {
  newYearsDay: (year) => `${String(year)}-01-01`,
  newYearsEve: (year) => `${String(year)}-12-31`,
  groundhogDay: (year) => `${String(year)}-02-02`,
  threeKings: (year) => `${String(year)}-01-06`,
  valentines: (year) => `${String(year)}-02-14`,
  stPatricks: (year) => `${String(year)}-03-17`,
  aprilFools: (year) => `${String(year)}-04-01`,
  ashWednesday: (year) => addDays(easterOf(year), -46),
  palmSunday: (year) => addDays(easterOf(year), -7),
  holyThursday: (year) => addDays(easterOf(year), -3),
  allSouls: (year) => `${String(year)}-11-02`,
  guadalupe: (year) => `${String(year)}-12-12`,
  goodFriday: (year) => addDays(easterOf(year), -2),
  easter: easterOf,
  easterMonday: (year) => addDays(easterOf(year), 1),
  mothersDay: (year) => nth(year, '05', 0, 2),
  fathersDay: (year) => nth(year, '06', 0, 3),
  halloween: (year) => `${String(year)}-10-31`,
  electionDay: (year) => addDays(nth(year, '11', 1, 1), 1),
  blackFriday: (year) => addDays(nth(year, '11', 4, 4), 1),
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

/** The next time a holiday falls, today included, or the day of a year that was said. */
export const holidayOn = (holiday: Holiday, today: CalendarDate, said?: number): CalendarDate => {
  if (said !== undefined) return inYear[holiday](said);
  const year = Number(today.slice(0, 4));
  const date = inYear[holiday](year);
  return date >= today ? date : inYear[holiday](year + 1);
};
