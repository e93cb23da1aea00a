import { addDays, dayOfWeek, type CalendarDate } from './calendarDate';

const SUNDAY = 0;
const SATURDAY = 6;

const NEW_YEAR = '01-01';

/** Which days a state keeps as holidays, as its law says. */
export interface HolidayRules {
  /** Month and day, MM-DD. One on a Saturday is kept on the Friday before, one on a Sunday on the Monday after as well. */
  readonly fixed: readonly string[];
  /** The first such weekday (0 Sunday) from a month and day on, MM-DD: the earliest on which it can fall. */
  readonly floating: readonly { readonly weekday: number; readonly notBefore: string }[];
  /** Days from Easter Sunday; Good Friday is -2. */
  readonly fromEaster: readonly number[];
}

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

const holidaysBelongingTo = (year: number, rules: HolidayRules): readonly CalendarDate[] => {
  const written = String(year).padStart(4, '0');
  const easter = easterSunday(year);
  return [
    ...rules.fixed.flatMap((day) => keptOn(`${written}-${day}`)),
    ...rules.floating.map(({ weekday, notBefore }) => firstWeekdayFrom(`${written}-${notBefore}`, weekday)),
    ...rules.fromEaster.map((days) => addDays(easter, days)),
  ];
};

/**
 * Whether a day is kept as a holiday under the rules. A year's holidays are made once.
 * Days that a governor or president appoints are not known here.
 */
export const holidaysBy = (rules: HolidayRules): ((date: CalendarDate) => boolean) => {
  const yearsMade = new Map<string, ReadonlySet<CalendarDate>>();
  const holidaysIn = (year: string): ReadonlySet<CalendarDate> => {
    const before = yearsMade.get(year);
    if (before !== undefined) return before;
    // New Year's Day of the next year may be kept on the last day of this one.
    const nextNewYear = `${String(Number(year) + 1).padStart(4, '0')}-${NEW_YEAR}`;
    const kept = rules.fixed.includes(NEW_YEAR) ? keptOn(nextNewYear) : [];
    const made = new Set([...holidaysBelongingTo(Number(year), rules), ...kept]);
    yearsMade.set(year, made);
    return made;
  };
  return (date) => holidaysIn(date.slice(0, 4)).has(date);
};
