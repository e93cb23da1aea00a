import type { Atoms } from './atoms';
import type { TimeMention } from './timeMention';

/** Atoms between "be there" and its time. */
const ARRIVAL_REACH = 7;
/** "At 2 for my 2:30", "a las 2 para la de las 2:30" */
const FOR_REACH = 4;
/** Nobody is told to come longer before a visit. */
const LONGEST_BEFORE_MINUTES = 90;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** "Arrive at 1:15 for 1:30", "llegar a la 1:15 para la 1:30" */
export const isWhatFor = (atoms: Atoms, time: TimeMention, clock: readonly TimeMention[]): boolean => {
  const before = clock.findLast(({ to }) => to <= time.from);
  if (before === undefined || time.at - before.to > FOR_REACH) return false;
  return atoms.within(before.to, time.at, 'forDay', 'visitFor') !== -1 && isArrival(atoms, before, clock);
};

/** "In the door by 7:30, the operation isn't till 9": whoever is operated on has to be there at the first. */
export const isArrival = (atoms: Atoms, time: TimeMention, clock: readonly TimeMention[]): boolean => {
  const begin = clock.findLast(({ to }) => to <= time.from)?.to ?? 0;
  for (let end = time.at; end > Math.max(begin, time.at - ARRIVAL_REACH); end -= 1) {
    if (atoms.from(end, 'arrivalCue') >= begin) return true;
    if (atoms.list[end]?.pause === 'stop') return false;
  }
  return false;
};

/** "Check in at 6:45, the scan is at 7:15", "they want me there by 1:30, the appointment is 1:45": when to come, beside the visit's time. */
export const isBeforeVisit = (
  atoms: Atoms,
  time: TimeMention,
  visits: readonly TimeMention[],
  clock: readonly TimeMention[],
): boolean => {
  const { time: said } = time;
  if (said === undefined || !isArrival(atoms, time, clock)) return false;
  return visits.some(
    (one) =>
      one.time !== undefined &&
      one !== time &&
      one.time > said &&
      minutesOf(one.time) - minutesOf(said) <= LONGEST_BEFORE_MINUTES &&
      !isArrival(atoms, one, clock),
  );
};
