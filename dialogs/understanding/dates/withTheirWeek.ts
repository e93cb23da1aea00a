import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { weekdayInWeek } from './nextDay';
import type { CalendarDate } from '../../../domain/calendar/calendarDate';

/** Atoms between a weekday and the week that is named apart from it. */
const REACH = 7;

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
  return days.map((day, index) => {
    const { weekday, kind, or: _, ...plain } = day;
    if (kind !== 'weekday' || weekday === undefined || day.denied) return day;
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
