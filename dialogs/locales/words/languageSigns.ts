import type { Language } from '..';
import { compileLexicon } from '../../understanding/lexicon';
import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

/** What tells one language from the other, by language. */
export const languageSigns = {
  /** First words that tell the language though they are few. */
  openings: compileLexicon<Language>('openings', { en: enWords.openings, es: esWords.openings }),
  /** Letters that words of one language have and those of the other hardly. */
  looks: {
    en: wordsOf(enWords.looks).map((source) => new RegExp(source)),
    es: wordsOf(esWords.looks).map((source) => new RegExp(source)),
  },
};
