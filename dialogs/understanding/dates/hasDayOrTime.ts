import { dayAndTimeWords } from '../../locales/words/timeWords';
import type { Message } from '../message';
import { perTokens } from '../perTokens';
import { perWord } from '../perWord';
import { ownersOfRides, readAs } from './atomsOf';
import { mayBe } from './besideDays';

const DIGIT = /\d/;

const tellsDayOrTime = perWord((text, word) => {
  const other = mayBe(word);
  return (
    DIGIT.test(text) ||
    dayAndTimeWords.has(text) ||
    (text.endsWith('s') && ownersOfRides.has(text.slice(0, -1))) ||
    (other !== 'none' && dayAndTimeWords.has(other.text)) ||
    readAs(word).some((one) => dayAndTimeWords.has(one.text))
  );
});

const readOnce = perTokens((tokens): boolean => tokens.some(({ known }) => tellsDayOrTime(known)));

/** Whether anything in a message can be a day or a time at all: a digit, or a word of one. */
export const hasDayOrTime = ({ tokens }: Message): boolean => readOnce(tokens, undefined);
