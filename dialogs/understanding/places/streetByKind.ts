import { rideLexicon } from '../../locales/vocabulary';
import { numberWords } from '../../locales/words/numberWords';
import { streetWords } from '../../locales/words/streetWords';
import type { Message } from '../message';
import type { Token } from '../token';
import { isJoined } from './betweenWords';
import { isKind, isShortKindMisspelt } from './kindsOfStreet';
import { isBeforeTown } from './townAfter';
import { townMeantAt } from './townNames';
import { isNumbered } from './unitAt';

/** Words between a house number and the kind of street: "12 Martin Luther King". */
const MOST_NAME_WORDS = 4;

/** The word after the street's name that begins here, by its kind: "Main St", "Church st s", "Blue Hills Avenue". */
export const afterStreet = (message: Message, from: number): number | undefined => {
  const { tokens } = message;
  if (streetWords.before.has(tokens[from]?.word ?? '')) return afterNamed(message, from + 1);
  for (let index = from; index <= from + MOST_NAME_WORDS; index += 1) {
    const token = tokens[index];
    if (token === undefined || (index > from && !isJoined(message, index))) return undefined;
    const { word } = token;
    if (
      index > from &&
      (isKind(token.known) || (isShortKindMisspelt(token.known) && isBeforeTown(tokens, index + 1)))
    ) {
      // "At 330 eye dr" is a doctor, and "1230 at st francis" no street.
      if (streetWords.titles.has(word) && rideLexicon.knows(tokens[index - 1]?.word ?? '')) return undefined;
      // "Martin Luther King Dr", but "Park Place"; "Main St Ext".
      const next = tokens[index + 1]?.word ?? '';
      if (
        streetWords.sides.has(next) &&
        isJoined(message, index + 1) &&
        townMeantAt(tokens, index + 1) === undefined
      )
        return index + 2;
      return index + 1;
    }
    if (!/^(?:[a-z]|\d{1,3}(?:st|nd|rd|th)$)/.test(word)) return undefined;
    const isFirst = index === from;
    if (streetWords.never.has(word) || (isFirst && streetWords.neverFirst.has(word))) return undefined;
  }
  return undefined;
};

/** "45 calle Luna": one or two words after the kind. */
const afterNamed = (message: Message, from: number): number | undefined => {
  const { tokens } = message;
  // "Calle Washington en Hartford": what a street is called may be a town as well.
  let to = tokens[from] !== undefined && isJoined(message, from) && !isNoName(tokens, from) ? from + 1 : from;
  while (to > from && to < from + 2 && to < tokens.length && isJoined(message, to) && !isOther(tokens, to))
    to += 1;
  return to === from ? undefined : to;
};

const isOther = (tokens: readonly Token[], index: number): boolean =>
  isNoName(tokens, index) || townMeantAt(tokens, index) !== undefined;

const isNoName = (tokens: readonly Token[], index: number): boolean =>
  streetWords.never.has(tokens[index]?.word ?? '') ||
  // "Calle Park apto 2", "calle Park segundo piso"
  isNumbered(tokens[index]?.word ?? '', tokens[index + 1]?.word ?? '') ||
  (numberWords.ordinals.has(tokens[index]?.word ?? '') &&
    streetWords.units.has(tokens[index + 1]?.word ?? ''));
