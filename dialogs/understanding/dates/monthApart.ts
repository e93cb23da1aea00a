import { addDays, dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { monthWords } from '../../locales/words/monthWords';
import { nameWords } from '../../locales/words/nameWords';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { lastOfMonth, nextMonthDay } from './nextDay';

/** Atoms between "month" and its name: "the month I mean is December". */
const MONTH_REACH = 5;
/** Short names of months are other words as well: "a week ago". */
const SHORT_NAME = 3;

/** The months that are named apart from every day, as the month of a day: "the month is december", "el 5 a las 9, de diciembre", "my june visit". */
const monthsApart = (atoms: Atoms, days: readonly DayMention[]): ReadonlySet<number> => {
  const { list } = atoms;
  const months = new Set<number>();
  /** Nothing parts it from a day: "the 5th at 10 in march", but not "it was in march. The 5th". */
  const isInOneBreath = (at: number): boolean =>
    days.some(
      (day) =>
        isOfAnyMonth(atoms, day) &&
        list.slice(Math.min(day.to, at), Math.max(day.from, at) + 1).every(({ pause }) => pause === 'none'),
    );
  list.forEach(({ word, pause }, at) => {
    const month = monthWords.numbers.get(word);
    if (month === undefined || days.some(({ from, to }) => from <= at && at < to)) return;
    const next = list[at + 1];
    const isWhole = word.length > SHORT_NAME;
    // "De marzo del 38"
    const year = monthWords.yearCues.has(next?.word ?? '') ? at + 2 : at + 1;
    if (!isWhole || atoms.numberAt(year) !== undefined) return;
    const isTold =
      atoms.within(at - MONTH_REACH, at + MONTH_REACH, 'monthUnit') !== -1 ||
      atoms.from(at, 'of') !== -1 ||
      // "March or April"
      atoms.from(at, 'either') !== -1 ||
      atoms.to(at + 1, 'either') !== -1 ||
      (atoms.from(at, 'within') !== -1 && isInOneBreath(at)) ||
      (!nameWords.given.has(word) &&
        (atoms.to(at + 1, 'appointmentCue') !== -1 || (pause === 'comma' && next?.pause !== 'none')));
    if (isTold) months.add(month);
  });
  return months;
};

/** Whether a day was named without its month: "the 16th". */
export const isOfAnyMonth = ({ list }: Atoms, { kind, from, to, yearSaid }: DayMention): boolean =>
  kind === 'date' &&
  !yearSaid &&
  list.slice(from, to).every(({ word, gap }) => !monthWords.numbers.has(word) && gap !== '/' && gap !== '-');

/** Days with the month that is named apart from them; what may then be several days is each of them. */
export const withMonthApart = (
  atoms: Atoms,
  days: readonly DayMention[],
  today: CalendarDate,
): readonly DayMention[] => {
  if (days.length === 0) return days;
  const months = monthsApart(atoms, days);
  if (months.size === 0) return days;
  const [only] = months;
  const monthOf = (date: CalendarDate | undefined): number => Number(date?.slice(5, 7));
  return days.map((day) => {
    const { date, dayFirst } = day;
    // "3/4, I don't know whether of march or april"
    if (date !== undefined && dayFirst !== undefined && months.has(monthOf(dayFirst)))
      return months.has(monthOf(date)) ? { ...day, or: [date, dayFirst].sort() } : { ...day, date: dayFirst };
    if (only === undefined || months.size > 1 || date === undefined || monthOf(date) === only) return day;
    if (isOfAnyMonth(atoms, day) && day.weekday === undefined && day.isHoliday !== true) {
      const there = nextMonthDay(today, only, Number(date.slice(8)));
      return there === undefined ? day : { ...day, date: there };
    }
    if (day.kind !== 'weekday') return day;
    // "Friday the twelf of march": on one of its Fridays.
    const first = nextMonthDay(`${today.slice(0, 8)}01`, only, 1);
    if (first === undefined) return day;
    const last = lastOfMonth(Number(first.slice(0, 4)), only);
    const or = Array.from({ length: Number(last.slice(8)) }, (_, ahead) => addDays(first, ahead)).filter(
      (one) => one >= today && dayOfWeek(one) === day.weekday,
    );
    const { date: _, ...plain } = day;
    return { ...plain, or };
  });
};
