import type { Atoms } from './atoms';

/** Whether what follows a number is what it counts: "10 minutes", "3 people", "2 and a half hours", but "at 3 doctors appointment". */
export const isCounted = (atoms: Atoms, to: number): boolean => {
  const next = atoms.list[to];
  if (next?.pause !== 'none' || !/^-?$/.test(next.gap)) return false;
  // "8 or 9 dollars", "from 3 to 1 a week"
  const other = atoms.numberAt(atoms.to(to, 'either', 'rangeCue'));
  if (other !== undefined && !other.isOrdinal && isUnitAt(atoms, other.to)) return true;
  const and = atoms.to(to, 'and', 'plus');
  const half = and === -1 ? -1 : atoms.to(and, 'halfAfter');
  return isUnitAt(atoms, to) || (half !== -1 && atoms.to(half, 'hourUnit') !== -1);
};

/** Whether what is counted is named at a place. */
const isUnitAt = (atoms: Atoms, at: number): boolean => {
  // "2 a week", but "2 a week from friday"
  const span = atoms.to(at, 'perSpan');
  if (span !== -1 && atoms.to(span, 'from', 'afterDay', 'hence') === -1) return true;
  const counted = atoms.to(at, 'duration');
  return counted !== -1 && atoms.to(at, 'appointmentCue') <= counted;
};
