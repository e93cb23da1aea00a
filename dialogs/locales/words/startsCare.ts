import { expand } from '../../understanding/lexicon';
import { kindsOfCare } from '../../../domain/facts';
import { vocabulary as en } from '../en/vocabulary';
import { spanish } from '../vocabulary';
import { functionWords } from './functionWords';

const isFunctionWord = (word: string): boolean => functionWords.en.has(word) || functionWords.es.has(word);

/** Its parts up to the first that cannot be missing: in one of them every way to say it begins. */
const beginningOf = (phrase: string): string => {
  const parts = phrase.split(' ');
  return parts.slice(0, parts.findIndex((part) => !part.endsWith('?')) + 1).join(' ');
};

const startsOfCare: ReadonlySet<string> = new Set(
  [en, spanish]
    .flatMap(({ rides }) => kindsOfCare.map((kind) => rides[kind]))
    .flatMap((phrases) => phrases.split('|').flatMap((phrase) => expand(beginningOf(phrase.trim()))))
    .flatMap(([first = '']) => (/^[a-z]{2,}$/.test(first) && !isFunctionWord(first) ? [first] : [])),
);

/** Whether what care is called may start with a word: "lab", the eye of "eye exam". */
export const startsCare = (word: string): boolean => startsOfCare.has(word);
