import { numberWords } from '../../locales/words/numberWords';
import type { Atoms, NumberSaid } from './atoms';

/** The number that starts here, "a" and "both" among them. */
export const countAt = (atoms: Atoms, at: number): NumberSaid | undefined => {
  const said = atoms.numberAt(at);
  if (said !== undefined) return said;
  const count = numberWords.counts.get(atoms.list[at]?.word ?? '');
  // "In a two weeks"
  const number = count === 1 ? atoms.numberAt(at + 1) : undefined;
  if (number?.isOrdinal === false && atoms.to(number.to, 'weekUnit') !== -1) return number;
  return count === undefined ? undefined : { value: count, to: at + 1, isOrdinal: false, digits: 0 };
};
