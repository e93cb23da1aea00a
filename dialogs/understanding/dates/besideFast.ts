import type { Atoms } from './atoms';

/** A day or a time in a message, as places in the atoms. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly at?: number;
}

/** Atoms between "nothing to eat" and when: "nothing to eat or drink after 9 tonight". */
const REACH = 8;

/** The days or times of a message without those from which nobody may eat: "nothing to drink after 9 tonight". */
export const besideFast = <One extends Place>(atoms: Atoms, all: readonly One[]): readonly One[] =>
  atoms.has('fastCue') ? all.filter((one) => !isOfFast(atoms, one)) : all;

/** Atoms between "desde" and the last of what it leads to, and from there to what nobody may. */
const SINCE_REACH = 7;
const AFTER_REACH = 3;

/** "Desde las 6 de la tarde del miércoles no puedo comer" */
const isSince = (atoms: Atoms, { from, to }: Place): boolean => {
  if (atoms.within(from - SINCE_REACH, to, 'sinceDay') === -1) return false;
  for (let at = to; at < to + AFTER_REACH; at += 1) {
    if (atoms.list[at]?.pause !== 'none') return false;
    if (atoms.to(at, 'fastCue') !== -1) return true;
  }
  return false;
};

const isOfFast = (atoms: Atoms, place: Place): boolean => {
  const { from, at = from } = place;
  if (isSince(atoms, place)) return true;
  for (let end = at; end > Math.max(0, from - REACH); end -= 1) {
    if (atoms.list[end]?.pause !== 'none') return false;
    if (atoms.from(end, 'fastCue') !== -1)
      // "I can't eat and have to be there at 9", "no eating before the 10 o'clock"
      return atoms.within(end, at, 'and', 'soCue', 'butCue', 'before', 'appointmentCue', 'pickupCue') === -1;
  }
  return false;
};
