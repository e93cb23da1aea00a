import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

/** Words that tell of danger when they are all that is said, without accents. */
export const saidAlone = {
  /** They cry for help. */
  cries: new Set(wordsOf(enWords.saidAlone.cries, esWords.saidAlone.cries)),
  /** They name what a visit may be for, too. */
  doubts: new Set(wordsOf(enWords.saidAlone.doubts, esWords.saidAlone.doubts)),
};
