import { addDays, isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { HearingContext, Intent } from '../heard';
import type { SlotName } from '../slotValues';
import type { Span } from '../message';
import type { Atoms } from './atoms';
import { BIRTH_REACH } from './birthsIn';
import type { DayMention } from './dayMention';
import { isBesideDay } from './isBesideDay';
import type { TimeMention } from './timeMention';
import { isAfter } from './isAfter';

/** Whoever names a day this long past names a birth date. */
const LONG_PAST_DAYS = 400;
/** A year this near is that of a visit, mistaken. */
const WRONG_YEAR_DAYS = 1_100;

const bornOn = (date: CalendarDate, shortYear: number | undefined, today: CalendarDate): CalendarDate =>
  shortYear !== undefined && date > today
    ? `${String(Number(date.slice(0, 4)) - 100)}${date.slice(4)}`
    : date;

/** The day of a birth whose year was said apart from it. */
const bornIn = (
  year: string | undefined,
  day: CalendarDate,
  today: CalendarDate,
): CalendarDate | undefined => {
  if (year === undefined) return undefined;
  const date = `${year}${day.slice(4)}`;
  return isCalendarDate(date) && date <= today ? date : undefined;
};

/** The year of a birth that is said apart from its day: "born in 48", "nació en el cuarenta y ocho". */
const bornYear = (
  atoms: Atoms,
  births: readonly Span[],
  days: readonly DayMention[],
  today: CalendarDate,
): string | undefined => {
  const [birth] = births.toReversed();
  if (birth === undefined) return undefined;
  const { list } = atoms;
  for (
    let at = list.findIndex(({ start }) => start >= birth.end), steps = 0;
    at >= 0 && steps < 3;
    at += 1, steps += 1
  ) {
    const said = atoms.numberAt(at);
    const isOfDay = days.some(({ from, to }) => from <= at && at < to);
    if (said === undefined || isOfDay) continue;
    if (said.digits === 4) return String(said.value);
    if (said.value < 10 || said.value > 99 || said.isOrdinal) return undefined;
    return String(said.value + (said.value + 2000 > Number(today.slice(0, 4)) ? 1900 : 2000));
  }
  return undefined;
};

/** What else tells a birth from a visit. */
interface Beside {
  readonly context: Pick<HearingContext, 'today' | 'expecting'>;
  readonly clock: readonly TimeMention[];
  readonly intents: readonly Intent[];
}

/**
 * The birth date among the days of a message, and the days that are none.
 * @param births the stretches that speak of a birth
 */
export const birthAmong = (
  atoms: Atoms,
  named: readonly DayMention[],
  births: readonly Span[],
  { context: { today, expecting }, clock, intents }: Beside,
): {
  readonly born?: CalendarDate;
  readonly bornDayFirst?: CalendarDate;
  readonly rest: readonly DayMention[];
} => {
  if (named.length === 0) return { rest: named };
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const asksDay = expects('appointmentDate') || expects('refDate');
  let born: CalendarDate | undefined;
  let bornDayFirst: CalendarDate | undefined;
  const isTimed = (day: DayMention): boolean => clock.some((time) => isBesideDay(time, day));
  const isBirth = (day: DayMention): boolean => {
    // "born 7/30/1949 to dialysis dec 4": the birth is of the day after it only.
    // "My birthday, march 9", to the question for a day
    const isAnswer =
      (asksDay || expects('recurrenceUntil')) && named.length === 1 && !day.yearSaid && year === undefined;
    const isCued =
      !isAnswer &&
      // "It's my birthday on the 9th and that day they gave me"
      (day.yearSaid || atoms.within(day.to, atoms.list.length, 'sameDay') === -1) &&
      births.some(
        ({ end }) =>
          end <= day.start &&
          day.start - end <= BIRTH_REACH &&
          // "Cumple 5, la cita es el 4"
          // and "the day after my birthday, so april 27"
          // and "tomorrow's her birthday, put me down for friday"
          !isAfter(atoms, day.from, 'appointmentCue', 'soCue', 'settleCue', 'freshCue') &&
          !named.some((other) => other.start >= end && other.end <= day.start),
      );
    const { date } = day;
    const isPast = date !== undefined && date < today;
    const isAsked = expects('dateOfBirth') && (isPast || !expects('appointmentDate'));
    const isLongPast = isPast && date < addDays(today, -LONG_PAST_DAYS);
    // "The paper says october 4, 2025 at 2" is of a visit, and its year wrong.
    const isWrongYear =
      isPast &&
      !expects('dateOfBirth') &&
      date >= addDays(today, -WRONG_YEAR_DAYS) &&
      (asksDay || isTimed(day));
    return isCued || (day.yearSaid && ((isLongPast && !isWrongYear) || isAsked));
  };
  const isHalf = expects('dateOfBirth') && !expects('appointmentDate') && intents.length === 0;
  const hasBirth = named.some((day) => day.yearSaid && isBirth(day));
  const year = bornYear(atoms, births, named, today);
  const rest: DayMention[] = [];
  let last: DayMention | undefined;
  for (const day of named) {
    const { date } = day;
    // "8/3/72, no wait, 8/13/72", "3 de agosto del 72, no, 13 de agosto"
    const isMended =
      last !== undefined &&
      born !== undefined &&
      expects('dateOfBirth') &&
      atoms.within(last.to, day.from, 'corrected', 'softNot') !== -1;
    if (isMended && date !== undefined) {
      born = day.yearSaid
        ? bornOn(date, day.shortYear, today)
        : (bornIn(born?.slice(0, 4), date, today) ?? born);
      last = day;
      continue;
    }
    if (isBirth(day)) {
      if (date === undefined) continue;
      last = day;
      if (born === undefined && day.yearSaid && day.dayFirst !== undefined)
        bornDayFirst = bornOn(day.dayFirst, day.shortYear, today);
      // "Nació en 1940 el 2 de agosto"
      born ??= day.yearSaid ? bornOn(date, day.shortYear, today) : bornIn(year, date, today);
    } else if (
      !isHalf ||
      day.kind !== 'date' ||
      hasBirth ||
      isTimed(day) ||
      isAfter(atoms, day.from, 'appointmentCue')
    )
      rest.push(day);
  }

  // "El 23 de mayo, nació en el cuarenta y ocho"
  if (expects('dateOfBirth') && born === undefined) {
    const [only, another] = named.filter(({ kind }) => kind === 'date');
    if (only?.date !== undefined && another === undefined) born = bornIn(year, only.date, today);
  }

  return {
    rest,
    ...(born === undefined ? {} : { born }),
    ...(bornDayFirst === undefined ? {} : { bornDayFirst }),
  };
};
