import type { Atoms } from './atoms';
import type { Half, SaidTime } from './saidTime';

/** The half of the day that is said here: "am", "in the evening". */
export const halfAt = (
  atoms: Atoms,
  at: number,
): { readonly half: Half; readonly to: number } | undefined => {
  for (const [concept, half] of [
    ['am', 'morning'],
    ['pm', 'afternoon'],
    ['morning', 'morning'],
    ['afternoon', 'afternoon'],
    ['evening', 'night'],
  ] as const) {
    const to = atoms.to(at, concept);
    if (to !== -1) return { half, to };
  }
  return undefined;
};

/** With the half of the day that follows: "am", "in the evening", the letter of "845a". */
export const withHalf = (atoms: Atoms, said: SaidTime): SaidTime => {
  const next = atoms.list[said.to];
  if (next === undefined || next.pause === 'stop' || said.half !== undefined) return said;
  // "At 7, in the morning or at night, I forget": of neither.
  if (atoms.to(said.to, 'halfUnknown') !== -1) return said;
  if (next.glued && said.hour <= 12) {
    const after = atoms.list[said.to + 1];
    const isAlone = after === undefined || (!after.glued && after.gap !== '.');
    if (isAlone && atoms.to(said.to, 'amLetter') === said.to + 1) return sure(said, 'morning', said.to + 1);
    if (isAlone && atoms.to(said.to, 'pmLetter') === said.to + 1) return sure(said, 'afternoon', said.to + 1);
  }
  const oclock = atoms.to(said.to, 'oclock');
  const middle = middleAt(atoms, Math.max(oclock, said.to), said.hour);
  if (middle !== undefined) return sure(said, middle.half, middle.to);
  const found = halfAt(atoms, said.to) ?? (oclock === -1 ? undefined : halfAt(atoms, oclock));
  if (found === undefined) return oclock === -1 ? said : { ...said, to: oclock, isSure: true };
  const again = halfAt(atoms, found.to);
  // "12 in the morning": clinics are open at noon.
  const isNoon = said.hour === 12 && found.half === 'morning' && atoms.to(said.to, 'morning') !== -1;
  return sure(said, isNoon ? 'afternoon' : found.half, again?.to ?? found.to);
};

/** "11 o'clock lunchtime", "1 midnight": the middle of the day or the night that tells the half of an hour beside it. */
const middleAt = (
  atoms: Atoms,
  at: number,
  hour: number,
): { readonly half: Half; readonly to: number } | undefined => {
  if (hour !== 11 && hour !== 12 && hour !== 1 && hour !== 2) return undefined;
  const noon = atoms.to(at, 'noon');
  if (noon !== -1) return { half: hour === 11 ? 'morning' : 'afternoon', to: noon };
  const midnight = atoms.to(at, 'midnight');
  return midnight === -1 ? undefined : { half: 'night', to: midnight };
};

const sure = ({ hour, minute }: SaidTime, half: Half, to: number): SaidTime => {
  // "12 am" is midnight, "12:30 in the morning" may be past noon for nobody.
  return { to, hour, minute, half, isSure: true, isBare: false };
};
