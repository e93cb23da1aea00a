import { kindsOfCare } from '../../../domain/facts';
import { placeLexicon, rideLexicon } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Found } from '../lexicon';
import { perWord } from '../perWord';
import type { Token } from '../token';
import { isFunctional } from './ground';

const careNames: ReadonlySet<string> = new Set(kindsOfCare);

/** Whether a concept is a kind of care. */
const isKindOfCare = (concept: string): boolean => careNames.has(concept);

const giveNoCare = rideLexicon.without(...kindsOfCare);
const haveNoBrand = placeLexicon.without('brand');
const NO_CARE: readonly Found<string>[] = [];

/** Kinds of care in a stretch of words. */
export const caresIn = (words: readonly Token[]): readonly Found<string>[] =>
  giveNoCare(words) ? NO_CARE : rideLexicon.find(words).filter(({ concept }) => isKindOfCare(concept));

/** Whether a word is a state written out, by which clinics are called: "Connecticut Eye". */
export const isState = (word: string): boolean =>
  word.length >= FEWEST_LETTERS_OF_STATE && streetWords.states.has(word);

const FEWEST_LETTERS_OF_STATE = 5;

/** Whether a stretch names only a kind of care, which is no name: "the dentist", "dialysis". */
export const isOnlyCare = (words: readonly Token[]): boolean => {
  if (words.length > 1 && isState(words[0]?.word ?? '')) return false;
  if (!words.every(({ known }) => isOfNoName(known))) {
    const cares = caresIn(words);
    const isOfCare = (index: number): boolean => cares.some(({ from, to }) => from <= index && index < to);
    if (!words.every(({ known }, index) => isOfNoName(known) || isOfCare(index))) return false;
  }
  return haveNoBrand(words) || !placeLexicon.says(words, 'brand');
};

const isOfNoName = perWord(
  (word) =>
    isFunctional(word) ||
    placeWords.nouns.has(word) ||
    placeWords.owners.has(word) ||
    facilityWords.common.has(word),
);
