import { dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { TimeConcept } from '../../locales/vocabulary';
import { weekdayNames, type SlotValues, type WeekdayName } from '../slotValues';
import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { endIn, lastingIn } from './recurrenceEnd';
import { isEachOfOwnHour } from './ownHours';
import { isToldBefore, saysAnew } from './takenBack';
import { isAfter } from './isAfter';
import { isFrom, isFromTo, isNew } from './rideNamed';
import type { TimeMention } from './timeMention';

/** What a message says of a ride that comes every week. */
export interface Recurrence {
  readonly days: readonly WeekdayName[];
  readonly until?: SlotValues['recurrenceUntil'];
  /** The mentions that name such days or the end, and no visit. */
  readonly used: ReadonlySet<DayMention>;
}

/** So many weekdays in a row are no choice of one visit. */
const MANY = 3;
const PAIR = 2;
/** Atoms between two days of one list: "tuesdays and then thursdays". */
const LIST_REACH = 2;

/** Words between "they close early" and its day of every week. */
const HOURS_REACH = 5;

const MONDAY_FIRST = 6;

const spellings: readonly (readonly [TimeConcept, readonly number[]])[] = [
  ['oddDays', [0, 2, 4]],
  ['evenDays', [1, 3, 5]],
  ['everyWeekday', [0, 1, 2, 3, 4]],
  ['everyDay', [0, 1, 2, 3, 4, 5, 6]],
];

const ofEveryWeek: readonly TimeConcept[] = ['weekly', ...spellings.map(([concept]) => concept)];

/**
 * Reads on which days of the week a ride comes, and until when.
 * @param isWished whether the message asks for a ride of every week in other words
 * @param isAsked whether the open question asks how long it goes on
 * @param isReadBack whether a booking was read back: "until Dec 20" is its end then
 * @param isChanged whether a ride is changed, so that "tuesday to thursday" leaves one day for the other
 * @param isLikely whether two weekdays side by side are of every week: "dialysis tues and thurs at 6"
 * @param clock the times beside them: days of which each has an hour of its own are of one week
 */
export const recurrenceIn = (
  atoms: Atoms,
  today: CalendarDate,
  days: readonly DayMention[],
  isWished: boolean,
  isAsked: boolean,
  isReadBack: boolean,
  isChanged: boolean,
  isLikely: boolean,
  clock: readonly TimeMention[],
): Recurrence | undefined => {
  // Where no weekday is named, only a word for all of them or another reader makes a ride of every week.
  const isWeekdayNamed = days.some(({ weekday }) => weekday !== undefined);
  if (!isWeekdayNamed && !isWished && !isAsked && !isReadBack && !atoms.has(...ofEveryWeek)) return undefined;
  const { list } = atoms;
  const used = new Set<DayMention>();
  const chosen = new Set<number>();
  const has = (...concepts: readonly TimeConcept[]): boolean => atoms.has(...concepts);
  /** "Friday May 21" names one day. */
  const isDated = ({ from, to, weekday, kind }: DayMention): boolean =>
    kind !== 'repeated' &&
    days.some(
      ({ date, ...other }) =>
        other.kind === 'date' &&
        date !== undefined &&
        dayOfWeek(date) === weekday &&
        (other.from === to || from === other.to),
    );
  /** "They are only there saturdays", in one breath */
  const isOnlyThen = ({ from }: DayMention): boolean => {
    const only = atoms.within(Math.max(0, from - HOURS_REACH), from, 'onlyCue');
    return only !== -1 && list.slice(only + 1, from + 1).every(({ pause }) => pause === 'none');
  };
  /** "Saturday the 5th, they close early on saturdays": on which days somebody is open. */
  const isOfHours = (day: DayMention): boolean =>
    day.kind === 'repeated' &&
    (atoms.within(day.from - HOURS_REACH, day.to + HOURS_REACH, 'otherCue', 'notVisit') !== -1 ||
      isOnlyThen(day)) &&
    days.some(
      ({ kind, date }) => kind !== 'repeated' && date !== undefined && dayOfWeek(date) === day.weekday,
    );
  const weekdays = days.filter(
    (day) => day.weekday !== undefined && day.kind !== 'date' && !day.denied && !isOfHours(day),
  );
  const all = weekdays.length > 1 ? weekdays : weekdays.filter((day) => !isDated(day));
  const kept = firstKept(atoms, all);
  const named = all.filter(({ from }) => from >= kept);
  for (const day of all) if (day.from < kept) used.add(day);
  // "I know I said wednesday, but it's thursday"
  if (
    named.some(
      (day, index) => named[index + 1] !== undefined && isToldBefore(atoms, day, named[index + 1] ?? day),
    )
  )
    return undefined;
  const place = ({ weekday = 0 }: DayMention): number => (weekday + MONDAY_FIRST) % 7;

  // "Thursdays ride", "thursday's" is one that is booked.
  const isOfRide = named.some(
    ({ from, to, kind }) =>
      list[to - 1]?.isOwner === true ||
      (atoms.to(from, 'plural') !== -1 && (kind === 'weekday' || atoms.to(to, 'refAfter') !== -1)),
  );
  const isSlashed = (at: number): boolean => list[at]?.gap === '/';
  // "Saturday, they are only there saturdays": what is of every week is when they are there.
  const isWishedOfRide = isWished && !isOfRide && !days.some(isOfHours);
  let isRepeated =
    isWishedOfRide ||
    named.some(({ kind }) => kind === 'repeated') ||
    // "No, it's mondays and thursdays, not tuesdays", said to what was read back
    (isReadBack && isListOfDays(atoms, named)) ||
    has('weekly') ||
    // "Mon/thu"
    named.some(({ from }, index) => index > 0 && isSlashed(from));
  // "Every day but weekends"
  const weekdaysOnly = has('everyWeekday');
  for (const [concept, places] of spellings)
    if (concept === 'everyDay' && weekdaysOnly) continue;
    else if (atoms.has(concept) && list.some((_, at) => at >= kept && atoms.to(at, concept) !== -1)) {
      isRepeated = true;
      for (const one of places) chosen.add(one);
    }

  const haveOwnHours = isEachOfOwnHour(named, clock);
  // "Monday through Friday", "mon wed fri"
  const ranged = new Set<number>();
  let run = 1;
  named.forEach((day, index) => {
    const before = named[index - 1];
    if (before === undefined || day.from - before.to > LIST_REACH) {
      run = 1;
      return;
    }
    // "Mon-fri", but not "mon-wed-fri"
    const isDash = list[day.from]?.gap === '-';
    const isChain = list[before.from]?.gap === '-' || list[named[index + 1]?.from ?? -1]?.gap === '-';
    const isTo =
      day.from > before.to &&
      atoms.to(before.to, 'rangeCue') === day.from &&
      atoms.to(before.to, 'and', 'plus') === -1;
    // "Move my ride from monday to thursday", "move tuesday to thursday"
    const isMoved =
      (isFromTo(atoms, before, day) && (isChanged || has('moveCue', 'movedCue'))) ||
      (isChanged && !isWished && isAfter(atoms, before.from, 'moveCue'));
    const isRange = (isDash && !isChain) || ((isTo || isFromTo(atoms, before, day)) && !isMoved);
    if (isRange && place(day) > place(before) + 1) {
      isRepeated = true;
      for (let one = place(before); one <= place(day); one += 1) {
        chosen.add(one);
        ranged.add(one);
      }
    }
    const isChoice =
      // "Fri *thurs"
      list[day.from]?.gap.includes('*') === true ||
      atoms.within(before.to, day.from, 'either', 'corrected', 'softNot', 'not', 'notIs', 'keepCue') !== -1 ||
      saysAnew(atoms, before, day);
    // "Move wednesday to thursday, friday stays"
    run = isChoice || (isMoved && isNew(atoms, day.from)) ? 1 : run + 1;
    if (run >= (isLikely ? PAIR : MANY) && !haveOwnHours) isRepeated = true;
  });

  // "Daily monday through friday", "every day except sunday"
  if (ranged.size > 0 && chosen.size === weekdayNames.length) {
    chosen.clear();
    for (const one of ranged) chosen.add(one);
  }

  const { until: begun, isLasting } = lastingIn(atoms, days, named, isAsked, isRepeated || named.length > 1);
  // "Make it to Dec 9" may move the beginning.
  const isEndMoved =
    isReadBack && list.some((_, at) => atoms.to(at, 'untilDay') !== -1 && atoms.to(at, 'untilOrNew') === -1);
  if (!isRepeated && !(isLasting && named.length > 0) && !isAsked && !isEndMoved) return undefined;

  /** "From monday thru the 29th, every day": the first of them. */
  const beginsSpan = ({ from, to, kind }: DayMention): boolean =>
    kind === 'weekday' &&
    chosen.size > 0 &&
    (atoms.from(from, 'rangeFrom', 'starting') !== -1 ||
      atoms.from(atoms.from(from, 'the'), 'rangeFrom', 'starting') !== -1) &&
    days.some(
      (day) =>
        day.kind === 'date' &&
        day.from >= to &&
        day.from - to <= LIST_REACH &&
        atoms.to(to, 'untilDay', 'rangeCue') !== -1,
    );
  for (const day of named)
    if ((day.kind === 'repeated' || day.kind === 'weekday') && !beginsSpan(day)) {
      chosen.add(place(day));
      used.add(day);
    }
  // "Lunes sí, lunes no" is of every other one.
  const isLeftOut = (day: DayMention): boolean =>
    isLeftAfter(atoms, day) && !days.some((other) => other !== day && other.weekday === day.weekday);
  // "Daily except sunday", "lunes y jueves, martes no"
  for (const day of days)
    if ((day.denied || isLeftOut(day)) && day.weekday !== undefined && day.kind !== 'date') {
      chosen.delete(place(day));
      used.add(day);
    }

  const { until, tellingIt } = endIn(atoms, today, days, isAsked, begun);
  for (const day of tellingIt) used.add(day);
  return {
    days: weekdayNames.filter((_, index) => chosen.has(index)),
    used,
    ...(until === undefined ? {} : { until }),
  };
};

/** "Monday and thursday" */
const isListOfDays = (atoms: Atoms, days: readonly DayMention[]): boolean =>
  days.some((day, index) => {
    const next = days[index + 1];
    const joined = atoms.to(day.to, 'and', 'plus');
    return (
      next !== undefined &&
      joined !== -1 &&
      next.from >= joined &&
      next.from - joined <= 1 &&
      [day, next].every((one) => one.kind === 'weekday' && !isLeftAfter(atoms, one))
    );
  });

/** "Martes no", at the end of what is said of it */
const isLeftAfter = (atoms: Atoms, { to }: DayMention): boolean => {
  if (atoms.list[to]?.pause !== 'none') return false;
  // "Sundays I got church"
  // "Sundays they closed"
  if (atoms.to(to, 'busyCue', 'notVisit') !== -1) return true;
  const end = atoms.to(to, 'softNot');
  return end !== -1 && (atoms.list[end]?.pause ?? 'stop') !== 'none';
};

/**
 * Where the days begin that are meant: what was said before "no wait, mondays and thursdays" is not, nor what is left in "from tuesdays and
 * thursdays to mwf".
 */
const firstKept = (atoms: Atoms, days: readonly DayMention[]): number => {
  const [first] = days;
  if (first === undefined) return 0;
  const last = days.findLastIndex(
    (day, index) =>
      index > 0 &&
      (atoms.within(days[index - 1]?.to ?? 0, day.from, 'corrected') !== -1 ||
        saysAnew(atoms, days[index - 1] ?? day, day)),
  );
  // Two days after a correction are all of them, and one is instead of the last.
  if (last > 0 && days.length - last > 1) return days[last]?.from ?? 0;
  if (!atoms.has('moveCue', 'movedCue') || !isFrom(atoms, first)) return 0;
  const to = atoms.list.findIndex(
    (_, at) =>
      at >= first.to &&
      atoms.to(at, 'newCue', 'rangeCue') !== -1 &&
      (days.some(({ from }) => from === atoms.to(at, 'newCue', 'rangeCue')) ||
        atoms.to(atoms.to(at, 'newCue', 'rangeCue'), 'oddDays', 'evenDays', 'everyWeekday', 'everyDay') !==
          -1) &&
      atoms.to(at, 'and', 'plus') === -1,
  );
  return Math.max(0, to);
};
