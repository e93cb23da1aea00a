import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { weekdayInWeek } from './nextDay';
import type { CalendarDate } from '../../../domain/calendar/calendarDate';

/** Atoms between a weekday and the week that is named apart from it. */
const REACH = 7;
/** Atoms between two weekdays of one list, and how many in a row are days of every week: "lunes, miércoles y viernes, desde la semana que viene". */
const LIST_REACH = 2;
const LISTED = 3;

/** Weekdays with the week that is named apart from them in the same sentence: "next week at 10, on friday", "la semana que viene tengo cita el viernes". */
export const withTheirWeek = (
  atoms: Atoms,
  days: readonly DayMention[],
  today: CalendarDate,
): readonly DayMention[] => {
  if (!days.some(({ weeks }) => weeks !== undefined)) return days;
  const isInOneSentence = (one: DayMention, other: DayMention): boolean =>
    other.from - one.to <= REACH &&
    atoms.list.slice(one.to, other.from + 1).every(({ pause }) => pause !== 'stop') &&
    atoms.within(
      one.to,
      other.from,
      'not',
      'softNot',
      'notIs',
      'offCue',
      'busyCue',
      'turnCue',
      'starting',
    ) === -1;
  const isWeek = (one: DayMention | undefined): one is DayMention & { readonly weeks: number } =>
    one?.weeks !== undefined && !one.denied;
  const follows = (one: DayMention | undefined, other: DayMention | undefined): boolean =>
    (one?.kind === 'weekday' || one?.kind === 'repeated') &&
    other?.kind === 'weekday' &&
    other.from - one.to <= LIST_REACH;
  /** How many weekdays stand in a row that ends here. */
  const rows: number[] = [];
  for (const [index, day] of days.entries())
    rows.push(follows(days[index - 1], day) ? (rows[index - 1] ?? 0) + 1 : 1);
  const isListed = (index: number): boolean => {
    let last = index;
    while (follows(days[last], days[last + 1])) last += 1;
    return (rows[last] ?? 0) >= LISTED;
  };
  return days.map((day, index) => {
    const { weekday, kind, or: _, ...plain } = day;
    if (kind !== 'weekday' || weekday === undefined || day.denied || isListed(index)) return day;
    const [before, after] = [days[index - 1], days[index + 1]];
    const week =
      isWeek(before) && isInOneSentence(before, day)
        ? before
        : isWeek(after) && isInOneSentence(day, after)
          ? after
          : undefined;
    return week === undefined
      ? day
      : { ...plain, kind: 'relative', weekday, date: weekdayInWeek(today, weekday, week.weeks) };
  });
};
