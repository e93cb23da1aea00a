import type { Atoms } from './atoms';

/** Whether what follows a number is what it counts: "10 minutes", "3 people", "2 and a half hours", but "at 3 doctors appointment". */
export const isCounted = (atoms: Atoms, to: number): boolean => {
  const next = atoms.list[to];
  if (next?.pause !== 'none' || !/^-?$/.test(next.gap)) return false;
  const and = atoms.to(to, 'and', 'plus');
  const half = and === -1 ? -1 : atoms.to(and, 'halfAfter');
  const counted = atoms.to(to, 'duration');
  return (
    (counted !== -1 && atoms.to(to, 'appointmentCue') <= counted) ||
    (half !== -1 && atoms.to(half, 'hourUnit') !== -1)
  );
};
