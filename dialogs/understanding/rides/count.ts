import { numberWords } from '../../locales/words/numberWords';

/** Whether a word is a number or an ordinal. */
export const isCount = (word: string): boolean =>
  /^\d{1,2}(?:st|nd|rd|th|do|da|er|ro|ra|to|ta|o|a)?$/.test(word) ||
  numberWords.units.has(word) ||
  numberWords.tens.has(word) ||
  numberWords.ordinals.has(word);
