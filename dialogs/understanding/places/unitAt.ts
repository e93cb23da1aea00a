import { rideLexicon } from '../../locales/vocabulary';
import { doorWords } from '../../locales/words/doorWords';
import { denials } from '../../locales/words/functionWords';
import { numberWords } from '../../locales/words/numberWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import { isJoined, isNear } from './betweenWords';

const UNIT = /^#?(?:\d{1,5}[a-z]?|[a-z]\d{0,4})$/;

/** Whether two words name a unit by its number: "apt 3B". */
export const isNumbered = (word: string, next: string): boolean =>
  streetWords.units.has(word) && UNIT.test(next);

/** The unit of a house that is said at a word, folded, and the word after it. */
export const unitAt = (
  message: Message,
  from: number,
): { readonly unit: string; readonly to: number } | undefined => {
  const { tokens } = message;
  const { word = '' } = tokens[from] ?? {};
  if (!isNear(message, from)) return undefined;
  if (word.startsWith('#') && word.length > 1) return { unit: word.slice(1), to: from + 1 };
  const next = tokens[from + 1]?.word ?? '';
  // "560 Dixwell Ave no 650"
  // "9 Orchard St, no d la mía"
  if (denials.has(word) && (/^\d{3}/.test(next) || !/\d/.test(next))) return undefined;
  if (isNumbered(word, next) && isJoined(message, from + 1))
    return { unit: next.replace('#', ''), to: from + 2 };
  const isFloor = /^\d{1,2}(?:st|nd|rd|th)$/.test(word) || numberWords.ordinals.has(word);
  if (!isFloor || !streetWords.units.has(next)) return undefined;
  const side = tokens[from + 2];
  // "2nd floor rear", but "2nd floor front door"
  const isSide =
    side?.pause === 'none' &&
    doorWords.floorSides.has(side.word) &&
    !rideLexicon.find(tokens.slice(from + 3, from + 4)).some(({ concept }) => concept === 'doorWord');
  return isSide
    ? { unit: `${word} ${next} ${side.word}`, to: from + 3 }
    : { unit: `${word} ${next}`, to: from + 2 };
};
