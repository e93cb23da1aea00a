import type { DayMention, DayNamed, DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import type { NamedWeekday } from './namedWeekday';
import { weekdayInWeek } from './nextDay';

/** Atoms between a week that is not meant and the one that is. */
const REACH = 3;

/**
 * Makes the reader of the week that is meant in place of another: "not next week, the week after, on monday", "la semana que viene no, la
 * otra". A weekday said before it is that of the week that is meant.
 */
export const otherWeek = (read: DaysRead, weekdayAt: NamedWeekday): DayReader => {
  const { atoms, today, mentions, skip } = read;

  const isDenied = ({ denied, from, to }: DayMention, at: number): boolean =>
    denied || atoms.from(from, 'softNot') !== -1 || atoms.within(to, at, 'softNot') !== -1;

  return (at) => {
    const left = mentions.at(-1);
    if (left?.weeks === undefined || at - left.to > REACH || !isDenied(left, at)) return undefined;
    const start = skip(at, 'the');
    const end = Math.max(
      atoms.to(at, 'weekAfter', 'oneAfter', 'other'),
      atoms.to(start, 'weekAfter', 'theFollowing', 'next'),
    );
    if (end === -1) return undefined;
    const weeks = left.weeks + 1;
    const dayOf = (weekday: number): Omit<DayNamed, 'to'> => ({
      kind: 'relative',
      weekday,
      date: weekdayInWeek(today, weekday, weeks),
    });
    const after = weekdayAt(skip(skip(skip(end, 'lead', 'of'), 'onDay'), 'the'));
    if (after !== undefined) return { ...dayOf(after.weekday), to: after.to };
    const before = mentions.at(-2);
    const isBefore =
      before?.weekday !== undefined && before.kind === 'weekday' && left.from - before.to <= REACH;
    if (isBefore) return { ...dayOf(before.weekday), to: end, isAnchored: true, isInstead: true };
    return { kind: 'vague', weeks, to: end };
  };
};
