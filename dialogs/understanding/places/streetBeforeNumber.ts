import { functionWords } from '../../locales/words/functionWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import { townMeantAt } from './townNames';

/** Words of a street's name before its kind: "Martin Luther King Ave 310". */
const MOST_NAME_WORDS = 3;
const NUMBER = /^\d{2,5}[a-z]?$/;
/** "930", "1245": a number that may be an hour. */
const HOUR = /^(?:[1-9]|1[0-2])[0-5][05]$/;
/** "… 930 am", "… 12/4" */
const OF_TIME = /^(?:[:/]|\s*(?:am|pm|a\.m|p\.m|o'?clock|de la)\b)/;

/**
 * Where a street begins whose number comes after it, as it is written in Spanish: "Capitol Ave 310, Hartford".
 * @param message what was said
 * @param kind where its kind of street stands
 * @returns undefined where no number follows it that is one of a house
 */
export const startBeforeNumber = (message: Message, kind: number): number | undefined => {
  const { tokens, folded } = message;
  const [number, next] = [tokens[kind + 1], tokens[kind + 2]];
  if (number?.pause !== 'none' || !NUMBER.test(number.word)) return undefined;
  if (OF_TIME.test(folded.slice(number.end))) return undefined;
  const isIn = streetWords.inTown.has(next?.word ?? '');
  const isBeforeTown = townMeantAt(tokens, isIn ? kind + 3 : kind + 2) !== undefined;
  const isOver = next?.pause !== 'none';
  if (!isBeforeTown && (!isOver || HOUR.test(number.word) || number.word.length < 3)) return undefined;
  let start = kind;
  while (kind - start < MOST_NAME_WORDS && tokens[start]?.pause === 'none' && isName(tokens[start - 1]?.word))
    start -= 1;
  return start === kind ? undefined : start;
};

const isName = (word = ''): boolean =>
  /^[a-z]/.test(word) &&
  !functionWords.en.has(word) &&
  !functionWords.es.has(word) &&
  !streetWords.never.has(word) &&
  !streetWords.ledBy.has(word);
