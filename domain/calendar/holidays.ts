import { addDays, dayOfWeek, type CalendarDate } from './calendarDate';

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

const FIXED_DAYS: readonly string[] = ['01-01', '02-12', '06-19', '07-04', '11-11', '12-25'];

interface FloatingDay {
  readonly weekday: number;
  /** The first day of the year on which it can fall, month and day; it is the first such weekday from then on. */
  readonly notBefore: string;
}

const FLOATING_DAYS: readonly FloatingDay[] = [
  { weekday: MONDAY, notBefore: '01-15' }, // Martin Luther King Day
  { weekday: MONDAY, notBefore: '02-15' }, // Washington's Birthday, the third Monday
  { weekday: MONDAY, notBefore: '05-25' }, // Memorial Day, the last Monday
  { weekday: MONDAY, notBefore: '09-01' }, // Labor Day, the first Monday
  { weekday: MONDAY, notBefore: '10-08' }, // Columbus Day, the second Monday
  { weekday: THURSDAY, notBefore: '11-22' }, // Thanksgiving Day, the fourth Thursday
];

/** Easter Sunday of a year in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
const easterSunday = (year: number): CalendarDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const daysAfterMarch22 = epact + toSunday - 7 * lateMoon;
  return addDays(`${String(year).padStart(4, '0')}-03-22`, daysAfterMarch22);
};

const firstWeekdayFrom = (first: CalendarDate, weekday: number): CalendarDate =>
  addDays(first, (weekday - dayOfWeek(first) + 7) % 7);

/** The days on which a fixed holiday is kept: a Saturday's on the Friday before, a Sunday's on the Monday after as well. */
const keptOn = (date: CalendarDate): readonly CalendarDate[] => {
  switch (dayOfWeek(date)) {
    case SATURDAY:
      return [date, addDays(date, -1)];
    case SUNDAY:
      return [date, addDays(date, 1)];
    default:
      return [date];
  }
};

const holidaysBelongingTo = (year: number): readonly CalendarDate[] => {
  const written = String(year).padStart(4, '0');
  return [
    ...FIXED_DAYS.flatMap((day) => keptOn(`${written}-${day}`)),
    ...FLOATING_DAYS.map(({ weekday, notBefore }) => firstWeekdayFrom(`${written}-${notBefore}`, weekday)),
    addDays(easterSunday(year), -2),
  ];
};

const yearsMade = new Map<string, ReadonlySet<CalendarDate>>();

/** Days kept in a year; New Year's Day of the next one may be kept on its last day. */
const holidaysIn = (year: string): ReadonlySet<CalendarDate> => {
  const before = yearsMade.get(year);
  if (before !== undefined) return before;
  const nextNewYear = `${String(Number(year) + 1).padStart(4, '0')}-01-01`;
  const made = new Set([...holidaysBelongingTo(Number(year)), ...keptOn(nextNewYear)]);
  yearsMade.set(year, made);
  return made;
};

/**
 * Whether Connecticut keeps a state holiday on this day. One that falls on a Sunday is kept on the Monday after as well, one
 * that falls on a Saturday on the Friday before. The Friday after Thanksgiving is an ordinary day; days the Governor or the
 * President appoints are not known here.
 * @see Conn. Gen. Stat. § 1-4
 */
export const isHoliday = (date: CalendarDate): boolean => holidaysIn(date.slice(0, 4)).has(date);
