import { greetingsOf, languageOfScript, wordsOfLanguage } from '../../locales/otherLanguages';
import { functionWords } from '../../locales/words/functionWords';
import { isVocabulary } from '../../locales/words/isVocabulary';
import type { Message } from '../message';
import { perWord } from '../perWord';
import { wordOf } from '../word';

const listed = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> => {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(lists)) {
    for (const word of new Set(words.split(' ').filter((one) => one !== ''))) {
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return languages;
};

const languagesOfWord = listed(wordsOfLanguage);
const languageOfGreeting = listed(greetingsOf);

const isOurs = perWord(
  (word): boolean => functionWords.en.has(word) || functionWords.es.has(word) || isVocabulary(word),
);

/** Different words of a language without which a message is not in it. */
const FEWEST_SIGNS = 2;
/** The part of the words that have to be signs. */
const LEAST_PART = 0.3;
/** The part of the letters that have to be of a script. */
const LEAST_OF_SCRIPT = 0.5;

/** Where other scripts than Latin begin; signs and emoji among it are no letters. */
const BEYOND_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u2d80-\uffff]/;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** Letters that are folded here as they are for all readers, and signs. */
const BEYOND_OURS = /[^\0-\xff\u2010-\u2027]/;
const MARKS = /\p{M}/gu;

/** Lower case, without accents. */
const plain = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text
        .normalize('NFD')
        .replace(MARKS, '')
        .toLowerCase()
        .replaceAll('\u0142', 'l')
        .replaceAll('\u0111', 'd')
    : text.toLowerCase();

const ofScript = (text: string): string | undefined => {
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => BEYOND_LATIN.test(letter));
  if (foreign.length === 0 || foreign.length < letters.length * LEAST_OF_SCRIPT) return undefined;
  const all = foreign.join('');
  return languageOfScript.find(([script]) => script.test(all))?.[1];
};

const wordsIn = (letters: string): readonly string[] => letters.match(/[a-z]+/g) ?? [];

/** How many words there are between signs and digits, and how many of them are of some other language. */
interface Counts {
  readonly words: number;
  readonly known: number;
}

const countsIn = (letters: string): Counts => {
  const words = wordsIn(letters);
  return { words: words.length, known: words.filter((word) => languagesOfWord.has(word)).length };
};
const countsOf = perWord(countsIn);

/** Whether several words of plain letters are hardly any of them of another language, as nearly always. */
const isOurOwn = ({ text, folded, tokens }: Message): boolean => {
  if (BEYOND_OURS.test(text)) return false;
  let [words, known] = [0, 0];
  for (const { word, known: remembered, start, end } of tokens) {
    // "J'ai" are two words.
    const counts = end - start === word.length ? countsOf(remembered) : countsIn(folded.slice(start, end));
    words += counts.words;
    known += counts.known;
  }
  return words > 1 && known < FEWEST_SIGNS;
};

/**
 * The language of a message that is written in none of ours: by its script, or by words that are neither English nor Spanish. ISO 639-1; undefined for English, Spanish, both mixed, and where it is not clear.
 */
export const readOtherLanguage = (message: Message): string | undefined => {
  if (isOurOwn(message)) return undefined;
  const { text } = message;
  if (BEYOND_LATIN.test(text)) {
    const language = ofScript(text);
    if (language !== undefined) return language;
  }
  const words = wordsIn(plain(text));
  const [only, another] = words;
  if (only !== undefined && another === undefined) return languageOfGreeting.get(only)?.[0];
  const known = words.filter((word) => languagesOfWord.has(word));
  if (known.length < FEWEST_SIGNS || known.length < words.length * LEAST_PART) return undefined;
  let ours = 0;
  const signs = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const word of words) {
    const languages = languagesOfWord.get(word);
    if (isOurs(wordOf(word))) ours += 1;
    if (languages === undefined) continue;
    for (const language of languages) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      const said = signs.get(language) ?? new Set();
      signs.set(language, said.add(word));
    }
  }
  let best: string | undefined;
  let most = 0;
  for (const [language, said] of signs) {
    const count = counts.get(language) ?? 0;
    if (said.size < FEWEST_SIGNS || count < words.length * LEAST_PART || count <= most) continue;
    best = language;
    most = count;
  }
  return most >= ours ? best : undefined;
};
