import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

/** The function words of each language. */
export const functionWords = {
  en: new Set(wordsOf(enWords.functionWords)),
  es: new Set(wordsOf(esWords.functionWords)),
};

/** Words that deny what follows them, both languages. */
export const denials: ReadonlySet<string> = new Set(wordsOf(enWords.denials, esWords.denials));
