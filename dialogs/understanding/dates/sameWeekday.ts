import { addDays, dayOfWeek } from '../../../domain/calendar/calendarDate';
import type { DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import { weekdayInWeek } from './nextDay';

/** Makes the reader of a day that is told by its week alone: "same day next week", "el mismo día la semana que viene", "next week, same day". */
export const sameWeekdayReader = (read: DaysRead): DayReader => {
  const { today, mentions, skip, to } = read;
  return (at) => {
    const end = to(at, 'sameDay');
    const last = mentions.at(-1);
    if (end === -1) return undefined;
    const start = skip(skip(end, 'of', 'within'), 'the');
    const after = Math.max(to(end, 'weekAfter'), to(start, 'weekAfter'));
    const next = Math.max(to(end, 'weekAfterNext'), to(start, 'weekAfterNext'));
    const named = mentions.find(({ date, denied }) => date !== undefined && !denied)?.date;
    if (after !== -1 || next !== -1) {
      const weeks = next === -1 ? 1 : 2;
      const until = Math.max(after, next);
      return { kind: 'relative', date: addDays(named ?? today, 7 * weeks), to: until };
    }
    const isOfWeek = last?.weeks !== undefined && !last.denied && last.to >= at - 1 && named === undefined;
    return isOfWeek
      ? { kind: 'relative', date: weekdayInWeek(today, dayOfWeek(today), last.weeks), to: end }
      : undefined;
  };
};
