import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { functionWords } from './functionWords';
import { nameWords } from './nameWords';
import { pairsOf, wordsOf } from './wordLists';

/** Words as they are written in haste or by ear, and the words they stand for, by language. */
export const shorthand = { en: pairsOf(enWords.shorthand), es: pairsOf(esWords.shorthand) };

/** Words of people and rides that are worth mending when they are misspelt. */
export const keyWords: ReadonlySet<string> = new Set(wordsOf(enWords.spelled, esWords.spelled));

/** Real words and names that look like a misspelt {@link keyWords}. */
export const notMended: ReadonlySet<string> = new Set([
  ...wordsOf(enWords.notMended, esWords.notMended),
  ...nameWords.given,
  ...functionWords.en,
  ...functionWords.es,
]);
