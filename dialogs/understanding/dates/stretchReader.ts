import { numberWords } from '../../locales/words/numberWords';
import type { DayNamed, DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import type { NamedWeek } from './namedWeek';
import type { NamedWeekday } from './namedWeekday';
import { weekdayInWeek } from './nextDay';

/**
 * Makes the reader of stretches that are no day by themselves: weeks, months, and what is after or before a day.
 * @param weekAt reads a week that is named by what falls into it
 * @param plainDay reads the day of the stretch: "the week of the 14th"
 */
export const stretchReader = (
  read: DaysRead,
  weekdayAt: NamedWeekday,
  festive: DayReader,
  weekAt: NamedWeek,
  plainDay: DayReader,
): DayReader => {
  const { atoms, list, skip, to } = read;

  /** "A couple of weeks" */
  const isCounted = (at: number): boolean =>
    [at, atoms.from(at, 'of')].some((end) => numberWords.counts.has(list[end - 1]?.word ?? ''));

  /** "the week of the 14th, on the thursday"; without its weekday a week is no day, and neither is "after christmas". */
  const byStretch = (from: number): DayNamed | undefined => {
    const start = skip(skip(from, 'within'), 'the');
    const later = to(from, 'weekAfter');
    if (later !== -1 && atoms.from(later, 'afterDay', 'afterThat') === -1) {
      const other = plainDay(later);
      if (other?.kind === 'date') return { kind: 'vague', to: other.to };
    }
    const week = weekAt(start);
    if (week !== undefined) {
      // "Thanksgiving week, the tuesday", "the week of Thanksgiving, that tuesday"
      const named = weekdayAt(skip(skip(skip(week.to, 'lead', 'onDay'), 'the', 'that'), 'the', 'that'));
      return named === undefined
        ? { kind: 'vague', to: week.to }
        : {
            kind: 'relative',
            weekday: named.weekday,
            date: week.on(named.weekday),
            to: named.to,
          };
    }
    const unit = to(start, 'weekUnit', 'weekend');
    if (unit === -1) {
      const after = to(from, 'afterDay', 'before');
      if (after === -1) return undefined;
      // "Después de Reyes"
      const other =
        plainDay(after) ??
        plainDay(skip(after, 'the')) ??
        (after > from + 1 ? festive(after - 1) : undefined);
      if (other === undefined || other.kind === 'vague') return undefined;
      // "Fix it before thursday's ride"
      if (list[other.to - 1]?.isOwner === true || atoms.to(other.to, 'rideAfter') !== -1) return undefined;
      const isAfter = atoms.to(from, 'before') !== after && other.date !== undefined;
      return { kind: 'vague', to: other.to, ...(isAfter && { after: other.date }) };
    }
    if (list[unit]?.pause === 'comma' || atoms.numberBefore(start) !== undefined || isCounted(start))
      return undefined;
    const isAfter = to(unit, 'afterDay', 'before');
    const of = isAfter === -1 ? to(unit, 'of', 'the') : isAfter;
    const other = of === -1 ? undefined : (plainDay(of) ?? plainDay(unit) ?? plainDay(skip(of, 'the')));
    if (other === undefined || other.kind === 'vague') return undefined;
    const named = weekdayAt(skip(skip(skip(other.to, 'lead'), 'the', 'that'), 'the', 'that'));
    return named !== undefined && isAfter === -1 && other.date !== undefined
      ? {
          kind: 'relative',
          weekday: named.weekday,
          date: weekdayInWeek(other.date, named.weekday, 0),
          to: named.to,
        }
      : { kind: 'vague', to: other.to };
  };

  return byStretch;
};
