import { daysBetween, isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isAfter } from './isAfter';
import { isOfAnyMonth } from './monthApart';
import { dayInMonth } from './nextDay';
import { isNew } from './rideNamed';

/** Atoms between what was and its day: "they operated on my eye on the 17th". */
const REACH = 5;
/** Atoms between a day with its hour and the visit on it: "el 9 a las 10 y media es la cita". */
const VISIT_REACH = 8;
/** So far ahead lies a day without its year that was a short while ago. */
export const LONG_AHEAD_DAYS = 300;

/** The same day of the year before. */
export const yearBefore = (date: CalendarDate): CalendarDate =>
  `${String(Number(date.slice(0, 4)) - 1)}${date.slice(4)}`;

/** The last time a day of the month was, before today. */
export const monthBefore = (today: CalendarDate, date: CalendarDate): CalendarDate | undefined =>
  [0, -1, -2]
    .map((ahead) => dayInMonth(today, Number(date.slice(8)), ahead))
    .find((day) => isCalendarDate(day) && day < today);

/** "I was there the 24th", "el 20 me dejaron plantada": some word right beside the day tells that it was. */
const isToldAsPast = (atoms: Atoms, { from, to }: DayMention): boolean => {
  const { list } = atoms;
  for (let end = from; end > Math.max(0, from - REACH); end -= 1) {
    if (list[end]?.pause === 'stop') break;
    // "El 3 me operaron y el 9 a las 10 es la cita"
    const isJoined = end === from && atoms.from(end, 'and') !== -1;
    if (isJoined && atoms.within(to, to + VISIT_REACH, 'appointmentCue') !== -1) break;
    if (atoms.from(end, 'wentCue', 'rodeCue') !== -1) return true;
    const isBorder =
      atoms.from(end, 'and', 'butCue', 'soCue', 'turnCue', 'freshCue', 'wantCue', 'haveCue') !== -1;
    if (list[end]?.pause !== 'none' || (isBorder && end < from)) break;
  }
  for (let at = to; at < Math.min(list.length, to + REACH); at += 1) {
    const isBorder = at > to && atoms.to(at, 'freshCue', 'wantCue', 'butCue', 'soCue') !== -1;
    if (list[at]?.pause !== 'none' || isBorder) return false;
    if (atoms.to(at, 'rodeCue', 'wentCue') !== -1) return true;
  }
  return false;
};

/**
 * The days of visits and rides that were, with the day on which they were: "the visit was 3/3" in the week after, "fui el 24 y nadie me
 * buscó", "the driver was to come the 14th".
 * @param isMoving whether a ride is moved or left, so that "had it on the 24th" is of one to come
 */
export const goneDays = (
  atoms: Atoms,
  visits: readonly DayMention[],
  today: CalendarDate,
  isMoving: boolean,
): ReadonlyMap<DayMention, CalendarDate> => {
  const gone = new Map<DayMention, CalendarDate>();
  for (const day of visits) {
    const { date, kind, yearSaid } = day;
    if (date === undefined || kind !== 'date' || yearSaid || day.or !== undefined) continue;
    if (daysBetween(today, date) > LONG_AHEAD_DAYS && isAfter(atoms, day.from, 'hadCue'))
      gone.set(day, yearBefore(date));
    const then =
      !isMoving && isOfAnyMonth(atoms, day) && !isNew(atoms, day.from) && isToldAsPast(atoms, day)
        ? monthBefore(today, date)
        : undefined;
    if (then !== undefined) gone.set(day, then);
  }
  return gone;
};
