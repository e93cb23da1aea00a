import { addDays, daysBetween, dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { monthWords } from '../../locales/words/monthWords';
import type { DayNamed, DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import type { NamedWeekday } from './namedWeekday';
import { comingWeekday, dayInMonth, lastOfMonth, nextMonthDay } from './nextDay';

/** Of more days than this nobody chooses by being asked. */
const MOST_CHOICES = 7;
/** "Any thursday" may be in any of these weeks. */
const WEEKS_AHEAD = 4;

/** All days from one to another. */
const daysFrom = (first: CalendarDate, last: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: Math.max(0, Math.min(31, daysBetween(first, last) + 1)) }, (_, ahead) =>
    addDays(first, ahead),
  );

/** A day of which several would do, or may be meant: the only one, or all to choose from. */
const oneOf = (days: readonly CalendarDate[], to: number, weekday?: number): DayNamed => {
  const [only, another] = days;
  const named = { to, ...(weekday === undefined ? {} : { weekday }) };
  if (only !== undefined && another === undefined) return { kind: 'relative', ...named, date: only };
  return only === undefined || days.length > MOST_CHOICES
    ? { kind: 'vague', to }
    : { kind: 'relative', ...named, or: days };
};

/** Reads the days between two, or in a month. */
export interface AmongReader {
  /** "Between Christmas and New Year's, the Tuesday", "any Thursday in July", "any day Monday through Wednesday". */
  readonly byAmong: DayReader;
  /** The same from a weekday on: "the Tuesday between Christmas and New Year's", "a Thursday in July". */
  readonly ofThese: (end: number, weekday: number) => DayNamed | undefined;
}

/**
 * Makes the reader of days that are told by those among which they are.
 * @param plainDay reads the days at both ends
 */
export const amongReader = (read: DaysRead, weekdayAt: NamedWeekday, plainDay: DayReader): AmongReader => {
  const { atoms, list, today, skip, to } = read;

  const dayAt = (at: number): DayNamed | undefined =>
    plainDay(skip(at, 'the', 'lead')) ?? plainDay(skip(at, 'the')) ?? plainDay(at);

  /** Both ends of "between the 5th and the 8th", "after the 2nd and before the 6th"; holidays and what is after or before are no day of it. */
  const betweenAt = (
    at: number,
  ): { readonly days: readonly CalendarDate[]; readonly to: number } | undefined => {
    const after = to(at, 'afterDay');
    const from = Math.max(to(at, 'between'), after);
    const one = from === -1 ? undefined : dayAt(from);
    if (one === undefined) return undefined;
    const and = atoms.to(one.to, 'and', 'plus', 'butCue', 'rangeCue');
    const before = and === -1 || after === -1 ? and : atoms.to(and, 'before');
    const other = before === -1 ? undefined : dayAt(before);
    const first = one.date ?? one.or?.at(-1);
    const end = other?.date ?? other?.or?.find((day) => first !== undefined && day > first);
    if (other === undefined || first === undefined || end === undefined) return undefined;
    // "Between Christmas and New Year's", said in between
    const begin = first > end ? addDays(today, -1) : first;
    const all = daysFrom(begin, end).filter((day) => day >= today);
    const isOutside = (day: CalendarDate): boolean =>
      (day === first && (after !== -1 || one.isHoliday === true)) ||
      (day === end && (after !== -1 || other.isHoliday === true));
    return { days: all.filter((day) => !isOutside(day)), to: other.to };
  };

  /** The days from today on of the month that is named here. */
  const monthAt = (
    at: number,
  ): { readonly days: readonly CalendarDate[]; readonly to: number } | undefined => {
    const of = skip(at, 'of', 'within');
    const month = of > at ? monthWords.numbers.get(list[of]?.word ?? '') : undefined;
    const isDayNamed = read.monthDayAt.has(of);
    const here = Math.max(atoms.to(at, 'thisMonth', 'nextMonth'), atoms.to(of, 'thisMonth', 'nextMonth'));
    if ((month === undefined && here === -1) || isDayNamed) return undefined;
    const ahead = Math.max(atoms.to(at, 'nextMonth'), atoms.to(of, 'nextMonth')) === -1 ? 0 : 1;
    const first =
      month === undefined
        ? dayInMonth(today, 1, ahead)
        : (nextMonthDay(`${today.slice(0, 8)}01`, month, 1) ?? today);
    const last = lastOfMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
    return {
      days: daysFrom(first, last).filter((day) => day >= today),
      to: month === undefined ? here : of + 1,
    };
  };

  /** "Monday through Wednesday of next week" */
  const weekdaysAt = (at: number): DayNamed | undefined => {
    const one = weekdayAt(skip(skip(at, 'rangeFrom'), 'the'));
    const other = one && weekdayAt(skip(skip(one.to, 'rangeCue'), 'the'));
    if (one === undefined || other === undefined || other.to === one.to) return undefined;
    const coming = comingWeekday(today, one.weekday);
    const ofNext = atoms.to(other.to, 'weekAfter');
    const isSoon = coming <= addDays(today, 7 - ((dayOfWeek(today) + 6) % 7) - 1);
    const first = ofNext !== -1 && isSoon ? addDays(coming, 7) : coming;
    const last = comingWeekday(first, other.weekday);
    return oneOf(daysFrom(first, last), Math.max(ofNext, other.to));
  };

  const byAmong = (from: number): DayNamed | undefined => {
    const any = to(from, 'anyOf');
    const at = any === -1 ? from : skip(any, 'dayUnit', 'lead');
    const between = betweenAt(at);
    if (between !== undefined) {
      const next = atoms.to(between.to, 'the', 'onDay');
      const weekday = weekdayBeyond(next === -1 ? between.to : next);
      return weekday === undefined
        ? oneOf(between.days, between.to)
        : oneOf(
            between.days.filter((day) => dayOfWeek(day) === weekday.weekday),
            weekday.to,
            weekday.weekday,
          );
    }
    if (any === -1) return undefined;
    const range = weekdaysAt(at);
    if (range !== undefined) return range;
    const named = weekdayAt(at);
    if (named === undefined) return undefined;
    return (
      ofThese(named.to, named.weekday) ??
      oneOf(
        Array.from({ length: WEEKS_AHEAD }, (_, ahead) =>
          addDays(comingWeekday(today, named.weekday), 7 * ahead),
        ),
        named.to,
        named.weekday,
      )
    );
  };

  /** "Between Christmas and New Year's. The Tuesday." */
  const weekdayBeyond = (at: number): ReturnType<NamedWeekday> => {
    const article = list[at - 1]?.pause === 'stop' ? at - 1 : at;
    read.begin(list[article]?.pause === 'stop' ? article : at);
    return weekdayAt(at);
  };

  const ofThese = (end: number, weekday: number): DayNamed | undefined => {
    const days = betweenAt(end) ?? monthAt(end);
    return days === undefined
      ? undefined
      : oneOf(
          days.days.filter((day) => dayOfWeek(day) === weekday),
          days.to,
          weekday,
        );
  };

  return { byAmong, ofThese };
};
