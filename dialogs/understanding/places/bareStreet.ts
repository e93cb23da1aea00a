import { rideLexicon } from '../../locales/vocabulary';
import { denials } from '../../locales/words/functionWords';
import { monthWords } from '../../locales/words/monthWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import { perWord } from '../perWord';
import { slipsBetween } from '../slipsBetween';
import type { Token } from '../token';
import { isJoined } from './betweenWords';
import { HOUSE } from './houseNumber';
import { isBeforeTown } from './townAfter';
import { townAt, townMeantAt } from './townNames';

/** Words of a street that is called by its bare name. */
const MOST_DENIED_WORDS = 3;

const SHORTEST_MISSPELT = 6;
const longMonths = [...monthWords.numbers.keys()].filter(({ length }) => length >= SHORTEST_MISSPELT);
/** "El 22 de septienbre, no el 21" is a day. */
const isMonth = perWord(
  (word) => monthWords.numbers.has(word) || longMonths.some((month) => slipsBetween(word, month) === 1),
);

/** "At 9", "by 10", but not "pick me up at 9". */
const isHourBefore = (tokens: readonly Token[], from: number): boolean =>
  /^(?:[1-9]|1[0-2])$/.test(tokens[from - 1]?.word ?? '') &&
  placeWords.beforeHour.has(tokens[from - 2]?.word ?? '') &&
  !streetWords.livedAt.has(tokens[from - 3]?.word ?? '');

/** "1 Long Wharf, New Haven", "40 Grove Hill, New Britain": a town follows, and the street has no kind of street. */
const afterPlace = (message: Message, from: number): number | undefined => {
  const { tokens, text } = message;
  // "27 s elm wallingford"
  const second = tokens[from + 1]?.word ?? '';
  if (
    streetWords.sides.has(tokens[from]?.word ?? '') &&
    /^[a-z]{3}/.test(second) &&
    !streetWords.never.has(second) &&
    isJoined(message, from + 1) &&
    isJoined(message, from + 2) &&
    townMeantAt(tokens, from + 2) !== undefined
  )
    return from + 2;
  for (let index = from; index < from + 3; index += 1) {
    const { word = '', start = 0 } = tokens[index] ?? {};
    // "Friday at 10 Bluebird Dental in Hamden" is a clinic, and no number.
    const isName =
      /^[A-Z]/.test(text.charAt(start)) && !streetWords.never.has(word) && !placeWords.facilities.has(word);
    if (!isName || tokens[index]?.pause !== 'none') return undefined;
    // "AT 8 QUEST IN ORANGE" is an hour before what is there, where all is written in capitals.
    if (isHourBefore(tokens, from) && (rideLexicon.knows(word) || !/\p{Ll}/u.test(text))) return undefined;
    const next = index + 1;
    if (isBeforeTown(tokens, next)) return next;
  }
  return undefined;
};

/** "From 12 Elm", "St Raphael's, 1450 Chapel", "85 Seymour, suite 600": led to, a name with a capital letter, and then a pause. */
const afterBare = (message: Message, from: number): number | undefined => {
  const { tokens, folded, text } = message;
  const { word = '', start = 0, pause } = tokens[from] ?? {};
  const before = tokens[from - 2];
  const isLed =
    streetWords.ledBy.has(before?.word ?? '') ||
    (tokens[from - 1]?.pause === 'comma' && before !== undefined && /^[a-z]/.test(before.word)) ||
    tokens[from - 1]?.pause === 'stop';
  const isName =
    /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
    pause === 'none' &&
    !streetWords.never.has(word) &&
    !streetWords.neverFirst.has(word) &&
    !monthWords.numbers.has(word) &&
    !placeWords.nouns.has(word) &&
    townAt(tokens, from) === undefined;
  if (!isLed || !isName || !/^\d{2,5}$/.test(tokens[from - 1]?.word ?? '')) return undefined;
  const next = tokens[from + 1];
  const isOver =
    next?.pause !== 'none' ||
    streetWords.never.has(next.word) ||
    streetWords.units.has(next.word) ||
    folded.slice(tokens[from]?.end, next.start).includes('|');
  return isOver ? from + 1 : undefined;
};

/** "Pick me up at 12 Chestnut Hill", "we live at 40 orchard ridge, hamden" */
export const afterEnding = (message: Message, from: number): number | undefined => {
  const { tokens } = message;
  if (isHourBefore(tokens, from)) return undefined;
  for (let index = from; index < from + 3; index += 1) {
    const { word = '' } = tokens[index] ?? {};
    if (!/^[a-z]{2}/.test(word) || streetWords.never.has(word) || (index > from && !isJoined(message, index)))
      return undefined;
    if (index === from || !streetWords.endings.has(word)) continue;
    const next = tokens[index + 1];
    const isOver =
      next?.pause !== 'none' || streetWords.units.has(next.word) || isBeforeTown(tokens, index + 1);
    // "52 Rice Heights New Haven"
    return isOver || townMeantAt(tokens, index + 1) !== undefined ? index + 1 : undefined;
  }
  return undefined;
};

/** "It's 36 Alder not 30", "es el 63 de Alder, no el 36": another number of the same house is denied. */
export const afterDenied = (message: Message, from: number): number | undefined => {
  const { tokens } = message;
  for (let index = from; index < from + MOST_DENIED_WORDS; index += 1) {
    const { word = '', known } = tokens[index] ?? {};
    if (
      !/^[a-z]{2}/.test(word) ||
      streetWords.never.has(word) ||
      denials.has(word) ||
      (index > from && !isJoined(message, index))
    )
      return undefined;
    if (known === undefined || rideLexicon.knows(known.text) || isMonth(known)) return undefined;
    const next = index + 1;
    if (!denials.has(tokens[next]?.word ?? '')) continue;
    const isArticle =
      placeWords.articles.has(tokens[next + 1]?.word ?? '') ||
      placeWords.saidArticles.has(tokens[next + 1]?.word ?? '');
    return HOUSE.test(tokens[isArticle ? next + 2 : next + 1]?.word ?? '') ? next : undefined;
  }
  return undefined;
};

/**
 * The word after the name of a street that has no kind, where what stands around it tells that it is one.
 * @param message what was said
 * @param from the word after the house number
 * @param name where the name begins: after an "of"
 */
export const afterBareStreet = (message: Message, from: number, name: number): number | undefined =>
  afterPlace(message, from) ??
  afterBare(message, from) ??
  afterEnding(message, from) ??
  afterDenied(message, name);
