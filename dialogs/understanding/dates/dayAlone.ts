import { functionWords } from '../../locales/words/functionWords';
import { numberWords } from '../../locales/words/numberWords';
import { readMessage } from '../message';

/** A number of a month, in so many words: "on the twenty eighth". */
const MOST_WORDS = 4;

const NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$/;

/** Whether a message says the number of a day and hardly anything else: no month, no weekday, no "tomorrow". */
export const isDayAlone = (text: string): boolean => {
  const { tokens } = readMessage(text);
  const isNumber = (word: string): boolean =>
    NUMBER.test(word) || numberWords.ordinals.has(word) || numberWords.units.has(word);
  return (
    tokens.length <= MOST_WORDS &&
    tokens.some(({ word }) => isNumber(word)) &&
    tokens.every(({ word }) => isNumber(word) || functionWords.en.has(word) || functionWords.es.has(word))
  );
};
