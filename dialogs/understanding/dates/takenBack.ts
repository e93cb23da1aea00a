import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';
import { isAfter } from './isAfter';

/** A day or a time in a message, as places in the atoms. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Words between a day and "can't": "friday I really". */
const REACH = 3;

/** Where what follows a day or a time without a pause says that it cannot be; -1 when nothing does. */
const notPossibleAt = (atoms: Atoms, { to }: Place, until: number, cue: TimeConcept): number => {
  for (let at = to; at < Math.min(until, to + REACH); at += 1) {
    if (atoms.list[at]?.pause !== 'none') return -1;
    const end = atoms.to(at, cue);
    if (end !== -1) return end;
  }
  return -1;
};

/** "Friday I can't, saturday", "a las 3 no puedo, a las 4": the first is not meant. */
export const isNotPossible = (atoms: Atoms, one: Place, next: Place, cue: 'offCue' | 'busyCue'): boolean => {
  const end = notPossibleAt(atoms, one, next.from, cue);
  if (end === -1) return false;
  // "Friday can't do saturday" may be of either.
  const isOfEither = end >= next.from && atoms.list[next.from]?.pause === 'none';
  return !isOfEither || atoms.to(next.to, 'yesCue') !== -1;
};

/** "I said 3 but it's 2", "dije el 6 pero es el 16" */
export const isToldBefore = (atoms: Atoms, one: Place, next: Place): boolean =>
  isAfter(atoms, one.from, 'saidCue') &&
  atoms.within(one.to, next.to, 'butCue', 'turnCue', 'corrected', 'which') !== -1;

/** "Monday, uh, tuesday": nothing but a hesitation stands between the two. */
export const saysAnew = (atoms: Atoms, one: Place, next: Place): boolean => {
  const end = atoms.to(one.to, 'hesitation');
  if (end === -1) return false;
  return end === next.from || atoms.to(end, 'the', 'lead') === next.from;
};

/** "Forget the 14th", "el 22 ya no" */
export const isLeft = (atoms: Atoms, one: Place, next: Place | undefined): boolean =>
  isAfter(atoms, one.from, 'dropCue', 'offCue') ||
  (['offCue', 'busyCue'] as const).some(
    (cue) => notPossibleAt(atoms, one, next?.from ?? atoms.list.length, cue) !== -1,
  );
