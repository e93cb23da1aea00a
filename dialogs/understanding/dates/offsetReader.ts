// Not the package's own door, behind which stand a dozen languages more.
import * as english from 'chrono-node/en';
import * as spanish from 'chrono-node/es';
import {
  addDays,
  daysBetween,
  isCalendarDate,
  type CalendarDate,
} from '../../../domain/calendar/calendarDate';
import { countAt } from './countAt';
import type { DayNamed, DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import { elidedUnitOf } from './elidedUnit';
import { LONG_AHEAD_DAYS, yearBefore } from './goneDays';
import { written } from './nextDay';

/** Idioms that count both ends: "en ocho días" is a week, "en quince días" two. */
const COUNTED_BOTH_ENDS: ReadonlyMap<number, number> = new Map([
  [8, 7],
  [15, 14],
]);

/** Adds whole months or years to a day; chrono knows that a month from January 31 is the last of February. */
const addUnits = (today: CalendarDate, count: number, unit: string): CalendarDate | undefined => {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const start =
    english.casual.parse(`in ${count} ${unit}`, reference)[0]?.start ??
    spanish.casual.parse(`en ${count} ${unit}`, reference)[0]?.start;
  if (start?.isCertain('month') !== true || start.isCertain('hour')) return undefined;
  const date = written(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  return isCalendarDate(date) ? date : undefined;
};

/**
 * Makes the reader of days that are counted from today or from another.
 * @param plainDay reads the other: "two days before thanksgiving"
 */
export const offsetReader = (read: DaysRead, plainDay: DayReader): DayReader => {
  const { atoms, list, today, mentions, skip, to } = read;

  /** "in two weeks", "ten days from now", "a week from friday", "two days before thanksgiving", "la víspera de Reyes" */
  const byOffset = (from: number): DayNamed | undefined => {
    const shifted = (
      until: number,
      by: (date: CalendarDate) => CalendarDate | undefined,
    ): DayNamed | undefined => {
      const first = skip(until, 'the');
      // "El día después de Reyes"
      const other = plainDay(until) ?? plainDay(first) ?? plainDay(until - 1);
      if (other === undefined || other.kind === 'vague') return undefined;
      const date = other.date === undefined ? undefined : by(other.date);
      const or = other.or?.flatMap((one) => by(one) ?? []);
      return {
        kind: 'relative',
        to: other.to,
        ...(date === undefined ? {} : { date }),
        ...(or === undefined ? {} : { or }),
      };
    };
    /** "Not tomorrow, the day after", "not christmas eve, the day before it" */
    const beside = (end: number, days: number): DayNamed | undefined => {
      const before = mentions.at(-1);
      return before?.date === undefined
        ? undefined
        : { kind: 'relative', to: end, date: addDays(before.date, days), isAnchored: true };
    };
    /** "From the 19th to one week later": than the day said before it. */
    const laterThan = (end: number): CalendarDate | undefined => {
      if (to(end, 'laterThan') === -1) return undefined;
      const day = mentions.findLast(({ date }) => date !== undefined);
      if (day?.date === undefined) return undefined;
      // "The surgery was jan 14, they want me four weeks after": that of a day that was.
      const isGone = !day.yearSaid && daysBetween(today, day.date) > LONG_AHEAD_DAYS;
      return isGone ? yearBefore(day.date) : day.date;
    };
    const ahead =
      (days: number) =>
      (date: CalendarDate): CalendarDate =>
        addDays(date, days);
    const oneAfter = to(from, 'dayAfter');
    const oneBefore = to(from, 'dayBefore');
    if (oneAfter !== -1) {
      // "Al día siguiente, martes" is that Tuesday.
      const day =
        list[oneAfter]?.pause === 'none'
          ? shifted(skip(oneAfter, 'afterDay', 'from', 'of'), ahead(1))
          : undefined;
      if (day !== undefined) return day;
      return beside(oneAfter, 1);
    }
    if (oneBefore !== -1) return shifted(skip(oneBefore, 'of'), ahead(-1)) ?? beside(oneBefore, -1);
    // "De hoy en dos semanas", "de mañana en una semana"
    const start = skip(from, 'of');
    const begun = Math.max(atoms.to(start, 'tomorrow'), atoms.to(from, 'ofTomorrow'));
    const sinceDay = Math.max(atoms.to(start, 'today'), begun);
    const since = sinceDay === -1 ? -1 : to(sinceDay, 'within', 'rangeCue');
    const base = since === -1 || begun === -1 ? today : addDays(today, 1);
    const within = Math.max(since, to(from, 'within'));
    const first = within === -1 ? skip(from, 'the') : within;
    const count = countAt(atoms, first);
    const after = count?.to ?? first;
    const elided = count === undefined || within === -1 ? -1 : elidedUnitOf(atoms, first, after);
    const unitAt = elided === -1 ? after : elided;
    const unit = list[unitAt];
    const end = elided === -1 ? to(unitAt, 'calendarUnit') : after;
    if (unit === undefined || end === -1) return undefined;
    const days = atoms.to(unitAt, 'weekUnit') !== -1 ? 7 : atoms.to(unitAt, 'dayUnit') !== -1 ? 1 : 0;
    const times = count?.value ?? 1;
    const by = (sign: 1 | -1) =>
      days > 0 ? ahead(sign * days * times) : (date: CalendarDate) => addUnits(date, sign * times, unit.word);
    if (count !== undefined || (days > 0 && (first > from || to(end, 'rangeFrom') !== -1))) {
      const counted = to(end, 'afterDay', 'from', 'hence', 'laterThan');
      // "2 weeks after, on the 1st of march"
      const inner = counted === -1 || to(counted, 'onDay') === -1 ? counted : -1;
      const before = to(end, 'before', 'beforeThat');
      if (inner !== -1) {
        // "2 weeks from now, the 27th"
        const isOwnDay = atoms.to(end, 'hence') === inner && list[inner]?.pause !== 'none';
        const day = isOwnDay ? undefined : shifted(inner, by(1));
        if (day !== undefined) return day;
        const told = laterThan(end);
        const isHence = atoms.to(end, 'hence') !== -1 && count !== undefined;
        const date = told === undefined ? (isHence ? by(1)(today) : undefined) : by(1)(told);
        if (date !== undefined && told !== undefined)
          return { kind: 'relative', date, to: inner, isAnchored: true };
        if (date !== undefined)
          return { kind: 'relative', date, to: inner, ...(days !== 1 && { isRough: true }) };
      } else if (before !== -1)
        // "I turn 70 on the 20th, and the scan is two days before"
        return shifted(before, by(-1)) ?? (days > 0 ? beside(before, -days * times) : undefined);
    }
    if (count === undefined || count.isOrdinal || within === -1 || atoms.to(end, 'duration') !== -1)
      return undefined;
    const idiom = unit.word.startsWith('d') ? COUNTED_BOTH_ENDS.get(count.value) : undefined;
    const date = by(1)(base);
    if (date === undefined) return undefined;
    const isSpanish = list[from]?.word !== 'in';
    if (since !== -1 && idiom !== undefined) return { kind: 'relative', date: addDays(base, idiom), to: end };
    return isSpanish && idiom !== undefined
      ? { kind: 'relative', or: [addDays(today, idiom), date], to: end }
      : { kind: 'relative', date, to: end, ...(days !== 1 && { isRough: true }) };
  };

  return byOffset;
};
