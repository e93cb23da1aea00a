import { placeWords } from '../../locales/words/placeWords';
import type { HearingContext } from '../heard';
import type { PlaceSaid } from '../slotValues';
import { perWord } from '../perWord';
import { nameStart } from './nameStart';
import { providerStart } from './placeAfterCue';
import { withoutCare } from './cues';
import { isDenied } from './denied';
import { gapBefore, isFunctional, isNameLike, longestAt, type Ground } from './ground';
import { phraseAt, type Phrase } from './phrases';
import { streetBy, streetEnd } from './streetEnds';
import type { Resolver } from './resolve';
import { townAt, townMeantAt } from './townNames';

const MOST_TRIES = 24;
/** A word of so many letters that comes near a town is one. */
const SURE_FROM = 8;

const isSmall = perWord(isFunctional);

/** A place that stands without a cue. */
export const uncuedIn = (
  ground: Ground,
  { facilities }: HearingContext,
  isTaken: (index: number) => boolean,
  resolve: Resolver['resolve'],
): PlaceSaid | undefined => {
  const { tokens } = ground.message;
  let town: PlaceSaid | undefined;
  let tries = 0;
  for (let index = 0; index < tokens.length && tries < MOST_TRIES; index += 1) {
    const { word = '', known } = tokens[index] ?? {};
    if (known === undefined || isTaken(index)) continue;
    const inStreet = placeWords.providers.has(word) ? whoInStreet(ground, index) : undefined;
    if (inStreet !== undefined && !isTaken(inStreet.from)) {
      const place = resolve(inStreet, 'destination');
      if (place !== undefined) return place;
    }
    if (isSmall(known)) continue;
    const isAnchor =
      longestAt(ground, index, 'brand') !== undefined || facilities.isNameWord?.(word) === true;
    const isNoun = placeWords.facilities.has(word);
    const named = isNoun ? undefined : (townAt(tokens, index) ?? standing(ground, index));
    if ((!isAnchor && !isNoun && named === undefined) || isDenied(ground, index)) continue;
    // "The dentist on Farmington" is on a street.
    if (
      !isAnchor &&
      !isNoun &&
      placeWords.on.has(tokens[index - 1]?.word ?? '') &&
      tokens[index]?.pause === 'none'
    )
      continue;
    if (!isAnchor && named?.needsClue === true && !isAlone(ground, index, named.to)) {
      // "La podóloga de Windsor"
      if (!isLinked(ground, index) || providerStart(ground, index - 1) === undefined) continue;
    }
    tries += 1;
    // "Chemo, Smilow", "labs Quest on Farmington Ave"
    const phrase = withoutCare(
      ground,
      phraseAt(ground, whoStart(ground, index, isTaken), named !== undefined),
    );
    const isPlace =
      phrase.to > index && (phrase.isNamed || phrase.town !== undefined) && !isTaken(phrase.from);
    const place = isPlace ? resolve(phrase, 'destination') : undefined;
    if (place !== undefined && place.kind !== 'town') return place;
    town ??= place;
    index = Math.max(index, phrase.to - 1);
  }
  return town;
};

/** "El podólogo de la Hamilton St", "the eye doctor on New Britain Ave": who is gone to in a street that is named without a number. */
const whoInStreet = (ground: Ground, index: number): Phrase | undefined => {
  const { tokens } = ground.message;
  const link = tokens[index + 1];
  if (link?.pause !== 'none' || gapBefore(ground, index + 1) || gapBefore(ground, index + 2))
    return undefined;
  const isOn = placeWords.on.has(link.word);
  if (!isOn && !placeWords.of.has(link.word) && !placeWords.in.has(link.word)) return undefined;
  const at = index + 2;
  const to = streetBy(ground, at) ?? streetEnd(ground, at) ?? (isOn ? townAt(tokens, at)?.to : undefined);
  if (to === undefined) return undefined;
  const from = providerStart(ground, index + 1) ?? index;
  const phrase = phraseAt(ground, from);
  return phrase.to >= to ? phrase : { from, to, isNamed: true, hasNoun: true, isDoctor: false };
};

/** Whether "of" or "in" stands right before a word. */
const isLinked = (ground: Ground, index: number): boolean => {
  const { word = '' } = ground.message.tokens[index - 1] ?? {};
  return (
    (placeWords.of.has(word) || placeWords.in.has(word)) &&
    ground.message.tokens[index]?.pause === 'none' &&
    !gapBefore(ground, index)
  );
};

/** "La podóloga de Windsor": where begins who is gone to in a town, or the name that a word is part of. */
const whoStart = (ground: Ground, index: number, isTaken: (index: number) => boolean): number => {
  const provider = isLinked(ground, index) ? providerStart(ground, index - 1) : undefined;
  return provider === undefined || isTaken(provider) ? nameStart(ground, index, isTaken) : provider;
};

/** A misspelt town that stands alone between pauses or after what is cut out. */
const standing = (ground: Ground, index: number): ReturnType<typeof townAt> => {
  const { tokens } = ground.message;
  if (!isNameLike(ground, index) && !isNameLike(ground, index + 1)) return undefined;
  const named = townMeantAt(tokens, index);
  if (named === undefined) return undefined;
  const isSure = (tokens[index]?.word.length ?? 0) >= SURE_FROM || isAlone(ground, index, named.to);
  return isSure ? { ...named, needsClue: false } : undefined;
};

const isAlone = (ground: Ground, from: number, to: number): boolean => {
  const { tokens } = ground.message;
  const opens = gapBefore(ground, from) || tokens[from]?.pause !== 'none';
  const closes = to >= tokens.length || gapBefore(ground, to) || tokens[to]?.pause !== 'none';
  return opens ? closes || from > 0 : closes && to - from > 1;
};
