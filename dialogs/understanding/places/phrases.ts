import { kindsOfCare } from '../../../domain/facts';
import {
  facilityWords,
  functionWords,
  isVocabulary,
  placeLexicon,
  placeWords,
  rideLexicon,
  streetWords,
  type PlaceConcept,
} from '../../locales/vocabulary';
import { positionsOf, type Found, type Positions } from '../lexicon';
import type { Message } from '../message';
import type { Token } from '../token';
import { addressesIn, type AddressMention } from './addresses';
import { townAt, townMeantAt, type TownNamed } from './townNames';

/** Words that can name a place. `to` is exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The town it ends with, and where that begins. */
  readonly town?: TownNamed & { readonly from: number };
  /** The address it ends with: "our clinic, 85 Retreat Ave". */
  readonly address?: AddressMention;
  /** It has a word that is in no vocabulary, a name with a capital letter, or the name of a chain or a hospital. */
  readonly isNamed: boolean;
  /** It has a noun for a place: "clinic", "office". */
  readonly hasNoun: boolean;
  /** It begins with a doctor's title. */
  readonly isDoctor: boolean;
}

/** The words of a message, with what the vocabulary of places says of them, for the readers of this folder. */
export interface Ground {
  readonly message: Message;
  readonly found: readonly Found<PlaceConcept>[];
  readonly places: Positions<PlaceConcept>;
  readonly addresses: readonly (AddressMention & { readonly from: number; readonly to: number })[];
  /** Whether the writer uses capital letters, so that one means something. */
  readonly hasCapitals: boolean;
}

const LONGEST_PHRASE = 10;
const NO_FOUND: Positions<never> = positionsOf([]);
const careNames: ReadonlySet<string> = new Set(kindsOfCare);

/** Whether a concept is a kind of care. */
const isKindOfCare = (concept: string): boolean => careNames.has(concept);

