/** A day in the program's time zone (America/New_York), written `YYYY-MM-DD`. It has no time and no zone of its own. */
export type CalendarDate = string;

/** A wall-clock time in the program's time zone, 24 hours, written `HH:MM`. */
export type ClockTime = string;

/** A wall-clock moment in the program's time zone, written `YYYY-MM-DDTHH:MM`; such strings sort by time. */
export type LocalDateTime = string;

/** What time it is, as the domain sees it: the wall clock of America/New_York. `bot/` makes it from the real clock. */
export interface Now {
  readonly date: CalendarDate;
  readonly time: ClockTime;
}

const MINUTES_A_DAY = 1_440;
/** The Gregorian calendar begins anew every 400 years. */
const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1_461;
const DAYS_A_YEAR = 365;
/** Of the months from March on, when February with its leap day comes last. */
const DAYS_IN_5_MONTHS = 153;
const ZERO = '0'.charCodeAt(0);

const numberIn = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let index = from; index < to; index += 1) number = number * 10 + text.charCodeAt(index) - ZERO;
  return number;
};

/** Days since March 1 of the year 0, by which days are counted here: arithmetic, because messages ask for many of them. */
export const dayNumber = (date: CalendarDate): number => {
  const month = numberIn(date, 5, 7);
  const year = numberIn(date, 0, 4) - (month <= 2 ? 1 : 0);
  const fromMarch = (month + 9) % 12;
  return (
    year * DAYS_A_YEAR +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((DAYS_IN_5_MONTHS * fromMarch + 2) / 5) +
    numberIn(date, 8, 10) -
    1
  );
};

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** The day of a {@link dayNumber}. */
export const dateOf = (count: number): CalendarDate => {
  const centuries = Math.floor(count / DAYS_IN_400_YEARS);
  const inThem = count - centuries * DAYS_IN_400_YEARS;
  // The last day of four years, and of four hundred, belongs to the year before.
  const yearInThem = Math.floor(
    (inThem -
      Math.floor(inThem / (DAYS_IN_4_YEARS - 1)) +
      Math.floor(inThem / DAYS_IN_100_YEARS) -
      Math.floor(inThem / (DAYS_IN_400_YEARS - 1))) /
      DAYS_A_YEAR,
  );
  const inYear =
    inThem - (DAYS_A_YEAR * yearInThem + Math.floor(yearInThem / 4) - Math.floor(yearInThem / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / DAYS_IN_5_MONTHS);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = centuries * 400 + yearInThem + (month <= 2 ? 1 : 0);
  const day = inYear - Math.floor((DAYS_IN_5_MONTHS * fromMarch + 2) / 5) + 1;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
};

/** The day that lies `days` after `date` (before it, when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOf(dayNumber(date) + days);

/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** Day of the week: 0 Sunday to 6 Saturday. */
export const dayOfWeek = (date: CalendarDate): number => (dayNumber(date) + 3) % 7;

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [numberIn(text, 5, 7), numberIn(text, 8, 10)];
  // What does not exist is another day when it is counted: February 30 is in March.
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || dateOf(dayNumber(text)) === text);
};

/** Whole years lived on `day` by somebody born on `birth`; who was born on February 29 has the birthday on March 1 in other years. */
export const ageOn = (birth: CalendarDate, day: CalendarDate): number => {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) >= birth.slice(5) ? years : years - 1;
};

/**
 * The last day of a period of whole months that begins on `start`: from the 5th to the 4th. Where the last month has no such
 * day, its last one: three months from November 30 end with February.
 */
export const lastDayOfPeriod = (start: CalendarDate, months: number): CalendarDate => {
  const day = Number(start.slice(8));
  const monthsFromZero = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
  const firstOfMonth = (from: number): CalendarDate =>
    `${String(Math.floor(from / 12)).padStart(4, '0')}-${String((from % 12) + 1).padStart(2, '0')}-01`;
  const lastOfMonth = addDays(firstOfMonth(monthsFromZero + 1), -1);
  const dayBefore = addDays(firstOfMonth(monthsFromZero), day - 2);
  return dayBefore < lastOfMonth ? dayBefore : lastOfMonth;
};

/** Minutes since midnight of a clock time. */
export const minutesOf = (time: ClockTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The wall-clock moment of a day and a time. */
export const at = (date: CalendarDate, time: ClockTime): LocalDateTime => `${date}T${time}`;

/** The wall-clock moment `minutes` after another (before it, when negative), counted on the clock face: a day has 1,440 minutes. */
export const addMinutes = (moment: LocalDateTime, minutes: number): LocalDateTime => {
  const total = minutesOf(moment.slice(11)) + minutes;
  const days = Math.floor(total / MINUTES_A_DAY);
  const rest = total - days * MINUTES_A_DAY;
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return at(addDays(moment.slice(0, 10), days), clock);
};

/** Minutes from one wall-clock moment to another, counted on the clock face; negative when the other comes first. */
export const minutesBetween = (from: LocalDateTime, to: LocalDateTime): number =>
  daysBetween(from.slice(0, 10), to.slice(0, 10)) * MINUTES_A_DAY +
  minutesOf(to.slice(11)) -
  minutesOf(from.slice(11));
