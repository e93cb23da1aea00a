import { weekdayNames } from '../slotValues';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isAfter } from './isAfter';
import { weekdayInWeek } from './nextDay';
import type { Recurrence } from './recurrence';
import type { Said } from './said';

/** Atoms between "I start" and its day: "I start radiation monday". */
const REACH = 3;

/**
 * The day on which a ride of every week begins: the one that is said to be the first; undefined where none is.
 * @param rest the days of the message that are no births
 * @param visits those of them that are meant, but for the days of every week
 */
export const firstOfSeries = (
  said: Said,
  rest: readonly DayMention[],
  visits: readonly DayMention[],
  recurrence: Recurrence,
): DayMention | undefined => {
  const { atoms } = said;
  const isOfOther = ({ from, weekday }: DayMention): boolean =>
    rest.some((other) => other.from < from && other.weekday === weekday) ||
    // "Mwf starting monday"
    atoms.has('oddDays', 'evenDays', 'everyWeekday', 'everyDay');
  return (
    firstInWeek(said, rest, recurrence) ??
    visits.find(({ from }) => isAfter(atoms, from, 'starting', 'rangeFrom')) ??
    // "Mondays and wednesdays, starting monday"
    rest.find(
      (day) =>
        day.kind === 'weekday' &&
        day.date !== undefined &&
        (isAfter(atoms, day.from, 'starting') || isBegun(atoms, day)) &&
        isOfOther(day) &&
        !rest.some((other) => other.from === day.to && other.kind === 'date'),
    )
  );
};

/** "I start radiation monday", "empiezo la quimio el lunes" */
const isBegun = (atoms: Atoms, { from }: DayMention): boolean => {
  for (let end = from; end > Math.max(0, from - REACH) && atoms.list[end]?.pause === 'none'; end -= 1)
    if (atoms.from(end, 'starting') !== -1) return true;
  return false;
};

/** The first day of a ride of every week that starts in a week that is named: "tuesdays and thursdays, starting next week". */
const firstInWeek = (
  { context: { today }, atoms }: Said,
  days: readonly DayMention[],
  recurrence: Recurrence,
): DayMention | undefined => {
  const start = days.find(({ from, weeks }) => weeks !== undefined && isAfter(atoms, from, 'starting'));
  const [date] = recurrence.days
    .map((name) => weekdayInWeek(today, (weekdayNames.indexOf(name) + 1) % 7, start?.weeks ?? 0))
    .filter((day) => day >= today)
    .sort();
  return start === undefined || date === undefined ? undefined : { ...start, kind: 'relative', date };
};
