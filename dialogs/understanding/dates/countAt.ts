import { numberWords } from '../../locales/words/numberWords';
import type { Atoms, NumberSaid } from './atoms';

/** The number that starts here, "a" and "both" among them. */
export const countAt = (atoms: Atoms, at: number): NumberSaid | undefined => {
  const said = atoms.numberAt(at);
  if (said !== undefined) return said;
  const count = numberWords.counts.get(atoms.list[at]?.word ?? '');
  // "In a couple of weeks", "en un par de días"
  const couple = count === 1 ? numberWords.counts.get(atoms.list[at + 1]?.word ?? '') : undefined;
  if (couple === 2 && atoms.list[at + 1]?.pause === 'none')
    return { value: couple, to: Math.max(at + 2, atoms.to(at + 2, 'of')), isOrdinal: false, digits: 0 };
  // "In a two weeks"
  const number = count === 1 ? atoms.numberAt(at + 1) : undefined;
  if (number?.isOrdinal === false && atoms.to(number.to, 'weekUnit') !== -1) return number;
  return count === undefined ? undefined : { value: count, to: at + 1, isOrdinal: false, digits: 0 };
};
