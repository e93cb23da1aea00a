import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

const spanishAbroad: { readonly [Name in keyof typeof enWords.abroad]: string } = esWords.abroad;

/** Countries, and cities in them, to which no ride goes, both languages: "ecuador", "puerto rico". */
export const abroadNames: ReadonlySet<string> = new Set(
  wordsOf(enWords.abroad.names, spanishAbroad.names).map((name) => name.replaceAll('_', ' ')),
);
