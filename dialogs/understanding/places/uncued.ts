import { placeWords } from '../../locales/vocabulary';
import type { HearingContext, PlaceSaid } from '../heard';
import { gapBefore, isFunctional, isNameLike, longestAt, phraseAt, type Ground } from './phrases';
import type { Resolver } from './resolve';
import { townAt, townMeantAt } from './townNames';

const MOST_TRIES = 24;

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
    const word = tokens[index]?.word ?? '';
    if (isTaken(index) || isFunctional(word)) continue;
    const isAnchor =
      longestAt(ground, index, 'brand') !== undefined || facilities.isNameWord?.(word) === true;
    const isNoun = placeWords.facilities.has(word);
    const named = isAnchor || isNoun ? undefined : (townAt(tokens, index) ?? standing(ground, index));
    if (!isAnchor && !isNoun && named === undefined) continue;
    if (named?.needsClue === true && !isAlone(ground, index, named.to)) continue;
    tries += 1;
    const phrase = phraseAt(ground, startOf(ground, index, isTaken));
    const isPlace =
      phrase.to > index && (phrase.isNamed || phrase.town !== undefined) && !isTaken(phrase.from);
    const place = isPlace ? resolve(phrase, 'destination') : undefined;
    if (place !== undefined && place.kind !== 'town') return place;
    town ??= place;
    index = Math.max(index, phrase.to - 1);
  }
  return town;
};

/** A misspelt town that stands alone between pauses or after what is cut out. */
const standing = (ground: Ground, index: number): ReturnType<typeof townAt> => {
  const { tokens } = ground.message;
  if (!isNameLike(ground, index)) return undefined;
  const named = townMeantAt(tokens, index);
  return named !== undefined && isAlone(ground, index, named.to) ? { ...named, needsClue: false } : undefined;
};

const isAlone = (ground: Ground, from: number, to: number): boolean => {
  const { tokens } = ground.message;
  const opens = gapBefore(ground, from) || tokens[from]?.pause !== 'none';
  const closes = to >= tokens.length || gapBefore(ground, to) || tokens[to]?.pause !== 'none';
  return opens ? closes || from > 0 : closes && to - from > 1;
};

/** Where the name begins that a word is part of: "Cornell Scott Hill Health". */
const startOf = (ground: Ground, index: number, isTaken: (index: number) => boolean): number => {
  const { tokens } = ground.message;
  let from = index;
  while (from > 0 && index - from < 5 && !gapBefore(ground, from) && tokens[from]?.pause === 'none') {
    const before = from - 1;
    const word = tokens[before]?.word ?? '';
    const isPart =
      !isTaken(before) &&
      (isNameLike(ground, before) || placeWords.nouns.has(word) || townAt(tokens, before) !== undefined);
    const isLinked =
      (placeWords.and.has(word) || placeWords.in.has(word) || placeWords.of.has(word)) &&
      isNameLike(ground, before - 1) &&
      !isTaken(before - 1);
    if (!isPart && !isLinked) break;
    from = before;
  }
  return from;
};
