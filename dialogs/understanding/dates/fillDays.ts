import { daysBetween, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { DayMention } from './dayMention';
import type { Filling } from './filling';
import { LONG_AHEAD_DAYS, yearBefore } from './goneDays';
import { isBesideDay } from './isBesideDay';
import { isOfAnyMonth } from './monthApart';
import { weekdayBefore, weekdayInWeek } from './nextDay';
import type { Purpose } from './purpose';
import { pastRideDay } from './pastRides';
import type { RideOfEach } from './rideOfEach';
import type { Said } from './said';
import { isAfter } from './isAfter';

/** Atoms between two days of one list. */
const LIST_REACH = 2;
/** "Friday is court, monday for the dentist" */
const VISIT_REACH = 3;
/** Few visits are booked longer ahead. */
const SOON_DAYS = 90;
const BYGONE_YEAR = /\b(?:19\d\d|200\d)\b/;

const noDays: ReadonlySet<CalendarDate> = new Set();

/** The days of a message that may be a visit's or a ride's. */
export interface Visits {
  /** In the order of what they are most likely of. */
  readonly visits: DayMention[];
  /** Those of visits that were, with the day on which they were. */
  readonly gone: ReadonlyMap<DayMention, CalendarDate>;
  readonly isRepeated: boolean;
}

/**
 * Fills the days of the visit and of the ride that is meant.
 * @returns all days of rides that exist
 */
export const fillDays = (
  { message, context: { today, language }, atoms, clock, expects, asksDay }: Said,
  { books, changes, cancels, asks, complains, wantsRef, isReadBack, isNew }: Purpose,
  { meant }: RideOfEach,
  { visits, gone, isRepeated }: Visits,
  { slots, unclear }: Filling,
): ReadonlySet<CalendarDate> => {
  if (visits.length === 0) return noDays;
  const { list } = atoms;
  /** "January 26", said on February 3: hardly in a year, unless they say that it is far off. */
  const isJustGone = (day: DayMention): boolean =>
    day.kind === 'date' &&
    !day.yearSaid &&
    day.isHoliday !== true &&
    day.date !== undefined &&
    daysBetween(today, day.date) > LONG_AHEAD_DAYS &&
    !isOfAnyMonth(atoms, day) &&
    atoms.within(0, list.length, 'farOff', 'nextYear') === -1;
  /** A day of the month that is said before its month. */
  const isSoonDayFirst = (date: CalendarDate | undefined): date is CalendarDate =>
    language === 'es' && date !== undefined && date >= today && daysBetween(today, date) <= SOON_DAYS;
  const settle = (slot: 'appointmentDate' | 'refDate', day: DayMention): void => {
    if (slots[slot] !== undefined || unclear.some((open) => open.slot === slot)) return;
    // "Jue 14th 1944" for June: whatever else it is, nobody has a visit in that year.
    if (expects('dateOfBirth') && slots.dateOfBirth === undefined && BYGONE_YEAR.test(message.folded)) return;
    // "From tuesday to wednesday" on a wednesday
    const later =
      day.or?.length === 2 && slots.refDate !== undefined && slots.refDate > today ? day.or[1] : undefined;
    // "Move my tuesday ride to thursday", said on the wednesday before: that of the same week
    const { refDate } = slots;
    const sameWeek =
      slot === 'appointmentDate' && changes && refDate !== undefined && day.kind === 'weekday'
        ? weekdayInWeek(refDate, day.weekday ?? 0, 0)
        : undefined;
    const isPutOff =
      sameWeek !== undefined && refDate !== undefined && sameWeek > refDate && (day.date ?? '') < sameWeek;
    if (slot === 'appointmentDate' && day.or?.[0] === today && later !== undefined) slots[slot] = later;
    else if (isPutOff && day.or === undefined) slots[slot] = sameWeek;
    else if (day.or !== undefined) unclear.push({ slot, options: day.or });
    else if (day.date === undefined) unclear.push({ slot, options: [] });
    else if (slot === 'appointmentDate' && isJustGone(day) && complains)
      slots.refDate ??= yearBefore(day.date);
    // No ride is booked nearly a year ahead: one that there was.
    else if (slot === 'refDate' && isJustGone(day)) slots.refDate = yearBefore(day.date);
    // "El 10/12" in December, in Spanish: what is long gone with the month first is said with the day first.
    else if (slot === 'appointmentDate' && isJustGone(day) && isSoonDayFirst(day.dayFirst))
      slots[slot] = day.dayFirst;
    else if (slot === 'appointmentDate' && isJustGone(day))
      unclear.push({ slot, options: [yearBefore(day.date)] });
    else if (slot === 'appointmentDate' && day.date < today) unclear.push({ slot, options: [day.date] });
    else slots[slot] = day.date;
  };
  // Of several days the one beside a time is the visit's.
  const [firstDay, secondDay] = visits;
  const isList =
    firstDay !== undefined && secondDay !== undefined && secondDay.from - firstDay.to <= LIST_REACH;
  const open = isList || visits.length < 2 ? [] : visits.filter((day) => meant.get(day) === undefined);
  const timed =
    open.find((day) => clock.some((time) => isBesideDay(time, day))) ??
    open.find(({ from }) => isAfter(atoms, from, 'appointmentCue')) ??
    open.find(({ to }) => atoms.within(to, to + VISIT_REACH, 'appointmentCue') !== -1);
  // "I need a ride tomorrow at 9 and one monday at 2": what is told with the wish for it comes first.
  const isToldFirst = visits.some(
    (day) => meant.get(day) === 'wished' && clock.some((time) => isBesideDay(time, day)),
  );
  if (timed !== undefined && !isToldFirst)
    visits.sort((one, other) => Number(other === timed) - Number(one === timed));
  // Two days to a question for one, and nothing that tells which: it is asked.
  const dates = [...new Set(open.flatMap(({ date, or }) => or ?? (date === undefined ? [] : [date])))];
  const isUnsure =
    (asksDay || isReadBack) &&
    timed === undefined &&
    open.length === 2 &&
    dates.length > 1 &&
    !isRepeated &&
    dates.every((date) => date >= today);
  if (isUnsure) unclear.push({ slot: 'appointmentDate', options: dates.sort() });
  /** "El del 24 lo dejo" */
  const isKept = ({ to }: DayMention): boolean =>
    list[to]?.pause === 'none' && atoms.to(to, 'keepAfter') !== -1;
  const refDays = new Set<CalendarDate>();
  const hasWished = visits.some((day) => meant.get(day) === 'wished');
  // "Don't cancel friday, cancel saturday"
  const drops = visits.length > 1 && visits.some(({ from }) => isAfter(atoms, from, 'dropCue'));
  for (const [index, day] of visits.entries()) {
    // "I won't need friday, just monday"
    if (cancels && index > 0 && isAfter(atoms, day.from, 'onlyCue')) continue;
    // "Cancel the 3rd and the 10th, keep the 17th"
    if (
      (cancels || drops || (asks && visits.length > 1)) &&
      (isAfter(atoms, day.from, 'keepCue') || isKept(day))
    )
      continue;
    const isPast = day.date !== undefined && day.date < today;
    const then = gone.get(day);
    if (then !== undefined) {
      slots.refDate ??= then;
      continue;
    }
    // "The driver who took me monday"
    const past = changes || cancels || asksDay ? undefined : pastRideDay(atoms, day, today, complains);
    if (past !== undefined) {
      slots.refDate ??= past;
      continue;
    }
    // "El de ayer a la 1 tampoco llegó"
    if (complains && isPast && day.kind === 'relative' && !changes && !cancels) {
      slots.refDate ??= day.date;
      continue;
    }
    // "Her mouth was crooked this afternoon. Move friday's ride to the 16th"
    if (changes && hasWished && meant.get(day) === undefined && !clock.some((time) => isBesideDay(time, day)))
      continue;
    const isRef = wantsRef || meant.get(day) === 'booked';
    // Who complains of "the driver on tuesday" speaks of the last one.
    const isBygone = complains && !changes && !cancels && day.kind === 'weekday';
    // "He smoked the whole way on Tuesday": who only complains asks for no ride.
    const isOnlyComplaint =
      isNew &&
      !books &&
      visits.length === 1 &&
      clock.length === 0 &&
      !atoms.has('appointmentCue', 'next', 'coming');
    if ((isRef || isOnlyComplaint) && isBygone && day.weekday !== undefined)
      slots.refDate ??= weekdayBefore(today, day.weekday);
    else if (isRef) {
      settle('refDate', day);
      if (day.or === undefined && day.date !== undefined) refDays.add(day.date);
    } else if (!isPast || day.yearSaid) settle('appointmentDate', day);
  }
  return refDays;
};
