import { addDays, dayOfWeek, type CalendarDate } from './calendarDate';

const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;

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

const isFloatingDay = (date: CalendarDate, { weekday, notBefore }: FloatingDay): boolean => {
  const first = `${date.slice(0, 4)}-${notBefore}`;
  return dayOfWeek(date) === weekday && first <= date && date < addDays(first, 7);
};

const isFixedDay = (date: CalendarDate): boolean => FIXED_DAYS.includes(date.slice(5));

/**
 * Whether Connecticut keeps a state holiday on this day. One that falls on a Sunday is kept on the Monday after as well, one
 * that falls on a Saturday on the Friday before. The Friday after Thanksgiving is an ordinary day; days the Governor or the
 * President appoints are not known here.
 * @see Conn. Gen. Stat. § 1-4
 */
export const isHoliday = (date: CalendarDate): boolean => {
  if (isFixedDay(date) || FLOATING_DAYS.some((day) => isFloatingDay(date, day))) return true;
  switch (dayOfWeek(date)) {
    case FRIDAY:
      return date === addDays(easterSunday(Number(date.slice(0, 4))), -2) || isFixedDay(addDays(date, 1));
    case MONDAY:
      return isFixedDay(addDays(date, -1));
    default:
      return false;
  }
};
