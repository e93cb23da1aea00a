import { functionWords } from '../../locales/words/functionWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import { afterNumbered } from './streetFirst';
import { townMeantAt } from './townNames';

/** Words of a street's name before its kind: "Martin Luther King Ave 310". */
const MOST_NAME_WORDS = 3;
const NUMBER = /^\d{2,5}[a-z]?$/;
/** "930", "1245": a number that may be an hour. */
const HOUR = /^(?:[1-9]|1[0-2])[0-5][05]$/;
/** "… 930 am", "… 12/4" */
const OF_TIME = /^(?:[:/]|\s*(?:am|pm|a\.m|p\.m|o'?clock|de la)\b)/;

/**
 * Where a street stands whose number comes after it, as it is written in Spanish: "Capitol Ave 310, Hartford", "orange street number forty five".
 * @param message what was said
 * @param kind where its kind of street stands
 * @returns undefined where no number follows it that is one of a house
 */
export const streetBeforeNumber = (
  message: Message,
  kind: number,
): { readonly from: number; readonly to: number } | undefined => {
  const { tokens } = message;
  const to = afterNumbered(tokens, kind + 1) ?? (isHouseNumber(message, kind) ? kind + 2 : undefined);
  if (to === undefined) return undefined;
  let from = kind;
  while (kind - from < MOST_NAME_WORDS && tokens[from]?.pause === 'none' && isName(tokens[from - 1]?.word))
    from -= 1;
  return from === kind ? undefined : { from, to };
};

/** Whether a number right behind a kind of street is one of a house. */
const isHouseNumber = ({ tokens, folded }: Message, kind: number): boolean => {
  const [number, next] = [tokens[kind + 1], tokens[kind + 2]];
  if (number?.pause !== 'none' || !NUMBER.test(number.word)) return false;
  if (OF_TIME.test(folded.slice(number.end))) return false;
  const isIn = streetWords.inTown.has(next?.word ?? '');
  const isBeforeTown = townMeantAt(tokens, isIn ? kind + 3 : kind + 2) !== undefined;
  const isOver = next?.pause !== 'none';
  return isBeforeTown || (isOver && !HOUR.test(number.word) && number.word.length >= 3);
};

const isName = (word = ''): boolean =>
  /^[a-z]/.test(word) &&
  !functionWords.en.has(word) &&
  !functionWords.es.has(word) &&
  !streetWords.never.has(word) &&
  !streetWords.ledBy.has(word);
