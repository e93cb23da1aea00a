import { doorWords } from '../../locales/words/doorWords';
import { denials } from '../../locales/words/functionWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Message } from '../message';
import { perWord } from '../perWord';
import type { Token } from '../token';
import { isCount } from './count';
import { wholeDoor } from './doorIn';
import { isBroken, textOf, type RideWords } from './rideWords';

const UNIT = /^#?(?:\d{1,5}[a-z]?|[a-z]\d{0,4}|\d{1,2}(?:st|nd|rd|th))$/;

/** Whether a floor and a side of a hospital stand at a word: "7 West", but "7 West Main Street" goes on. */
export const isWardAt = (tokens: readonly Token[], index: number): boolean =>
  tokens[index] !== undefined &&
  isFloor(tokens[index].known) &&
  doorWords.wards.has(tokens[index + 1]?.word ?? '') &&
  tokens[index + 1]?.pause === 'none' &&
  (tokens[index + 2]?.pause !== 'none' || doorWords.ends.has(tokens[index + 2]?.word ?? ''));

const isFloor = perWord((word) => /^\d{1,2}$/.test(word));

/** The unit, floor or ward that is said: "Room 118", "apt 3B", "the third floor", "2nd floor", "#12". */
export const unitIn = (words: RideWords): string | undefined => {
  const { message, all } = words;
  const { tokens } = message;
  const said = (from: number, to: number): string => textOf(message, from, to);
  for (const one of all('unitWord')) {
    const next = tokens[one.to]?.word ?? '';
    const before = tokens[one.from - 1]?.word ?? '';
    const isWard = /\d/.test(next) && doorWords.wards.has(tokens[one.to + 1]?.word ?? '');
    const isWord = doorWords.and.has(next) || placeWords.or.has(next) || placeWords.of.has(next);
    // "No d la mía"
    const isDenial = denials.has(tokens[one.from]?.word ?? '') && !/\d/.test(next);
    const isUnit = UNIT.test(next) && /[#\d]|^[a-z]$/.test(next) && next !== 'a' && next !== 'i' && !isDenial;
    if (isUnit && !isWord && !isBroken(message, one.to)) {
      const end = one.to + (isWard && !isBroken(message, one.to + 1) ? 2 : 1);
      // "Unit 12 entrance on Slater Rd"
      const door = isBroken(message, end) ? undefined : all('doorWord').find(({ from }) => from === end);
      return said(one.from, door === undefined ? end : wholeDoor(message, door.to));
    }
    if (isCount(next) && !isBroken(message, one.to) && one.to - one.from === 1) {
      let to = one.to + 1;
      // "Piso 5 Norte"
      if (!isBroken(message, to) && doorWords.wards.has(tokens[to]?.word ?? ''))
        return said(one.from, to + 1);
      while (to < tokens.length && !isBroken(message, to) && isCount(tokens[to]?.word ?? '')) to += 1;
      // "Apartment five C"
      if (!isBroken(message, to) && isLetterAt(message, to)) to += 1;
      return said(one.from, to);
    }
    if (one.from > 0 && !isBroken(message, one.from) && isCount(before))
      return said(one.from - 1, sideEnd(words, one.to));
    if (one.to - one.from > 1) return said(one.from, one.to);
    // "The Fitch wing"
    const isName = /^\p{Lu}\p{Ll}/u.test(said(one.from - 1, one.from));
    if (
      one.from > 1 &&
      isName &&
      !isBroken(message, one.from) &&
      doorWords.named.has(tokens[one.from]?.word ?? '')
    )
      return said(one.from - 1, one.to);
  }
  return wardIn(message);
};

/** Whether a letter of a unit stands at a word: "five C". */
const isLetterAt = (message: Message, index: number): boolean =>
  // As it was written: "b" is short for "be" elsewhere.
  index < message.tokens.length && /^[b-hj-z]$/i.test(textOf(message, index, index + 1));

/** Where ends what tells which side of a floor: "second floor rear", "segundo piso atrás". */
const sideEnd = (words: RideWords, index: number): number => {
  const { message, all } = words;
  const { tokens } = message;
  const isSide = doorWords.floorSides.has(tokens[index]?.word ?? '') && !isBroken(message, index);
  // "2nd floor front door"
  return isSide && !all('doorWord').some(({ from }) => from <= index + 1 && from >= index)
    ? index + 1
    : index;
};

/** "7 West", "5 North": a floor and a side of a hospital. */
const wardIn = (message: Message): string | undefined => {
  const { tokens } = message;
  const at = tokens.findIndex(
    ({ word }, index) => isWardAt(tokens, index) && !isBroken(message, index + 1) && /^\d/.test(word),
  );
  if (at === -1) return undefined;
  // "Bliss 8 East"
  const isNamed = tokens[at - 1]?.pause === 'comma' && /^\p{Lu}/u.test(textOf(message, at - 1, at));
  return textOf(message, isNamed && !isBroken(message, at) ? at - 1 : at, at + 2);
};
