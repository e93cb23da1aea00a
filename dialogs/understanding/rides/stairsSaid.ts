import { doorWords } from '../../locales/words/doorWords';
import { placeWords } from '../../locales/words/placeWords';
import { longest, type Found } from '../lexicon';
import type { Message } from '../message';
import { isCount } from './count';
import { isBroken, sentenceAt, textOf, type RideWords } from './rideWords';

/** Words after the steps that still speak of them. */
const MOST_MORE_WORDS = 5;
/** Words between a vehicle and what it has to have. */
const VEHICLE_REACH = 5;

/**
 * The steps at the door in the member's words: "four steps down from the porch", "no stairs".
 * @param words what the vocabulary says of the message
 * @param isAsked whether the question is for them, so that the whole answer is about them
 */
export const stairsSaid = (words: RideWords, isAsked: boolean): string | undefined => {
  const { message, all } = words;
  const stairs = longest(all('stairs')).filter((one) => !isOnVehicle(words, one) && !isLandmark(words, one));
  const [first] = stairs;
  if (isAsked && first !== undefined) return answerAbout(words, first);
  const told =
    stairs.find(({ from }) => countBefore(message, from) < from) ??
    stairs.find(({ from, to }) => to - from > 1 || all('atDoor').some((one) => one.from === from)) ??
    stairs.find((one) => isBeforeDoor(words, one));
  return told === undefined ? undefined : stairsIn(words, told);
};

/** The answer to the question for steps, up to what it says besides: "no stairs its ground floor" of "…, apt 1C, gate code is 4471". */
const answerAbout = (words: RideWords, { from, to }: Found<string>): string => {
  const { message, all } = words;
  const { tokens } = message;
  const said = (begin: number, until: number): string => textOf(message, begin, until);
  const sentence = sentenceAt(message, from);
  const { end } = sentence;
  // "Hay 7 peldaños y nadie me espera": how many, and no more than is said of them
  const start = countBefore(message, from) < from ? countBefore(message, from) : sentence.start;
  for (let at = to; at < end; at += 1) {
    const isOfOther =
      start > sentence.start &&
      doorWords.and.has(tokens[at]?.word ?? '') &&
      !all('stairs').some((one) => one.from > at && one.from - at <= 2);
    if (isOfOther) return said(start, at);
    const isElse = [...all('unitWord'), ...all('noteCue')].some(
      (one) => one.from >= at && one.from <= at + 1,
    );
    if (doorWords.ends.has(tokens[at]?.word ?? '') || (isBroken(message, at) && isElse))
      return said(start, at);
  }
  return said(start, end);
};

/** "Four steps down from the porch", "no stairs", "2 flights". */
const stairsIn = (words: RideWords, one: Found<string>): string => {
  const { message, all } = words;
  const { tokens } = message;
  const { to } = one;
  const from = countBefore(message, one.from);
  // "3 stairs and a ramp", "tres escalones y rampa atrás"
  const more =
    doorWords.and.has(tokens[to]?.word ?? '') && !isBroken(message, to)
      ? all('stairs').find((next) => next.from > to && next.from - to <= 2)
      : undefined;
  let last = more?.to ?? to;
  const isNone = doorWords.none.has(tokens[from]?.word ?? '');
  // "Four steps down from the porch", "siete gradas de madera"
  if (
    more === undefined &&
    !isNone &&
    (doorWords.goingOn.has(tokens[to]?.word ?? '') || isBeforeDoor(words, one)) &&
    !isBroken(message, to)
  )
    while (
      last < tokens.length &&
      last - to < MOST_MORE_WORDS &&
      !isBroken(message, last) &&
      !doorWords.ends.has(tokens[last]?.word ?? '')
    )
      last += 1;
  if (doorWords.where.has(tokens[last]?.word ?? '') && !isBroken(message, last)) last += 1;
  return textOf(message, from, last);
};

/** Where the number before a word begins: "2 little steps", "no hay escalones"; the word itself when there is none. */
const countBefore = (message: Message, from: number): number => {
  const { tokens } = message;
  const isNumber = (index: number): boolean => {
    const word = tokens[index]?.word ?? '';
    return index >= 0 && !isBroken(message, index + 1) && (isCount(word) || doorWords.counts.has(word));
  };
  if (isNumber(from - 1))
    return isNumber(from - 2) && doorWords.none.has(tokens[from - 2]?.word ?? '') ? from - 2 : from - 1;
  return isNumber(from - 2) && doorWords.small.has(tokens[from - 1]?.word ?? '') ? from - 2 : from;
};

/** "There's stairs at the door", but "wait by the stairs at the door" */
const isBeforeDoor = (words: RideWords, { from, to }: Found<string>): boolean => {
  const { message, all } = words;
  const { tokens } = message;
  const { word = '' } = tokens[to] ?? {};
  const isLed = doorWords.goingOn.has(word) || placeWords.in.has(word);
  return (
    isLed &&
    !isBroken(message, to) &&
    !placeWords.saidArticles.has(tokens[from - 1]?.word ?? '') &&
    all('doorWord').some((door) => door.from > to && door.from - to <= 2)
  );
};

/** "A van with a ramp" */
const isOnVehicle = ({ message, all }: RideWords, one: Found<string>): boolean =>
  all('vehicle').some(({ to }) => {
    if (to > one.from || one.from - to > VEHICLE_REACH) return false;
    for (let index = to; index <= one.from; index += 1) if (isBroken(message, index)) return false;
    return true;
  });

/** "Out back by the ramp", "where the ramp is": a ramp that tells where. */
const isLandmark = ({ message, all }: RideWords, { from, concept }: Found<string>): boolean =>
  concept === 'stairs' &&
  all('atDoor').some((one) => one.from === from) &&
  [from - 1, from - 2].some(
    (at) => at >= 0 && doorWords.nearby.has(message.tokens[at]?.word ?? '') && !isBroken(message, at + 1),
  );
