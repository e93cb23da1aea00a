import type { Atoms } from './atoms';
import { clinicTime, written } from './clinicTime';
import type { halvesNear } from './halvesNear';
import type { SaidTime } from './saidTime';
import type { TimeMention } from './timeMention';

/** A time that was found: the atoms that lead to it, where it stands, and whether it ends a range. */
export interface TimeFound extends SaidTime {
  readonly from: number;
  readonly at: number;
  readonly isEnd: boolean;
}

/** A study of sleep begins at one of these hours, of the evening more often than of the morning. */
const FIRST_NIGHT = 6;
const LAST_NIGHT = 10;
const NOON = 12;
/** In the evening no visit ends later. */
const LAST_EVENING = 8;
/** An hour of the morning and of the evening alike where it is told roughly, and atoms to "or so" from it. */
const ROUGH_HOUR = 7;
const ROUGH_REACH = 3;
/**
 * Tells in which half of the day each time is: as it was said, as what stands near says, and else by the hours of clinics.
 * @param found in order
 */
export const inTheirHalves = (
  found: readonly TimeFound[],
  halves: ReturnType<typeof halvesNear>,
  atoms: Atoms,
): readonly TimeMention[] => {
  // "Sleep study consult": what is only talked about is of the day.
  const isOfNight = atoms.has('nightCue') && !atoms.has('dayTalk');
  // "They said seven, and not whether in the morning or the evening"
  const isUntold = atoms.has('halfUnknown');
  const isUnknown = ({ hour, half }: TimeFound): boolean => isUntold && hour <= NOON && half === undefined;
  const isOfEarlyCare = atoms.has('earlyCare');
  // "At 7 or so": told roughly, an hour at which they may open and close.
  const isRough = ({ from, to, hour, minute }: TimeFound): boolean =>
    hour === ROUGH_HOUR && minute === 0 && atoms.within(from - 1, to + ROUGH_REACH, 'roughCue') !== -1;
  const isEitherHalf = (one: TimeFound): boolean => isRough(one) || isOfEitherHalf(one);
  const isOfEitherHalf = ({ hour, minute }: TimeFound): boolean =>
    isOfNight
      ? hour >= FIRST_NIGHT && hour <= LAST_NIGHT
      : (hour === 6 && minute === 0) || (isOfEarlyCare && (hour === 5 || hour === 6));
  return found.map((one, index) => {
    const half = one.half ?? halves.get(one);
    const next = found[index + 1];
    // "8 to 9 pm"
    const shared =
      half ??
      (next?.isEnd === true && next.half === 'afternoon' && next.hour < 12 && one.hour <= next.hour
        ? next.half
        : undefined);
    // Surgeries begin, and blood is drawn from who has fasted, early in the day.
    const isEarly =
      shared === undefined && (one.hour === 5 || one.hour === 6) && atoms.has('earlyCue', 'firstThing');
    // "From 6 to 10": nobody is treated till ten at night.
    const isOfMorning = (begin: TimeFound, end: TimeFound | undefined): boolean =>
      end?.isEnd === true &&
      !isOfNight &&
      half === undefined &&
      (begin.hour === 5 || begin.hour === 6) &&
      end.half === undefined &&
      end.hour > LAST_EVENING &&
      end.hour < NOON;
    const start = one.isEnd ? found[index - 1] : undefined;
    const isMorning = isEarly || isOfMorning(one, next) || (start !== undefined && isOfMorning(start, one));
    let time = clinicTime(one, isMorning ? 'morning' : shared);
    const begun =
      start === undefined
        ? undefined
        : clinicTime(start, isMorning ? 'morning' : (halves.get(start) ?? start.half));
    if (time !== undefined && begun !== undefined && time < begun && one.hour < 12 && half === undefined)
      time = written(one.hour + 12, one.minute);
    return {
      from: one.from,
      to: one.to,
      at: one.at,
      isEnd: one.isEnd,
      isHalfSaid: shared !== undefined || one.hour > 12 || one.hour === 0,
      ...(isUnknown(one)
        ? { isOpen: 'unknown' as const }
        : shared === undefined && !isMorning && isEitherHalf(one) && { isOpen: true as const }),
      ...atoms.spanOf(one.from, one.to),
      ...(time === undefined ? {} : { time }),
    };
  });
};
