import type { Atoms } from './atoms';
import { isAfter } from './isAfter';

const MOST_HOURS = 12;

/** "Takes about four hours": hours from the visit's time on. */
export const lastingHours = (atoms: Atoms): number | undefined => {
  if (!atoms.has('hourUnit')) return undefined;
  for (let at = 1; at < atoms.list.length; at += 1) {
    const said = atoms.numberAt(at);
    if (
      said === undefined ||
      said.isOrdinal ||
      said.value > MOST_HOURS ||
      atoms.to(said.to, 'hourUnit') === -1
    )
      continue;
    if (isAfter(atoms, at, 'lastsCue')) return said.value;
  }
  return undefined;
};
