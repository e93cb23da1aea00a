import { minutesOf } from '../../../domain/calendar/calendarDate';
import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';
import { otherHalf } from './clinicTime';
import type { TimeMention } from './timeMention';

/** A visit is moved by so little more often than to the other half of the day. */
const NEAR_MINUTES = 120;
/** Atoms between a time and that which takes its place. */
const REACH = 9;

/** What leads from a time that is left to the one that is meant, or back. */
const leadsOver: readonly TimeConcept[] = [
  'newCue',
  'turnCue',
  'moveCue',
  'movedCue',
  'freshCue',
  'corrected',
  'settleCue',
  'insteadOf',
  'not',
  'notIs',
  'softNot',
];

/**
 * Times whose half of the day is told by the one beside it, whose place they take: "my ride is 7 am, make it 6:30", "de las seis de la
 * tarde me la pasaron para las siete", "at 5:15, not 6 am".
 */
export const withHalfOfOther = (atoms: Atoms, clock: readonly TimeMention[]): readonly TimeMention[] => {
  if (clock.length < 2) return clock;
  const isLed = (one: TimeMention, other: TimeMention): boolean =>
    other.from - one.to <= REACH && (other.isEnd || atoms.within(one.to, other.at, ...leadsOver) !== -1);
  return clock.map((time, index) => {
    if (time.isHalfSaid || time.time === undefined) return time;
    const [before, after] = [clock[index - 1], clock[index + 1]];
    const other =
      before?.isHalfSaid === true && isLed(before, time)
        ? before
        : after?.isHalfSaid === true && !after.isEnd && isLed(time, after)
          ? after
          : undefined;
    if (other?.time === undefined) return time;
    const told = minutesOf(other.time);
    const near = [time.time, otherHalf(time.time)].find(
      (one) => Math.abs(minutesOf(one) - told) <= NEAR_MINUTES,
    );
    if (near === undefined) return time;
    const { isOpen: _, ...plain } = time;
    return { ...plain, time: near, isHalfSaid: true };
  });
};
