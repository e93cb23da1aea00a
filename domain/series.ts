import { addDays, dayOfWeek, lastDayOfPeriod, type CalendarDate } from './calendar/calendarDate';
import type { Program } from './program/program';

/** The days of the week of a series: 0 Sunday to 6 Saturday, in this order. */
export type SeriesDays = readonly number[];

/** The days of a series, and those left out of it because they are holidays or the clinic is closed. */
export interface SeriesDates {
  readonly dates: readonly CalendarDate[];
  readonly leftOut: readonly CalendarDate[];
  /** The last day one approval covers, when more was asked for: the rest is renewed then. */
  readonly cutAt?: CalendarDate;
}

/** Whether a weekday is kept as a holiday, on which most clinics see nobody. */
export const isHoliday = (date: CalendarDate, { businessDays }: Pick<Program, 'businessDays'>): boolean =>
  !businessDays.isBusinessDay(date) && dayOfWeek(date) % 6 !== 0;

/**
 * The days of a series from its first to its last day, as far as one approval covers it.
 * @param isOpenOn whether the clinic sees patients on a day
 * @see 17-134d-33(f)(2): three months at most
 */
export const seriesDates = (
  days: SeriesDays,
  from: CalendarDate,
  until: CalendarDate,
  program: Program,
  isOpenOn: (date: CalendarDate) => boolean,
): SeriesDates => {
  const end = lastDayOfPeriod(from, program.seriesMonths.value);
  const last = until < end ? until : end;
  const dates: CalendarDate[] = [];
  const leftOut: CalendarDate[] = [];
  for (let date = from; date <= last; date = addDays(date, 1)) {
    if (!days.includes(dayOfWeek(date))) continue;
    (isHoliday(date, program) || !isOpenOn(date) ? leftOut : dates).push(date);
  }
  return { dates, leftOut, ...(until > end && { cutAt: end }) };
};

/** The first day of a series from a day on. */
export const firstOfSeries = (days: SeriesDays, from: CalendarDate): CalendarDate => {
  let date = from;
  for (let tries = 0; tries < 7 && !days.includes(dayOfWeek(date)); tries += 1) date = addDays(date, 1);
  return date;
};
