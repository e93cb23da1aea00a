import type { ClockTime } from '../../../domain/calendar/calendarDate';
import type { Atoms } from './atoms';
import { isNotPossible, isToldBefore, saysAnew } from './takenBack';
import type { TimeMention } from './timeMention';
import { roleOf } from './timeRole';
import { isAfter } from './isAfter';

/** The times that are meant: what was taken back ("at 3, no wait, 4") or denied ("not at 3") is not. */
export const liveTimes = (
  atoms: Atoms,
  clock: readonly TimeMention[],
  denied: ReadonlySet<TimeMention>,
  isAnswer: boolean,
): readonly TimeMention[] => {
  const isCorrected = (index: number): boolean => {
    const [before, time] = [clock[index - 1], clock[index]];
    return (
      before !== undefined &&
      time !== undefined &&
      atoms.within(before.to, time.at, 'corrected') !== -1 &&
      !isOfRide(before, time) &&
      !isLeft(before, time)
    );
  };
  /** "Mañana a las 9, así que me buscan a la 1": of the ride, and nothing that puts the visit right. */
  const isOfRide = (visit: TimeMention, time: TimeMention): boolean =>
    ['pickup', 'return'].includes(roleOf(atoms, time, clock)) &&
    ['plain', 'appointment'].includes(roleOf(atoms, visit, clock));
  /** "My ride is 7 am, make it 6:30": the time of the ride there is, which is left and not misspoken. */
  const isLeft = ({ from, to }: TimeMention, time: TimeMention): boolean => {
    const lead = atoms.from(from, 'isLead', 'hadCue');
    return (
      atoms.from(time.from, 'newCue') > to - 1 &&
      lead !== -1 &&
      (atoms.from(from, 'hadCue') !== -1 ||
        atoms.within(lead - RIDE_REACH, lead, 'rideAfter', 'ofRide', 'theRide') !== -1)
    );
  };
  /** "Era a las 10 pero la cambiaron a las 11" */
  const isTurned = (time: TimeMention, next: TimeMention): boolean =>
    isAfter(atoms, time.from, 'hadCue') &&
    atoms.within(time.to, next.at, 'butCue', 'turnCue', 'movedCue') !== -1;
  /** "Usually I go at 8, but friday it's at 9:40" */
  const isUsual = (time: TimeMention, next: TimeMention): boolean => {
    const [before, until] = [usualAt(time), usualAt(next)];
    return before && !until && atoms.within(time.to, next.at, 'butCue', 'turnCue', 'thisOne') !== -1;
  };
  const usualAt = ({ from }: TimeMention): boolean => {
    for (let end = from; end > Math.max(0, from - USUAL_REACH); end -= 1) {
      if (atoms.from(end, 'usualCue') !== -1) return true;
      if (atoms.list[end]?.pause === 'stop') return false;
    }
    return false;
  };
  /** "Tampoco a las 8 sino a las 9:40" */
  const isNeither = (time: TimeMention, next: TimeMention): boolean =>
    isAfter(atoms, time.from, 'alsoNot') && atoms.within(time.to, next.at, 'turnCue') !== -1;
  /** "Antes de las 9, a las 8:40" */
  const isBound = (time: TimeMention, next: TimeMention): boolean =>
    (atoms.to(time.from, 'before') !== -1 || atoms.from(time.from, 'before') !== -1) &&
    next.time !== undefined &&
    time.time !== undefined &&
    next.time < time.time &&
    ['plain', 'appointment'].includes(roleOf(atoms, next, clock));
  /** "A las 10.. no, aquí dice 10:45" */
  const isCutNo = (time: TimeMention, next: TimeMention): boolean => {
    const no = atoms.within(time.to, next.from, 'softNot');
    return no !== -1 && [no, no + 1].every((at) => (atoms.list[at]?.pause ?? 'none') !== 'none');
  };
  /** "8 or 8:40", but not "8 or so, 8:40" */
  const isEither = (time: TimeMention, next: TimeMention): boolean => {
    const at = atoms.within(time.to, next.at, 'either');
    return at !== -1 && atoms.to(at, 'roughCue') === -1;
  };
  /** "It's 8, let me look, 8:40": the same hour, told to the minute. */
  const isMadeExact = (time: TimeMention, next: TimeMention): boolean =>
    // "Make it 3 not 3:30" puts it right.
    !denied.has(next) &&
    time.time?.endsWith(':00') === true &&
    next.time?.endsWith(':00') === false &&
    hourOnFace(time.time) === hourOnFace(next.time) &&
    (isAnswer ||
      atoms.within(time.to, next.at, 'writtenCue') !== -1 ||
      atoms.within(next.to, next.to + WRITTEN_REACH, 'writtenCue') !== -1 ||
      // "Como a las diez, diez y veinte"
      atoms.within(time.from - 1, time.to + ROUGH_REACH, 'roughCue') !== -1) &&
    !isEither(time, next) &&
    [time, next].every((one) => ['plain', 'appointment'].includes(roleOf(atoms, one, clock)));
  /** "5 is the latest they take me so 4:30" */
  const isConcluded = (time: TimeMention, next: TimeMention): boolean =>
    atoms.from(next.from, 'soCue') !== -1 &&
    roleOf(atoms, time, clock) === 'plain' &&
    ['plain', 'appointment'].includes(roleOf(atoms, next, clock));
  /** "Between 1 and 1:30, say 1", "9 or 9:30, put 9": the place of the one on which it settles. */
  const settled = clock.findIndex((time, index) => {
    const [first, last] = [clock[index - 2], clock[index - 1]];
    return (
      first !== undefined &&
      last !== undefined &&
      atoms.within(last.to, time.at, 'settleCue') !== -1 &&
      (last.isEnd || atoms.within(first.to, last.at, 'either') !== -1)
    );
  });
  const isTakenBack = (time: TimeMention, index: number): boolean => {
    if (index < settled) return true;
    const next = clock[index + 1];
    // "Between 1 and 2, no wait, 1:45"
    if (next?.isEnd === true) return isCorrected(index + 2);
    if (next === undefined) return false;
    return (
      isCorrected(index + 1) ||
      saysAnew(atoms, time, next) ||
      isToldBefore(atoms, time, next) ||
      isNeither(time, next) ||
      isUsual(time, next) ||
      isBound(time, next) ||
      isMadeExact(time, next) ||
      isConcluded(time, next) ||
      (isAnswer && isCutNo(time, next)) ||
      (isAnswer && (isNotPossible(atoms, time, next, 'offCue') || isTurned(time, next))) ||
      // "8:30 no 9:30 perdón" is a slip of the tongue, and "8:30 no 9:30" may be.
      (next.from - time.to <= 1 &&
        (!denied.has(next) || atoms.to(next.to, 'corrected') !== -1) &&
        atoms.within(time.to, next.at, 'softNot') !== -1) ||
      atoms.list[next.from]?.gap.includes('*') === true
    );
  };
  const isSlip = (time: TimeMention): boolean => atoms.to(time.to, 'corrected') !== -1;
  const live = clock.filter(
    (time, index) =>
      (isCorrected(index) || !denied.has(time) || (index > 0 && isSlip(time))) && !isTakenBack(time, index),
  );
  return live.length > 0 || clock.length < 2 ? live : clock.slice(-1);
};

const MOST_HOURS = 12;
/** Atoms of "or so", "o por ahí". */
const ROUGH_REACH = 3;
/** Atoms between a ride and "is": "my ride on the 2nd is". */
const RIDE_REACH = 6;
/** Atoms between "usually" and its time. */
const USUAL_REACH = 6;
/** Atoms between an exact time and "the card says". */
const WRITTEN_REACH = 4;
const hourOnFace = (time: ClockTime): number => Number(time.slice(0, 2)) % MOST_HOURS;
