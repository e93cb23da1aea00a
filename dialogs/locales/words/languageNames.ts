import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { pairsOf, wordsOf } from './wordLists';

/** ISO 639-1 codes by the names of languages in either vocabulary. */
export const languageNames: ReadonlyMap<string, string> = new Map(
  [...pairsOf(enWords.languages, esWords.languages)].map(([name, code]): [string, string] => [
    name.replace('_', ' '),
    code,
  ]),
);

const spanishSpeaking: { readonly [Name in keyof typeof enWords.speaking]: string } = esWords.speaking;

/** Words around the name of a language. */
export const speakingWords = {
  cues: new Set(wordsOf(enWords.speaking.cues, spanishSpeaking.cues)),
  notAfter: new Set(wordsOf(enWords.speaking.notAfter, spanishSpeaking.notAfter)),
};
