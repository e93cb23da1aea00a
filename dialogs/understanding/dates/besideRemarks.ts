import { addDays, dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { TimeConcept } from '../../locales/vocabulary';
import { startsCare } from '../../locales/words/startsCare';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isAfter } from './isAfter';

/** Days by which a weekday is told by the day that was taken back: "the 6th, no, that's a sunday, monday". */
const NEAR_DAYS = 2;
/** Where the day of the month begins in a date. */
const LAST_PART = 8;

/**
 * The days of a message without those that only say something of another: "the eleventh, no, that's tomorrow, the twenty-first", "halloween,
 * no wait, that's a sunday. Monday", "Halloween's a sunday, so it's the friday before". What such a remark takes back falls out with it.
 */
export const besideRemarks = (
  atoms: Atoms,
  days: readonly DayMention[],
  today: CalendarDate,
): readonly DayMention[] => {
  // A remark stands beside the day of which it says something.
  if (days.length < 2) return days;
  const isIn = (from: number, to: number, ...concepts: readonly TimeConcept[]): boolean =>
    atoms.within(from, to, ...concepts) !== -1;
  /** "No wait, that's a sunday", said of a day that is one. */
  const isRemark = (one: DayMention | undefined, other: DayMention | undefined): boolean => {
    if (one?.date === undefined || other === undefined) return false;
    if (one.date === other.date && isIn(one.to, other.from, 'corrected')) return true;
    const isOfIt =
      one.date === other.date || (other.kind === 'weekday' && other.weekday === dayOfWeek(one.date));
    return (
      isOfIt &&
      isIn(one.to, other.from, 'corrected', 'softNot', 'dropCue') &&
      isAfter(atoms, other.from, 'fallsOn')
    );
  };
  /** "May 8th? that falls on a saturday, right" */
  const isItsWeekday = (one: DayMention | undefined, day: DayMention): boolean =>
    one?.kind === 'date' &&
    one.date !== undefined &&
    day.kind === 'weekday' &&
    day.weekday === dayOfWeek(one.date) &&
    atoms.list[day.to]?.pause !== 'none' &&
    isAfter(atoms, day.from, 'fallsOn');
  /** "The 22nd is a friday, I said thursday" */
  const isNamedElse = (one: DayMention | undefined, name: DayMention, said: DayMention): boolean =>
    one?.kind === 'date' &&
    one.date !== undefined &&
    name.kind === 'weekday' &&
    name.weekday === dayOfWeek(one.date) &&
    isAfter(atoms, name.from, 'fallsOn', 'which') &&
    isAfter(atoms, said.from, 'saidCue');
  /** "The eleventh, no, that's friday the twelfth" names one day, and says nothing of the first. */
  const isOfNext = (one: DayMention, { from, kind }: DayMention): boolean => {
    const the = atoms.from(from, 'the');
    const start = the === -1 ? from : the;
    return (
      one.kind === 'weekday' && kind === 'date' && start <= one.to && atoms.list[one.to]?.pause === 'none'
    );
  };
  /** "Hoy es 13" */
  const isNumbered = ({ from, to }: DayMention): boolean => {
    const lead = atoms.to(to, 'which', 'isLead');
    return (
      lead !== -1 &&
      atoms.to(from, 'today') !== -1 &&
      atoms.numberAt(lead)?.value === Number(today.slice(LAST_PART))
    );
  };
  /** "Dialysis is the 17th and the eye doctor is the day after" tells of two visits, "I turn 68 on the 17th, the scan is the day after" of one. */
  const isOfOtherCare = (one: DayMention, { from, to, kind }: DayMention): boolean => {
    if (kind !== 'relative') return false;
    const cares = atoms.list.flatMap(({ word }, at) =>
      (at < from || at >= to) && startsCare(word) ? [at] : [],
    );
    const isHourBetween = atoms.list.slice(one.to, from).some((_, step) => atoms.isNumber(one.to + step));
    return isHourBetween || cares.length > 1 || cares.some((at) => at < one.from);
  };
  const kept: DayMention[] = [];
  let left: CalendarDate | undefined;
  for (const [index, day] of days.entries()) {
    const [before, next] = [days[index - 1], days[index + 1]];
    const later = days.slice(index + 1).find(({ isAnchored }) => isAnchored === true);
    const isBeforeAnchored =
      later !== undefined &&
      day.isAnchored !== true &&
      isIn(day.to, later.from, 'which', 'turnCue', 'soCue') &&
      !isOfOtherCare(day, later);
    // "Today's the fifteenth, so it's in two days"
    const isOfToday =
      day.date === today &&
      ([before, next].some((one) => one?.date === today && one.kind !== day.kind) || isNumbered(day)) &&
      days.some(({ date, denied }) => date !== undefined && date > today && !denied);
    const isSaidOf =
      (isRemark(before, day) && next !== undefined && !isOfNext(day, next)) ||
      isItsWeekday(before, day) ||
      (next !== undefined && isNamedElse(before, day, next));
    const after = days[index + 2];
    const isSaidElse = next !== undefined && after !== undefined && isNamedElse(day, next, after);
    const isTakenBack =
      (isRemark(day, next) || isSaidElse) &&
      next !== undefined &&
      after !== undefined &&
      !isOfNext(next, after);
    if (isTakenBack) left = day.date;
    if (isBeforeAnchored || isOfToday || isSaidOf || isTakenBack) continue;
    kept.push(left === undefined ? day : nearTo(left, day, today));
    left = undefined;
  }
  return kept;
};

/** The weekday beside a day that was taken back, where it is but a day or two from it. */
const nearTo = (left: CalendarDate, day: DayMention, today: CalendarDate): DayMention => {
  const there = [...Array(2 * NEAR_DAYS + 1).keys()]
    .map((step) => addDays(left, step - NEAR_DAYS))
    .find((date) => date > today && day.kind === 'weekday' && dayOfWeek(date) === day.weekday);
  if (there === undefined) return day;
  const { or: _, ...plain } = day;
  return { ...plain, date: there };
};
