import type { Atoms } from './atoms';

/** A day or a time in a message, as places in the atoms. */
interface Place {
  readonly from: number;
  readonly at?: number;
}

/** Atoms between "nothing to eat" and when: "nothing to eat or drink after 9 tonight". */
const REACH = 8;

/** The days or times of a message without those from which nobody may eat: "nothing to drink after 9 tonight". */
export const besideFast = <One extends Place>(atoms: Atoms, all: readonly One[]): readonly One[] =>
  atoms.has('fastCue') ? all.filter((one) => !isOfFast(atoms, one)) : all;

const isOfFast = (atoms: Atoms, { from, at = from }: Place): boolean => {
  for (let end = at; end > Math.max(0, from - REACH); end -= 1) {
    if (atoms.list[end]?.pause !== 'none') return false;
    if (atoms.from(end, 'fastCue') !== -1)
      // "I can't eat and have to be there at 9", "no eating before the 10 o'clock"
      return atoms.within(end, at, 'and', 'soCue', 'butCue', 'before', 'appointmentCue', 'pickupCue') === -1;
  }
  return false;
};
