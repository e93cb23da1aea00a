import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

/** Short forms written with a full stop that ends no sentence, both languages. */
export const titleWords = {
  always: new Set(wordsOf(enWords.titles.always, esWords.titles.always)),
  /** Those that do only after a small word: "to St. Francis", but "12 Elm St." ends a sentence. */
  afterSmallWords: new Set(wordsOf(enWords.titles.afterSmallWords, esWords.titles.afterSmallWords)),
  /** Those that do before a number: "apt. 3". */
  beforeNumbers: new Set(wordsOf(enWords.titles.beforeNumbers, esWords.titles.beforeNumbers)),
};
