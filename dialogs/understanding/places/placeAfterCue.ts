import { facilityWords, placeWords } from '../../locales/vocabulary';
import type { Found } from '../lexicon';
import { nameStart } from './nameStart';
import {
  gapBefore,
  isCapitalAt,
  isFunctional,
  isNameLike,
  isOnlyCare,
  longestAt,
  phraseAt,
  type Ground,
  type Phrase,
} from './phrases';
import { townMeantAt } from './townNames';

/** The place after a preposition, over "uh" and, in Spanish, "el". */
export const afterLeading = (ground: Ground, from: number): number => {
  const { tokens } = ground.message;
  const isLeading = (index: number): boolean =>
    !gapBefore(ground, index + 1) && placeWords.leading.has(tokens[index]?.word ?? '');
  let at = from;
  // "At the uh Leever center"
  if (isFunctional(tokens[at]?.word ?? '') && isLeading(at + 1)) at += 1;
  while (isLeading(at)) at += 1;
  // "La doctora Ramos"
  const isOfDoctor =
    placeWords.saidArticles.has(tokens[at]?.word ?? '') &&
    facilityWords.titles.has(tokens[at + 1]?.word ?? '') &&
    !gapBefore(ground, at + 1);
  if (isOfDoctor) return at + 1;
  const isArticle = placeWords.articles.has(tokens[at]?.word ?? '') && !gapBefore(ground, at + 1);
  const isName = isPlaceName(ground, at + 1) || longestAt(ground, at + 1, 'workPlace') !== undefined;
  return isArticle && isName ? at + 1 : at;
};

/** Whether a word begins what is surely the name of a place: "Hartford Hospital", "Smilow", "hospital". */
const isPlaceName = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  return (
    longestAt(ground, index, 'brand') !== undefined ||
    placeWords.facilities.has(tokens[index]?.word ?? '') ||
    townMeantAt(tokens, index) !== undefined ||
    (isNameLike(ground, index) && isCapitalAt(ground, index))
  );
};

/** "From my rehab, Gaylord in Wallingford": the name that follows what it is. */
export const named = (ground: Ground, phrase: Phrase): Phrase => {
  const { tokens } = ground.message;
  const isOwned = placeWords.owners.has(tokens[phrase.from]?.word ?? '') && !phrase.isNamed;
  const next = tokens[phrase.to];
  if (!isOwned || next?.pause !== 'comma' || gapBefore(ground, phrase.to)) return phrase;
  const name = phraseAt(ground, phrase.to);
  return name.isNamed && isCapitalAt(ground, phrase.to) ? name : phrase;
};

/** "Select in Cromwell", "la clínica de dolor en Cheshire": before "in" and a town stands the name of what is there. */
export const wholeName = (
  ground: Ground,
  phrase: Phrase,
  cue: Found<string>,
  isTaken: (index: number) => boolean,
): Phrase => {
  const { tokens } = ground.message;
  const cueWord = tokens[cue.from]?.word ?? '';
  const isSoft = cue.concept === 'softCue' && cue.to - cue.from === 1 && !gapBefore(ground, cue.from);
  const isIn = placeWords.in.has(cueWord) && phrase.town?.from === phrase.from;
  if (!isSoft || !(isIn || placeWords.on.has(cueWord))) return phrase;
  const from = nameStart(ground, cue.from, isTaken);
  const head = tokens.slice(from, cue.from);
  const isDoctor = [tokens[from - 1], ...head].some(
    (token) => token !== undefined && facilityWords.titles.has(token.word),
  );
  if (head.length === 0 || isDoctor) return phrase;
  const whole = phraseAt(ground, from);
  const isName =
    !isOnlyCare(head) ||
    head.some(({ word }) => placeWords.buildings.has(word) || (!isIn && placeWords.nouns.has(word)));
  return isName && whole.to >= phrase.to ? whole : phrase;
};
