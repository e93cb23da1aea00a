import type { HearingContext } from '../heard';
import type { SlotName } from '../slotValues';
import type { Message } from '../message';
import { atomsIn, type Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { daysIn } from './days';
import { deniedIn } from './denials';
import { withHalfOfOther } from './halfOfOther';
import { besideFast } from './besideFast';
import { besideWork } from './besideWork';
import { heldAs } from './heldAs';
import { withMonthApart } from './monthApart';
import type { MonthDay } from './monthDays';
import { afterMidnight } from './afterMidnight';
import type { TimeMention } from './timeMention';
import { Times } from './times';
import { toldAnew } from './toldAnew';

/** A bare answer to the question for a time has no more words than this. */
const SHORT_ANSWER = 12;
const MOST_HOURS = 12;

/** The days and times that a message names, and what it was said to. */
export interface Said {
  readonly message: Message;
  readonly context: HearingContext;
  readonly atoms: Atoms;
  /** All days, with those that are denied. */
  readonly named: readonly DayMention[];
  /** All times. */
  readonly clock: readonly TimeMention[];
  readonly deniedTimes: ReadonlySet<TimeMention>;
  /** Whether the open question asks for a slot. */
  readonly expects: (slot: SlotName) => boolean;
  readonly asksDay: boolean;
  readonly asksTime: boolean;
}

/** Slots whose question is answered by a number that is no hour. */
const counted: readonly SlotName[] = ['stairs', 'escortCount', 'unitOrEntrance'];

/** Finds the days and times in a message. */
export const saidIn = (message: Message, context: HearingContext, monthDays: readonly MonthDay[]): Said => {
  const { today, expecting } = context;
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const atoms = atomsIn(message);
  const { list } = atoms;
  const asksTime =
    expects('appointmentTime') || expects('returnTime') || expects('refTime') || expects('appointmentEnd');
  const asksDay = expects('appointmentDate') || expects('refDate');
  // When both are asked for, a number that can be an hour is one.
  const told = toldAnew(atoms, context);
  const leastBareDay = asksDay ? (asksTime ? MOST_HOURS + 1 : 1) : told === 'day' ? 1 : Infinity;
  const dated = placed(atoms, monthDays);
  const isMonthDay = (at: number): boolean => dated.some(({ from, to }) => from <= at && at < to);
  const times = new Times(atoms, isMonthDay);
  // A bare "7" or "9 30" is a time when both are asked for.
  const isHour =
    asksTime &&
    list.length <= 2 &&
    (list[0]?.value ?? 0) <= 12 &&
    list.every(({ digits, gap }) => digits > 0 && gap !== '/');
  const days = isHour
    ? []
    : besideFast(
        atoms,
        withMonthApart(
          atoms,
          daysIn(atoms, today, dated, (at) => times.isTaken(at), leastBareDay, context.days),
          today,
        ),
      );
  times.besides(days);
  // "8ish, no idea whether in the morning or at night"
  if (
    asksTime &&
    (list.length <= SHORT_ANSWER || atoms.has('halfUnknown') || beginsRough(atoms) || isHourFirst(atoms))
  )
    times.alone(true);
  else if (told !== undefined) times.alone(told === 'time' ? 'told' : false);
  else if (days.length > 0 || atoms.within(0, list.length, 'appointmentCue') !== -1) times.alone(false);
  // "About ten" to the question for steps is no time.
  const isCount = expecting.some((slot) => counted.includes(slot)) && !atoms.has('appointmentCue');
  const clock = withHalfOfOther(
    atoms,
    besideWork(
      atoms,
      besideFast(atoms, times.mentions()).filter(
        ({ at, to, isHalfSaid }) => !isCount || isHalfSaid || to - at > 1,
      ),
    ),
  );
  const { held = {}, language, isReadBack = false } = context;
  const isHeldDay = ({ date }: DayMention): boolean =>
    date !== undefined && (date === held.appointmentDate || context.days?.includes(date) === true);
  const deniedDays = deniedIn(atoms, days, { language, others: clock, isReadBack, isHeld: isHeldDay });
  const isHeldDenied = days.some((day) => deniedDays.has(day) && isHeldDay(day));
  const named = afterMidnight(atoms, days, clock, context).map((day) => {
    const denied = (deniedDays.has(day) && day.isInstead !== true) || day.isDeniedAfter === true;
    // "Friday, not thursday" to a ride on a Thursday: the Friday of that week.
    const there = isHeldDenied && !denied && day.kind === 'weekday' ? day.or?.at(-1) : undefined;
    if (there === undefined) return day.denied === denied ? day : { ...day, denied };
    const { or: _, ...plain } = day;
    return { ...plain, date: there, denied };
  });
  const deniedTimes = deniedIn(atoms, clock, {
    language,
    others: days,
    isReadBack,
    isHeld: (time) => heldAs(time, held) !== undefined,
  });
  return { message, context, atoms, named, clock, deniedTimes, expects, asksDay, asksTime };
};

/** "9. My son gets out of work at 5, he can bring me home" */
const isHourFirst = (atoms: Atoms): boolean => {
  const said = atoms.numberAt(0);
  return (
    said?.isOrdinal === false &&
    said.value <= MOST_HOURS &&
    (atoms.list[said.to]?.pause !== 'none' || atoms.to(said.to, 'causeCue') !== -1)
  );
};

/** "Six-ish, I never remember which half": an answer at its head, however much is said after it. */
const beginsRough = (atoms: Atoms): boolean =>
  [0, 1].some((at) => {
    const said = atoms.numberAt(at);
    return said?.isOrdinal === false && atoms.within(said.to, said.to + ROUGH_REACH, 'roughCue') !== -1;
  });
/** Atoms of "or so", "o por ahí". */
const ROUGH_REACH = 3;

/** The days named with their month, at their places in a message of which other stretches were blanked since. */
const placed = ({ list }: Atoms, monthDays: readonly MonthDay[]): readonly MonthDay[] => {
  const found: MonthDay[] = [];
  for (const day of monthDays) {
    const from = list.findIndex(({ start }) => start >= day.start);
    if (from === -1 || list[from]?.start !== day.start) continue;
    let to = from;
    while ((list[to]?.end ?? Infinity) <= day.end) to += 1;
    if (to > from) found.push(from === day.from && to === day.to ? day : { ...day, from, to });
  }
  return found;
};
