import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';

/** A day or a time in a message, as places in the atoms. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly at?: number;
}

/** Atoms between who or what says it and what it says: "the text they sent me says it is at". */
const REACH = 9;

/** What tells that of two sources one is right: the other is old, or was misread. */
const settles: readonly TimeConcept[] = [
  'corrected',
  'turnCue',
  'newAfter',
  'movedCue',
  'hadCue',
  'settleCue',
];

/**
 * The two days or times between which it is in doubt what is meant, because two sources say different things: "two letters, one says 9 the
 * other 1", "la carta dice a las 9 y la muchacha me dijo que a la 1". Undefined where nothing is, or where it is told which is right.
 * @param mentions all days, or all times, of the message, in order
 */
export const doubtedBetween = <One extends Place>(
  atoms: Atoms,
  mentions: readonly One[],
): readonly [One, One] | undefined => {
  if (mentions.length !== 2 || !atoms.has('source') || !atoms.has('saysSo')) return undefined;
  const [one, other] = mentions;
  if (one === undefined || other === undefined || atoms.within(0, other.to, ...settles) !== -1)
    return undefined;
  const first = sourceOf(atoms, 0, one);
  const second = sourceOf(atoms, one.to, other);
  const areTwo = first !== undefined && second !== undefined && first.noun !== second.noun;
  // "One says 9 the other 1", but "they said check in at 9, the doctor sees me at 10"
  return areTwo && first.isSaid && (second.isSaid || second.isOther) ? [one, other] : undefined;
};

/** What says it: the noun, whether it is told to say so, and whether it is the other of two. */
const sourceOf = (
  atoms: Atoms,
  floor: number,
  { from, at = from }: Place,
): { readonly noun: string; readonly isSaid: boolean; readonly isOther: boolean } | undefined => {
  const begin = Math.max(floor, at - REACH);
  for (let place = at - 1; place >= begin; place -= 1) {
    if (atoms.to(place, 'source') === -1) continue;
    return {
      noun: atoms.list[place]?.word ?? '',
      isSaid: atoms.within(place, at, 'saysSo') !== -1,
      isOther: atoms.to(place, 'otherSource') !== -1,
    };
  }
  return undefined;
};