const indexAt = (tokens: readonly Token[], start: number): number => {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Makes a message ready for the readers of this folder. */
export const groundOf = (message: Message): Ground => {
  const { tokens, text } = message;
  const found = placeLexicon.find(tokens);
  return {
    message,
    found,
    places: found.length === 0 ? NO_FOUND : positionsOf(found),
    addresses: addressesIn(message).map((mention) => ({
      ...mention,
      from: indexAt(tokens, mention.span.start),
      to: indexAt(tokens, mention.span.end),
    })),
    hasCapitals: /\p{Lu}/u.test(text) && /\p{Ll}\p{Ll}/u.test(text),
  };
};

/** Whether nothing may go on over a word's beginning: what was read already lies between, or the sentence ends. */
export const gapBefore = ({ message: { tokens, folded } }: Ground, index: number): boolean => {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (before === undefined || token === undefined || token.pause === 'stop') return true;
  for (let at = before.end; at < token.start; at += 1) if (folded.charCodeAt(at) === 124) return true;
  return false;
};

/** Whether a word is written as a name: with a capital letter where it need not have one. */
const isCapital = ({ message: { text, tokens }, hasCapitals }: Ground, index: number): boolean => {
  if (!hasCapitals) return false;
  const token = tokens[index];
  return token !== undefined && /\p{Lu}/u.test(text.charAt(token.start));
};

/** Whether a word may be part of a name: with a capital letter, or in no vocabulary. */
export const isNameLike = (ground: Ground, index: number): boolean => {
  const word = ground.message.tokens[index]?.word ?? '';
  if (word === '' || placeWords.stops.has(word) || isFunctional(word)) return false;
  if (/^#?\d/.test(word)) return false;
  return isCapital(ground, index) || (word.length > 1 && !isVocabulary(word) && !placeWords.verbs.has(word));
};

/** Small words of either language. */
export const isFunctional = (word: string): boolean =>
  functionWords.en.has(word) || functionWords.es.has(word) || facilityWords.empty.has(word);

/** The longest finding of a concept that begins at a word. */
export const longestAt = (
  { places }: Ground,
  index: number,
  ...concepts: readonly PlaceConcept[]
): Found<PlaceConcept> | undefined =>
  places
    .startingAt(index, ...concepts)
    .reduce<Found<PlaceConcept> | undefined>(
      (best, one) => (best === undefined || one.to > best.to ? one : best),
      undefined,
    );

const isOwn = (tokens: readonly Token[], index: number): boolean =>
  placeWords.owners.has(tokens[index]?.word ?? '');

/** Whether a street is named here without a number: "on Chapel Street", "East Main". */
const isStreet = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  for (let at = index; at < index + 4; at += 1) {
    const word = tokens[at]?.word;
    if (word === undefined || (at > index && tokens[at]?.pause !== 'none')) return false;
    if (at > index && streetWords.kinds.has(word)) return true;
  }
  return isNameLike(ground, index);
};

/** The phrase that begins at a word, as far as it can name a place; empty when nothing there can. */
export const phraseAt = (ground: Ground, from: number, hasClue = false): Phrase => {
  const { message, addresses } = ground;
  const { tokens } = message;
  let isNamed = false;
  let hasNoun = false;
  let town: Phrase['town'];
  let address: Phrase['address'];
  const isDoctor = facilityWords.titles.has(tokens[from]?.word ?? '');
  let to = from;
  const opens = isOwn(tokens, from) || longestAt(ground, from, 'home', 'myUsual') !== undefined;
  while (to < tokens.length && to - from < LONGEST_PHRASE) {
    const token = tokens[to];
    if (token === undefined || (to > from && gapBefore(ground, to))) break;
    const here = to;
    const own = addresses.find((one) => one.from === here);
    if (own !== undefined) {
      address = own;
      to = own.to;
      break;
    }
    const { word } = token;
    const brand = longestAt(ground, to, 'brand');
    if (brand !== undefined && (to === from || token.pause === 'none')) {
      isNamed = true;
      town = undefined;
      to = brand.to;
      continue;
    }
    const named =
      townAt(tokens, to) ?? (to > from || !isVocabulary(word) ? townMeantAt(tokens, to) : undefined);
    if (to > from && token.pause === 'comma') {
      // "Day Kimball, Putnam", and nothing else after a comma.
      if (named !== undefined) {
        town = { ...named, from: to };
        to = named.to;
      }
      break;
    }
    if (named !== undefined && (!named.needsClue || to > from || hasClue)) {
      town = { ...named, from: to };
      to = named.to;
      // "Hartford Hospital": what follows is still the name.
      if (!goesOn(ground, to)) break;
      isNamed = true;
      continue;
    }
    if (to > from && (placeWords.in.has(word) || placeWords.of.has(word))) {
      const next = townMeantAt(tokens, to + 1);
      if (next !== undefined && !gapBefore(ground, to + 1)) {
        town = { ...next, from: to + 1 };
        to = next.to;
        break;
      }
      if (placeWords.in.has(word)) break;
    }
    if (to > from && placeWords.on.has(word)) {
      if (gapBefore(ground, to + 1) || !isStreet(ground, to + 1)) break;
      isNamed = true;
      to += 2;
      continue;
    }
    if (to > from && placeWords.at.has(word)) {
      // "The cancer center at MidState", but "infusion at St. Francis".
      if (isNamed || !hasNoun || gapBefore(ground, to + 1) || !isNameLike(ground, to + 1)) break;
      to += 1;
      continue;
    }
    if (to > from && placeWords.and.has(word)) {
      // "Stop & Shop", "Lawrence and Memorial"
      const isBetween =
        isNameLike(ground, to - 1) && isNameLike(ground, to + 1) && !gapBefore(ground, to + 1);
      if (!isBetween) break;
      to += 1;
      continue;
    }
    const isStop = placeWords.stops.has(word) && !(to === from && opens);
    if (isStop || /^#?\d+$/.test(word)) break;
    if (placeWords.nouns.has(word)) {
      hasNoun = true;
      // What was a town is part of a name: "Norwich Ophthalmology".
      town = undefined;
    } else if (isNameLike(ground, to)) {
      isNamed = true;
      town = undefined;
    } else if (to > from && placeWords.verbs.has(word)) break;
    to += 1;
  }
  // What only leads on to a name that does not come is no part of it: "St. Francis the", "Yale my".
  while (to > from + 1 && address === undefined && isTrailing(ground, to - 1, town)) to -= 1;
  if (to > from && address === undefined) {
    // ", CT 06510"
    const state = tokens[to]?.word ?? '';
    if (town !== undefined && streetWords.states.has(state) && !gapBefore(ground, to)) to += 1;
    else if (addresses.some((one) => one.from === to) && tokens[to]?.pause === 'comma') {
      const own = addresses.find((one) => one.from === to);
      if (own !== undefined) {
        address = own;
        to = own.to;
      }
    }
  }
  return {
    from,
    to,
    ...(town === undefined ? {} : { town }),
    ...(address === undefined ? {} : { address }),
    isNamed,
    hasNoun,
    isDoctor,
  };
};

/** The facility and town a message opens with: "Kimberly Hall North, Windsor: for Mrs. Solberg …". */
export const openingPlace = (ground: Ground): Phrase | undefined => {
  const { tokens } = ground.message;
  if (tokens.length === 0 || !isCapital(ground, 0)) return undefined;
  const phrase = phraseAt(ground, 0);
  const { to, town, address, isNamed, isDoctor } = phrase;
  const isAll = to >= tokens.length || !gapBefore(ground, to);
  const isHead = town !== undefined && town.from > 0 && tokens[town.from]?.pause === 'comma';
  if (!isHead || address !== undefined || !isNamed || isDoctor || isAll) return undefined;
  return isOnlyCare(tokens.slice(0, town.from)) ? undefined : phrase;
};

/** Whether a name goes on after a town: "Hartford Hospital", "Norwich Ophthalmology". */
const goesOn = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  const word = tokens[index]?.word ?? '';
  if (gapBefore(ground, index) || tokens[index]?.pause !== 'none') return false;
  if (placeWords.nouns.has(word)) return true;
  // "Fair haven community health": a noun after the next word makes a name of all three.
  const isBeforeNoun =
    tokens[index + 1]?.pause === 'none' && placeWords.facilities.has(tokens[index + 1]?.word ?? '');
  return isNameLike(ground, index)
    ? isCapital(ground, index) || isBeforeNoun
    : isBeforeNoun && isJoiner(word);
};

/** Words of our vocabulary that stand in names of clinics: "community", "women's". */
const isJoiner = (word: string): boolean => facilityWords.common.has(word) && !isFunctional(word);

const isTrailing = (ground: Ground, index: number, town: Phrase['town']): boolean => {
  const word = ground.message.tokens[index]?.word ?? '';
  if (town !== undefined && index < town.to) return false;
  return isFunctional(word) && !placeWords.nouns.has(word) && longestEnding(ground, index + 1) === undefined;
};

const longestEnding = ({ places }: Ground, to: number): Found<PlaceConcept> | undefined =>
  places.endingAt(to, 'brand', 'home', 'myUsual')[0];

/** Kinds of care in a stretch of words. */
export const caresIn = (words: readonly Token[]): readonly Found<string>[] =>
  rideLexicon.find(words).filter(({ concept }) => isKindOfCare(concept));

/** Whether a stretch names only a kind of care, which is no name: "the dentist", "dialysis". */
export const isOnlyCare = (words: readonly Token[]): boolean => {
  const cares = caresIn(words);
  return words.every(
    ({ word }, index) =>
      cares.some((one) => one.from <= index && index < one.to) ||
      isFunctional(word) ||
      placeWords.nouns.has(word) ||
      placeWords.owners.has(word) ||
      facilityWords.common.has(word),
  );
};
