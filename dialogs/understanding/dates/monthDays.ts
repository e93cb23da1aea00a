import { isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { monthWords } from '../../locales/words/monthWords';
import type { Span } from '../message';
import type { Atoms } from './atoms';
import type { DaySearch } from './daySearch';
import { addNamed } from './namedMonth';
import { nextMonthDay, written } from './nextDay';
import { addNumbered, addNumberedOf, addSpokenSlash } from './numberedMonth';
import { readOutDay } from './readOutDay';
import { yearAt } from './yearSaid';

/** A day named with its month: in numbers, or with the month's name, in any order and in words. */
export interface MonthDay extends Span {
  /** Places in the atoms; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Absent when there is no such day: "February 30". */
  readonly date?: CalendarDate;
  /** The year was said, so the day may lie in the past. */
  readonly yearSaid: boolean;
  /** A year of two digits, as said. */
  readonly shortYear?: number;
  /** What it is when the day stands before its month: "5/11" may be of November. */
  readonly dayFirst?: CalendarDate;
}

const MOST_MONTHS = 60;

const fullYear = (short: number, today: CalendarDate): number =>
  short + (short + 2000 > Number(today.slice(0, 4)) + 5 ? 1900 : 2000);

/**
 * Finds the days named with their month. Without a year they are moved forward from today.
 * @param isBirth whether a birth date is asked for, or spoken of just before an atom
 * @param bareDay whether the open question asks for a day, so that "12-3" is one
 */
export const monthDaysIn = (
  atoms: Atoms,
  today: CalendarDate,
  isBirth: (atom: number) => boolean,
  bareDay: boolean,
): readonly MonthDay[] => {
  const { list } = atoms;
  const found: MonthDay[] = [];

  const add: DaySearch['add'] = (from, to, month, day, said, areNumbers = false) => {
    const before = found.at(-1);
    if (before !== undefined && from < before.to) return;
    const thisYear = said === undefined ? atoms.to(to, 'thisYear') : -1;
    const year =
      said === undefined
        ? thisYear === -1
          ? undefined
          : Number(today.slice(0, 4))
        : said.isShort
          ? fullYear(said.year, today)
          : said.year;
    const isNextYear = year === undefined && atoms.to(to, 'nextYear') !== -1;
    const dateOf = (ofMonth: number, ofDay: number): CalendarDate | undefined =>
      isNextYear
        ? written(Number(today.slice(0, 4)) + 1, ofMonth, ofDay)
        : year === undefined
          ? nextMonthDay(today, ofMonth, ofDay)
          : written(year, ofMonth, ofDay);
    const date = dateOf(month, day);
    const dayFirst = areNumbers && day <= 12 && day !== month ? dateOf(day, month) : undefined;
    found.push({
      from,
      to,
      yearSaid: year !== undefined,
      ...atoms.spanOf(from, to),
      ...(date !== undefined && isCalendarDate(date) ? { date } : {}),
      ...(said?.isShort === true ? { shortYear: said.year } : {}),
      ...(dayFirst === undefined ? {} : { dayFirst }),
    });
  };
  const search: DaySearch = { atoms, today, isBirth, bareDay, add };

  if (bareDay || isBirth(0)) {
    const read = readOutDay(atoms, (at) => yearAt(atoms, at, true));
    if (read !== undefined && (read.year !== undefined) === isBirth(0))
      add(0, list.length, read.month, read.day, read.year);
  }

  const hasSlash = atoms.has('slash');
  const hasOf = atoms.has('of');
  for (let at = 0; at < list.length && found.length < MOST_MONTHS; at += 1) {
    const atom = list[at];
    if (atom === undefined) break;
    if (hasOf && atoms.isNumber(at)) addNumberedOf(search, at);
    if (atom.digits > 0) addNumbered(search, at);
    else {
      // "It was set for the 12th" is of no September.
      const month = atoms.to(at, 'setUp') === -1 ? monthWords.numbers.get(atom.word) : undefined;
      if (month !== undefined) addNamed(search, month, at);
      else if (hasSlash && atoms.to(at, 'slash') !== -1) addSpokenSlash(search, at);
    }
  }
  return found;
};
