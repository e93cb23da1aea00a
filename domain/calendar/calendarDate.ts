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

const MILLISECONDS_A_DAY = 86_400_000;
const MINUTES_A_DAY = 1_440;

const utcOf = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day that lies `days` after `date` (before it, when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date(utcOf(date) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((utcOf(to) - utcOf(from)) / MILLISECONDS_A_DAY);

/** Day of the week: 0 Sunday to 6 Saturday. */
export const dayOfWeek = (date: CalendarDate): number => new Date(utcOf(date)).getUTCDay();

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = utcOf(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
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
