import { addDays, dayOfWeek, isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { timeLexicon, type TimeConcept, type WishConcept } from '../../locales/vocabulary';
import type { Found } from '../lexicon';
import type { Message } from '../message';
import type { DayMention } from './dayMention';
import { comingWeekday, dayInMonth } from './nextDay';

/** Words between a day and what leaves it out: "no ride for me on the 11th". */
const REACH = 3;
/** Words between two days of one list: "the 4th and then the 11th". */
const LIST_REACH = 3;
/** Days from the first to the last of those left out in a row: a stay elsewhere, and no series. */
const LONGEST_STRETCH = 31;

const joins: readonly TimeConcept[] = ['and', 'plus', 'either', 'alsoNot'];
const ofTime: readonly TimeConcept[] = ['am', 'pm', 'oclock'];
const reachesOn: readonly TimeConcept[] = ['untilDay', 'through'];
const DAY_ALONE = /^\d\d?$/;

/**
 * The days that fall out of a ride of every week, if there is one: "skip Dec 4 and the 11th", "but not from the 24th to the 2nd", "the 9th I
 * can't".
 * @param message what is read
 * @param found what the vocabulary finds in the message
 * @param days all days it names, in order
 * @param start the first day of the ride, as far as it is known: "skip Friday" is the first one from it on
 */
export const leftOutIn = (
  message: Message,
  found: readonly Found<WishConcept>[],
  days: readonly DayMention[],
  start: CalendarDate | undefined,
): readonly CalendarDate[] => {
  if (!found.some(({ concept }) => concept === 'leaveOut' || concept === 'leaveOutAfter')) return [];
  const { tokens } = message;
  const before = found.filter(({ concept }) => concept === 'leaveOut');
  const after = found.filter(({ concept }) => concept === 'leaveOutAfter');
  const times = timeLexicon.find(tokens);
  const endOf = (at: number, concepts: readonly TimeConcept[]): number | undefined =>
    times.find(({ concept, from }) => from === at && concepts.includes(concept))?.to;
  const isOneBreath = (from: number, to: number, most: number): boolean =>
    to >= from &&
    to - from <= most &&
    tokens.slice(Math.max(from, 1), to + 1).every(({ pause }) => pause !== 'stop');
  /** "Dec 14 and 16" names two days, "Dec 14 and 4 pm" one. */
  const alsoAt = (at: number, date: CalendarDate): CalendarDate | undefined => {
    const number = tokens[endOf(at, joins) ?? -1]?.word ?? '';
    const end = endOf(at, joins) ?? at;
    if (!DAY_ALONE.test(number) || endOf(end + 1, ofTime) !== undefined) return undefined;
    const day = dayInMonth(date, Number(number), number > date.slice(8) ? 0 : 1);
    return isCalendarDate(day) ? day : undefined;
  };
  const left = new Set<CalendarDate>();
  let last: { readonly date?: CalendarDate | undefined; readonly to: number; readonly isLeft: boolean } = {
    to: 0,
    isLeft: false,
  };
  for (const [index, { kind, date, ...day }] of days.entries()) {
    const from = tokens.findIndex(({ end }) => end > day.start);
    const to = tokens.findLastIndex((token) => token.start < day.end) + 1;
    const nextStart = days[index + 1]?.start ?? Infinity;
    const isListed = last.isLeft && isOneBreath(last.to, from, LIST_REACH);
    const isLed = before.some((cue) => cue.from >= last.to && isOneBreath(cue.to, from, REACH));
    const isFollowed = after.some(
      (cue) => (tokens[cue.from]?.start ?? Infinity) < nextStart && isOneBreath(to, cue.from, 0),
    );
    const isLeft = isListed || isLed || isFollowed;
    if (isLeft && date !== undefined && kind !== 'repeated') {
      left.add(date);
      if (kind === 'weekday' && start !== undefined && date < start)
        left.add(comingWeekday(addDays(start, -1), dayOfWeek(date)));
      const also = kind === 'date' ? alsoAt(to, date) : undefined;
      if (also !== undefined) left.add(also);
      const isRange =
        isListed &&
        times.some(
          ({ concept, ...cue }) => reachesOn.includes(concept) && last.to <= cue.from && cue.to <= from,
        );
      const until = addDays(last.date ?? date, LONGEST_STRETCH);
      for (let one = last.date ?? date; isRange && one < date && one < until; one = addDays(one, 1))
        left.add(one);
    }
    last = { date, to, isLeft };
  }
  return [...left].toSorted();
};
