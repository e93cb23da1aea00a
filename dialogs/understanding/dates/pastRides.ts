import type { Atoms } from './atoms';
import type { DayMention } from './dayMention';
import { isAfter } from './whichRide';

/** Atoms between what was done and its day. */
const REACH = 4;

/** Whether a day is that of a ride that was: "the lady who drove me tuesday", "el chofer del lunes llegó tarde". */
export const isOfPastRide = (atoms: Atoms, { from, to, kind }: DayMention, complains: boolean): boolean => {
  if (kind !== 'weekday' || !atoms.has('rodeCue', 'driverCue')) return false;
  for (let at = from; at > 0 && from - at <= REACH; at -= 1) {
    if (atoms.from(at, 'rodeCue') !== -1) return true;
    if (atoms.list[at]?.pause !== 'none') break;
  }
  const isOneBreath = (until: number): boolean =>
    atoms.list.slice(to, until + 1).every(({ pause }) => pause === 'none');
  const did = atoms.within(to, to + REACH, 'didCue');
  if (did !== -1 && isOneBreath(did) && isAfter(atoms, from, 'driverCue')) return true;
  const rode = complains ? atoms.within(to, to + REACH, 'rodeCue') : -1;
  return rode !== -1 && isOneBreath(rode);
};
