import { isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { DaysRead } from './daysRead';

const LAST_DAY = 31;
/** No list of days in one month is longer. */
const MOST_LISTED = 6;
/** A number above it is no hour. */
const LAST_HOUR = 12;

/** Reads numbers that share one month: both undefined for a number that stands in no such list. */
export interface ListedDays {
  /** "24, 25 y 26 de abril", "25 o 26 de octubre": by the month after the last of them. */
  readonly dayOfList: (value: number, end: number) => CalendarDate | undefined;
  /** Whether a month is said among the atoms of a day; `end` is exclusive. */
  readonly isOfNamedMonth: (from: number, end: number) => boolean;
  /** "Feb 10, 17 and 24": by the month before the first. */
  readonly dayAfterList: (at: number, value: number, end: number) => CalendarDate | undefined;
}

const dayOf = (date: CalendarDate, value: number): CalendarDate | undefined => {
  const day = `${date.slice(0, 8)}${String(value).padStart(2, '0')}`;
  return isCalendarDate(day) ? day : undefined;
};

/** Makes the reader of the days of one list. */
export const listedDays = ({ atoms, list, today, mentions, monthDayAt }: DaysRead): ListedDays => {
  /** Beyond what parts two days of a list: a comma, "and", "or", "and the". */
  const beyond = (at: number): number => {
    if (list[at]?.pause === 'stop') return -1;
    const joined = atoms.to(at, 'and', 'plus', 'either');
    const start = joined === -1 ? at : joined;
    // "Jan 19 21 and 26"
    const isRow =
      list[at]?.pause === 'none' &&
      list[at].gap === '' &&
      list[at].digits === 2 &&
      list[at].value > LAST_HOUR;
    if (joined === -1 && !isRow && list[at]?.pause !== 'comma') return -1;
    const article = atoms.to(start, 'the');
    return article === -1 ? start : article;
  };

  const dayOfList = (value: number, end: number): CalendarDate | undefined => {
    let last = value;
    for (let at = beyond(end), steps = 0; at !== -1 && steps < MOST_LISTED; steps += 1) {
      const month = monthDayAt.get(at);
      const said = atoms.numberAt(at);
      if (said === undefined || (said.digits === 0 && !atoms.isNumber(at)) || said.value <= last)
        return undefined;
      if (month?.date !== undefined)
        return Number(month.date.slice(8)) === said.value &&
          list[at + 1]?.gap !== '/' &&
          list[at + 1]?.gap !== '-'
          ? dayOf(month.date, value)
          : undefined;
      if (said.value > LAST_DAY) return undefined;
      last = said.value;
      at = beyond(said.to);
    }
    return undefined;
  };

  /** Whether what follows the last of a list can follow a day: no half of the day, no minutes. */
  const endsAsDay = (end: number): boolean => {
    const next = list[end];
    return (
      next?.pause !== 'none' ||
      (next.gap === '' &&
        !next.glued &&
        atoms.to(end, 'lead', 'the', 'which', 'and', 'plus', 'every', 'bothTimes', 'starting', 'weakLead') !==
          -1 &&
        atoms.to(end, 'am', 'pm', 'oclock', 'duration') === -1)
    );
  };

  const dayAfterList = (at: number, value: number, end: number): CalendarDate | undefined => {
    const before = mentions.at(-1);
    const isOfMonth =
      before?.kind === 'date' && (isListed(before.from, before.to) || isOfNamedMonth(before.from, before.to));
    if (!isOfMonth || before.date === undefined || beyond(before.to) !== at) return undefined;
    // "Nacida el 12 de mayo de 1948, el 14 a las 9"
    if (before.yearSaid && before.date < today) return undefined;
    if (value <= Number(before.date.slice(8)) || value > LAST_DAY || (list[at]?.digits ?? 0) === 0)
      return undefined;
    const next = beyond(end);
    const follower = next === -1 ? undefined : atoms.numberAt(next);
    const goesOn =
      follower !== undefined && follower.digits > 0 && follower.value > value && follower.value <= LAST_DAY;
    const isLast = (value > LAST_HOUR || atoms.to(before.to, 'and', 'plus') !== -1) && endsAsDay(end);
    if (!isLast && !(goesOn && list[next + 1]?.gap !== ':')) return undefined;
    listed.add(at);
    return dayOf(before.date, value);
  };

  const listed = new Set<number>();
  const isListed = (from: number, end: number): boolean =>
    list.slice(from, end).some((_, index) => listed.has(from + index));
  const isOfNamedMonth = (from: number, end: number): boolean =>
    list.slice(from, end).some((_, index) => monthDayAt.has(from + index));

  return { dayOfList, dayAfterList, isOfNamedMonth };
};
