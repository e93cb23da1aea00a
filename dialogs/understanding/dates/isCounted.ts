import type { Atoms } from './atoms';

/** Whether what follows a number is what it counts: "10 minutes", "3 people". */
export const isCounted = (atoms: Atoms, to: number): boolean => {
  const next = atoms.list[to];
  return next?.pause === 'none' && /^-?$/.test(next.gap) && atoms.to(to, 'duration') !== -1;
};
