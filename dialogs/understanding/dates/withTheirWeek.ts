import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { weekdayInWeek } from './nextDay';
import type { CalendarDate } from '../../../domain/calendar/calendarDate';

/** Atoms between a weekday and the week that is named apart from it. */
const REACH = 7;
/** Atoms between two weekdays of one week, each with what is said of it: "next week, monday at 9 with dr cho and wednesday at 1". */
const EACH_REACH = 14;
/** Atoms between two weekdays of one list, and how many in a row are days of every week: "lunes, miércoles y viernes, desde la semana que viene". */
const LIST_REACH = 2;
const LISTED = 3;

/** The place of a weekday in a week that begins on Monday. */
const placeIn = (weekday = 0): number => (weekday + 6) % 7;

/** Whether two days stand in one list: side by side, or with "and", a comma, "y el" between them. */
const areJoined = (atoms: Atoms, one: DayMention, other: DayMention): boolean => {
  const pause = atoms.list[one.to]?.pause;
  const joined = atoms.to(one.to, 'and', 'plus', 'either');
  const start = joined === -1 ? one.to : joined;
  const isList = joined !== -1 || pause === 'comma' || other.from === one.to;
  return (
    pause !== 'stop' &&
    isList &&
    other.from >= start &&
    other.from <= Math.max(start, atoms.to(start, 'the', 'lead'))
  );
};

/** Whether two weekdays after the name of their week stand in its order, each with more that is said of it. */
const areOfOneWeek = (atoms: Atoms, one: DayMention, other: DayMention): boolean =>
  one.ofWeek?.isBefore === true &&
  placeIn(other.weekday) > placeIn(one.weekday) &&
  other.from - one.to <= EACH_REACH &&
  (atoms.within(one.to, other.from, 'and', 'plus') !== -1 || isAfterComma(atoms, other)) &&
  atoms.list.slice(one.to, other.from + 1).every(({ pause }) => pause !== 'stop');

/** "Next week: tuesday at 9, thursday at 10", "…, y el jueves a las 10" */
const isAfterComma = (atoms: Atoms, { from }: DayMention): boolean =>
  [from, atoms.from(from, 'the', 'lead')].some((begin) => atoms.list[begin]?.pause === 'comma');

/**
 * Weekdays joined to one whose week is named: "tuesday and thursday next week", "next week tuesday and friday". A week that is said after
 * its day is of those before it, and one that is said before, of those after.
 */
const inWeekOfOther = (
  atoms: Atoms,
  days: readonly DayMention[],
  today: CalendarDate,
): readonly DayMention[] => {
  if (days.length < 2 || !days.some(({ ofWeek }) => ofWeek !== undefined)) return days;
  const all = [...days];
  const take = (index: number, other: number, isJoined: boolean): void => {
    const [day, named] = [all[index], all[other]];
    if (day?.kind !== 'weekday' || day.weekday === undefined || day.denied) return;
    if (named?.ofWeek === undefined || named.denied || !isJoined) return;
    const { or: _, ...plain } = day;
    const { weeks, isBefore } = named.ofWeek;
    if (isBefore !== index > other) return;
    // "Friday and tuesday next week": of one week they would stand in its order.
    if (!isBefore && placeIn(day.weekday) > placeIn(named.weekday)) return;
    const date = weekdayInWeek(today, day.weekday, weeks);
    all[index] = { ...plain, kind: 'relative', date, ofWeek: named.ofWeek };
  };
  const isJoined = (index: number): boolean => {
    const [one, other] = [all[index], all[index + 1]];
    return (
      one !== undefined &&
      other !== undefined &&
      (areJoined(atoms, one, other) || areOfOneWeek(atoms, one, other))
    );
  };
  for (let index = 1; index < all.length; index += 1) take(index, index - 1, isJoined(index - 1));
  for (let index = all.length - 2; index >= 0; index -= 1) take(index, index + 1, isJoined(index));
  return all;
};

/** Weekdays with the week that is named apart from them in the same sentence: "next week at 10, on friday", "la semana que viene tengo cita el viernes". */
export const withTheirWeek = (
  atoms: Atoms,
  days: readonly DayMention[],
  today: CalendarDate,
): readonly DayMention[] =>
  inWeekOfOther(atoms, withWeekApart(atoms, inWeekSettled(days, today), today), today);

/** "Next tuesday, I mean not this week but the following": of two weeks the one that is not denied. */
const inWeekSettled = (days: readonly DayMention[], today: CalendarDate): readonly DayMention[] => {
  if (!days.some(({ weeks, denied }) => weeks === 0 && denied)) return days;
  const named = days.findLast(({ weeks, denied }) => weeks !== undefined && weeks > 0 && !denied);
  return days.map((day) => {
    const { or, ...plain } = day;
    if (or === undefined || day.weekday === undefined || named?.weeks === undefined) return day;
    const date = weekdayInWeek(today, day.weekday, named.weeks);
    return or.includes(date) ? { ...plain, date } : day;
  });
};

const withWeekApart = (
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
      : {
          ...plain,
          kind: 'relative',
          weekday,
          date: weekdayInWeek(today, weekday, week.weeks),
          ofWeek: { weeks: week.weeks, isBefore: week === before },
        };
  });
};
