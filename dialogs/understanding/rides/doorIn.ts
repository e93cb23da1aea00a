import { doorWords } from '../../locales/words/doorWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import { longest } from '../lexicon';
import type { Message } from '../message';
import { doorStreetEnd } from './doorStreet';
import { LONGEST_NOTE } from './remark';
import { isBroken, textOf, type RideWords } from './rideWords';

/** Words after a door that still tell which it is. */
const MOST_MORE_WORDS = 5;

/** The door or the spot that is said: "back door", "the emergency entrance", "entrance C", "out back by the ramp". */
export const doorIn = (words: RideWords): string | undefined => {
  const { message, all } = words;
  const { tokens } = message;
  const said = (from: number, to: number): string => textOf(message, from, to);
  for (const one of longest(all('doorWord'))) {
    const { word: next = '' } = tokens[one.to] ?? {};
    const before = tokens[one.from - 1]?.word ?? '';
    // "He left me at the wrong entrance"
    if (doorWords.wrong.has(before) || doorWords.wrong.has(next)) continue;
    const isNumber = /^(?:[b-hj-mpqstwz]|\d+|[a-z]\d)$/.test(next) && !isBroken(message, one.to);
    // "Sitting in a lobby 2 hours"
    if (isNumber && !doorWords.hours.has(tokens[one.to + 1]?.word ?? '')) return said(one.from, one.to + 1);
    const near =
      doorWords.nearby.has(next) && !isBroken(message, one.to)
        ? doorEnd(message, one.to)
        : doorStreetEnd(message, one.to);
    if (one.to - one.from > 1) return said(one.from, near);
    // "The Park St door"
    if (
      one.from > 1 &&
      !isBroken(message, one.from) &&
      !isBroken(message, one.from - 1) &&
      streetWords.kinds.has(before)
    )
      return said(one.from - 2, one.to);
    if (one.from > 0 && !isBroken(message, one.from) && doorWords.before.has(before)) {
      const second = tokens[one.from - 2]?.word ?? '';
      return said(
        one.from - (doorWords.before.has(second) && !isBroken(message, one.from - 1) ? 2 : 1),
        near,
      );
    }
    if (doorWords.after.has(next) && !isBroken(message, one.to)) return said(one.from, one.to + 1);
    const isOwn = placeWords.on.has(next) && placeWords.owners.has(tokens[one.to + 1]?.word ?? '');
    // "He slammed the door on my walker"
    if (doorWords.links.has(next) && !isBroken(message, one.to) && !isOwn)
      return said(one.from, doorStreetEnd(message, doorEnd(message, one.to)));
  }
  const spot = all('doorSpot').find(
    ({ from, to }) =>
      doorWords.nearby.has(tokens[to]?.word ?? '') &&
      tokens[to]?.pause !== 'stop' &&
      !isBroken(message, from),
  );
  return spot === undefined ? undefined : said(spot.from, doorEnd(message, spot.to));
};

/** Where ends what tells which door: "entrada de atrás", "entrance by the garage", "entrance on Slater Rd". */
export const wholeDoor = (message: Message, index: number): number => {
  const next = message.tokens[index]?.word ?? '';
  if (isBroken(message, index)) return index;
  const street = doorStreetEnd(message, index);
  if (street > index) return street;
  if (doorWords.after.has(next)) return index + 1;
  return doorWords.nearby.has(next) || doorWords.links.has(next) ? doorEnd(message, index) : index;
};

/** "La puerta de Park St", "la entrada de emergencias de Manchester Memorial": the door and what it is called by. */
const doorEnd = (message: Message, from: number): number => {
  const { tokens } = message;
  const end = Math.min(clauseEnd(message, from), from + MOST_MORE_WORDS);
  for (let to = from + 1; to < end; to += 1) {
    const word = tokens[to]?.word ?? '';
    if (doorWords.ends.has(word) || doorWords.and.has(word) || doorWords.of.has(word)) return to;
  }
  return end;
};

/** The word at which a clause ends, or a note has become long enough. */
export const clauseEnd = (message: Message, from: number): number => {
  const { tokens } = message;
  let to = from;
  while (to < tokens.length && !(to > from && isBroken(message, to)) && to - from < LONGEST_NOTE) to += 1;
  return to;
};
