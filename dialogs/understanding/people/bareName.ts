import type { PeopleConcept } from '../../locales/vocabulary';
import type { Found } from '../lexicon';
import type { Token } from '../token';
import { isWord } from './names';

const MOST_BARE_WORDS = 6;

/** A name that is the answer to the question for one: "Maria Lopez", "it's maria", "Lopez, Maria". */
export const bareName = (
  tokens: readonly Token[],
  found: readonly Found<PeopleConcept>[],
  isCommon: (index: number) => boolean,
  nameFrom: (index: number) => readonly Token[],
): readonly Token[] | undefined => {
  const rest = tokens
    .map((token, index) => ({ token, index }))
    .filter(
      ({ token, index }) =>
        isWord(token) &&
        !found.some(
          ({ concept, from, to }) =>
            (concept === 'birthCue' || concept === 'zipCue' || concept === 'callbackCue') &&
            from <= index &&
            index < to,
        ),
    );
  const first = rest.find(({ index }) => !isCommon(index));
  if (first === undefined || rest.length > MOST_BARE_WORDS) return undefined;
  const [one, two] = [tokens[first.index], tokens[first.index + 1]];
  const isFlipped =
    one !== undefined &&
    two?.pause === 'comma' &&
    isWord(two) &&
    !isCommon(first.index + 1) &&
    rest.length === 2;
  const words = isFlipped ? [one, two] : nameFrom(first.index);
  const startsThere = rest
    .filter(({ index }) => index < first.index)
    .every(({ index }) => isCommon(index) && tokens[index]?.pause !== 'stop');
  const isName = words.length > 0 && (startsThere || words.length > 1) && rest.length - words.length <= 2;
  return isName ? words : undefined;
};
