import { digitWords, thousandWords } from '../../locales/words/digitWords';
import type { Message } from '../message';
import type { Token } from '../token';

/** "Four eleven Blue Hills Avenue" */
const MOST_NUMBER_WORDS = 6;

/** A house number in digits: "45", "12b". */
export const HOUSE = /^\d{1,5}[a-z]?$/;

/** Whether a word may be part of the number of a house that is said: "forty", "cinco". */
export const isNumberWord = (word: string): boolean => {
  const kind = digitWords.get(word)?.kind;
  // "Mil doscientos cuatro Main Street"
  if (thousandWords.has(word)) return true;
  return kind === 'unit' || kind === 'teen' || kind === 'tens' || kind === 'hundreds' || kind === 'hundred';
};

/** The word after a number that is said from a word on, "four eleven", "cuarenta y cinco"; undefined where none is. */
export const afterSaidNumber = (tokens: readonly Token[], from: number): number | undefined => {
  let to = from;
  while (
    to - from < MOST_NUMBER_WORDS &&
    (isNumberWord(tokens[to]?.word ?? '') ||
      (to > from &&
        digitWords.get(tokens[to]?.word ?? '')?.kind === 'and' &&
        isNumberWord(tokens[to + 1]?.word ?? '')))
  )
    to += 1;
  return to === from ? undefined : to;
};

/** The word after a house number in digits or words, "12", "four eleven"; undefined where none stands at a word. */
export const afterHouseNumber = ({ tokens, folded }: Message, from: number): number | undefined => {
  const { word = '', start = 0 } = tokens[from] ?? {};
  if (HOUSE.test(word)) return /[/:.#$'-]/.test(folded.charAt(start - 1)) ? undefined : from + 1;
  return afterSaidNumber(tokens, from);
};
