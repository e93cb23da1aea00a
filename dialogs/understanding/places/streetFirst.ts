import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Token } from '../token';
import { afterSaidNumber, HOUSE } from './houseNumber';
import { townMeantAt } from './townNames';

/** Words of a street's name before its number: "calle Martin Luther King 12". */
const MOST_NAME_WORDS = 4;

/** The word after a number that is told to be one, "número 45", "number forty five"; undefined where none is. */
export const afterNumbered = (tokens: readonly Token[], from: number): number | undefined => {
  // "Calle Broad al número 31"
  const at = placeWords.goal.has(tokens[from]?.word ?? '') ? from + 1 : from;
  const [lead, first] = [tokens[at], tokens[at + 1]];
  if (lead?.pause === 'stop' || !streetWords.numbered.has(lead?.word ?? '') || first?.pause === 'stop')
    return undefined;
  return HOUSE.test(first?.word ?? '') ? at + 2 : afterSaidNumber(tokens, at + 1);
};

/** Whether a town or a unit follows, "en Hartford", "apto 2", so that a number said before it is a house's. */
const isBeforeTown = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? '';
  return (
    streetWords.units.has(word) ||
    townMeantAt(tokens, streetWords.inTown.has(word) ? at + 1 : at) !== undefined
  );
};

/** "Calle Maple 12", "avenida Park número cuarenta y cinco", "calle Orange veinte, Hartford": the number comes last. */
export const afterStreetFirst = (tokens: readonly Token[], from: number): number | undefined => {
  for (let index = from + 1; index <= from + MOST_NAME_WORDS; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.pause === 'stop') return undefined;
    if (index > from + 1) {
      if (/^#?\d{1,5}$/.test(token.word)) return index + 1;
      const numbered = afterNumbered(tokens, index);
      if (numbered !== undefined) return numbered;
      const said = token.pause === 'none' ? afterSaidNumber(tokens, index) : undefined;
      if (said !== undefined && isBeforeTown(tokens, said)) return said;
    }
    if (streetWords.never.has(token.word)) return undefined;
  }
  return undefined;
};
