import type { Atoms } from './atoms';
import { hourOfClinic } from './clinicTime';
import { halfAt } from './halfOfDay';
import type { Half, SaidTime } from './saidTime';

/** A time with its places in the atoms. */
interface FoundTime extends SaidTime {
  readonly from: number;
  readonly at: number;
}

/** Atoms between a time and a "morning" that tells its half of the day. */
const HALF_REACH = 9;
/** Atoms between "no wait" and the half of the day that is meant: "no wait, on saturday morning". */
const CORRECTED_REACH = 5;

/**
 * The half of the day said apart from its time: "tomorrow afternoon at 2".
 * @param isNamed whether an atom belongs to a day
 */
export const halvesNear = <Found extends FoundTime>(
  atoms: Atoms,
  found: readonly Found[],
  isTaken: (atom: number) => boolean,
  isNamed: (atom: number) => boolean,
): ReadonlyMap<Found, Half> => {
  const halves = new Map<Found, Half>();
  if (found.every(({ half }) => half !== undefined)) return halves;
  if (!atoms.has('am', 'pm', 'morning', 'afternoon', 'evening')) return halves;
  for (let at = 0; at < atoms.list.length; at += 1) {
    // "Mi viaje de mañana a las 5" is of no morning.
    const isDay = isNamed(at) && atoms.to(at, 'ofTomorrow') !== -1;
    // "Más temprano" is of no morning.
    const isMore = atoms.from(at, 'moreOf') !== -1;
    // "After 9 tonight" names the day as well, and its half is that of the 9.
    const isOfOne = found.some((one) => one.half !== undefined && one.at < at && at < one.to);
    const isOther = isTaken(at) || isOfOne || isDay || isMore || isDenied(atoms, at);
    const half = isOther ? undefined : halfAt(atoms, at);
    if (half === undefined) continue;
    const isNear = (one: Found): boolean => {
      const [low, high] = one.at < at ? [one.to, at] : [half.to, one.from];
      if (one.half !== undefined || high - low > HALF_REACH) return false;
      for (let between = low; between <= high; between += 1)
        if (atoms.list[between]?.pause === 'stop' && between > Math.min(low, at)) return false;
      return true;
    };
    const near =
      found.find((one) => one.at > at && isNear(one)) ?? found.findLast((one) => one.at < at && isNear(one));
    // "Tomorrow night, no wait, saturday morning at 8"
    if (near === undefined || (halves.has(near) && !isInstead(atoms, at))) continue;
    const hour = hourOfClinic(near.hour, half.half);
    // "This morning they said 2": the morning is of something else.
    const isLikely = half.half === 'morning' ? hour >= 4 || near.hour === 12 : hour <= 23 && near.hour !== 0;
    // Twelve beside a morning or a night shift is noon.
    if (isLikely && !(half.half !== 'afternoon' && near.hour === 12)) halves.set(near, half.half);
  }
  return halves;
};

/** What is said after a correction counts more than what was said before it. */
const isInstead = (atoms: Atoms, at: number): boolean =>
  atoms.within(at - CORRECTED_REACH, at, 'corrected') !== -1;

/** "At 10:20, not the afternoon one" */
const isDenied = (atoms: Atoms, at: number): boolean => {
  const article = atoms.from(at, 'the');
  return [at, article].some((end) => end > 0 && atoms.from(end, 'not', 'notIs') !== -1);
};
