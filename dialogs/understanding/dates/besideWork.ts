import type { Atoms } from './atoms';
import { isAfter } from './isAfter';
import type { TimeMention } from './timeMention';

/** Atoms between the two hours of a range: "de seis a las seis". */
const RANGE_REACH = 3;

/** The times of a message without the hours at which somebody works or has the car: "mi yerno trabaja de siete a cuatro", "he works till 4". */
export const besideWork = (atoms: Atoms, clock: readonly TimeMention[]): readonly TimeMention[] => {
  if (!atoms.has('shiftCue', 'shiftAfter')) return clock;
  const isOfWork = (index: number): boolean => {
    const [before, time] = [clock[index - 1], clock[index]];
    if (time === undefined) return false;
    return (
      isAfter(atoms, time.from, 'shiftCue') ||
      isAfter(atoms, time.at, 'shiftCue') ||
      (atoms.list[time.to]?.pause === 'none' && atoms.to(time.to, 'shiftAfter') !== -1) ||
      (time.isEnd && before !== undefined && time.from - before.to <= RANGE_REACH && isOfWork(index - 1))
    );
  };
  return clock.filter((_, index) => !isOfWork(index));
};
