import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import type { Span } from '../message';
import type { Ground } from './ground';
import type { Phrase } from './phrases';
import { streetBy, streetEnd } from './streetEnds';

/** Words between a name and where its bearer is: "over", "down here". */
const MOST_BETWEEN = 2;

/** "Bob Szymanski over on Broad Street", "Delia de la calle Babcock": whether what leads to a place stands right behind somebody's name. */
export const isBesideName = (
  { message: { tokens, folded } }: Ground,
  cue: Found<string>,
  persons: readonly Span[],
): boolean => {
  let from = cue.from;
  while (cue.from - from < MOST_BETWEEN && placeWords.about.has(tokens[from - 1]?.word ?? '')) from -= 1;
  const start = tokens[from]?.start ?? 0;
  return persons.some(({ end }) => end <= start && /^[\s,]*$/.test(folded.slice(end, start)));
};

/** Whether a phrase is a street or an address and no clinic in one: where somebody may live. */
export const isStreetOnly = (ground: Ground, { from, address, hasNoun }: Phrase): boolean =>
  address !== undefined ||
  (!hasNoun &&
    (streetEnd(ground, from) ?? streetEnd(ground, from + 1) ?? streetBy(ground, from)) !== undefined);
