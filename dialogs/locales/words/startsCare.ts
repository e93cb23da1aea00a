import { waysToSay } from '../../understanding/phraseWays';
import { kindsOfCare } from '../../../domain/facts';
import { vocabulary as en } from '../en/vocabulary';
import { spanish } from '../vocabulary';
import { functionWords } from './functionWords';

const isFunctionWord = (word: string): boolean => functionWords.en.has(word) || functionWords.es.has(word);

const startsOfCare: ReadonlySet<string> = new Set(
  [en, spanish]
    .flatMap(({ rides }) => kindsOfCare.map((kind) => rides[kind]))
    .flatMap(waysToSay)
    .flatMap(([first = []]) => first)
    .filter((word) => /^[a-z]{2,}$/.test(word) && !isFunctionWord(word)),
);

/** Whether what care is called may start with a word: "lab", the eye of "eye exam". */
export const startsCare = (word: string): boolean => startsOfCare.has(word);
