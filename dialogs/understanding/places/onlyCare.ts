import { kindsOfCare } from '../../../domain/facts';
import { placeLexicon, rideLexicon } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Found } from '../lexicon';
import type { Token } from '../token';
import { isFunctional } from './ground';

const careNames: ReadonlySet<string> = new Set(kindsOfCare);

/** Whether a concept is a kind of care. */
const isKindOfCare = (concept: string): boolean => careNames.has(concept);

/** Kinds of care in a stretch of words. */
export const caresIn = (words: readonly Token[]): readonly Found<string>[] =>
  rideLexicon.find(words).filter(({ concept }) => isKindOfCare(concept));

/** Whether a word is a state written out, by which clinics are called: "Connecticut Eye". */
export const isState = (word: string): boolean =>
  word.length >= FEWEST_LETTERS_OF_STATE && streetWords.states.has(word);

const FEWEST_LETTERS_OF_STATE = 5;

/** Whether a stretch names only a kind of care, which is no name: "the dentist", "dialysis". */
export const isOnlyCare = (words: readonly Token[]): boolean => {
  if (words.length > 1 && isState(words[0]?.word ?? '')) return false;
  const isKnown = words.map(
    ({ word }) =>
      isFunctional(word) ||
      placeWords.nouns.has(word) ||
      placeWords.owners.has(word) ||
      facilityWords.common.has(word),
  );
  if (isKnown.includes(false)) {
    const cares = caresIn(words);
    if (!isKnown.every((known, index) => known || cares.some((one) => one.from <= index && index < one.to)))
      return false;
  }
  return !placeLexicon.find(words).some(({ concept }) => concept === 'brand');
};
