import type { Held } from '../heard';
import type { TimeMention } from './timeMention';

const MOST_HOURS = 12;

/** The slot that was told this time before. */
export const heldAs = (
  { time, isHalfSaid }: TimeMention,
  held: Held,
): 'appointmentTime' | 'returnTime' | undefined => {
  const isSame = (one: string | undefined): boolean =>
    one !== undefined &&
    time !== undefined &&
    (one === time || (!isHalfSaid && isTwelveHoursApart(one, time)));
  if (isSame(held.appointmentTime)) return 'appointmentTime';
  return isSame(held.returnTime) ? 'returnTime' : undefined;
};

const isTwelveHoursApart = (one: string, other: string): boolean =>
  one.slice(2) === other.slice(2) &&
  Math.abs(Number(one.slice(0, 2)) - Number(other.slice(0, 2))) === MOST_HOURS;
