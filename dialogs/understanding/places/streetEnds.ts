import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import { streetWords } from '../../locales/words/streetWords';
import { type Ground, gapBefore, isCapitalAt, isFunctional, isNameLike } from './ground';
import { townAt } from './townNames';

/** Whether a street is named here without a number: "on Chapel Street", "East Main". */
export const isStreet = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  for (let at = index; at < index + 4; at += 1) {
    const word = tokens[at]?.word;
    if (word === undefined || (at > index && tokens[at]?.pause !== 'none')) break;
    if (at > index && streetWords.kinds.has(word)) return true;
  }
  return isNameLike(ground, index) || streetWords.first.has(tokens[index]?.word ?? '');
};

/** Whether a kind of street stands behind a town, and no state, "Hartford CT", and no saint, "Hartford St Francis". */
const isKindAfterTown = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  const word = tokens[index]?.word ?? '';
  if (!streetWords.kinds.has(word) || streetWords.states.has(word) || placeWords.nouns.has(word))
    return false;
  const next = tokens[index + 1];
  if (next?.pause !== 'none' || gapBefore(ground, index + 1)) return true;
  return !(placeWords.saints.has(word) || streetWords.titles.has(word)) || isFunctional(next.word);
};

/** Words of the name of a street. */
const MOST_STREET_WORDS = 3;

/** The word after a street that is named without its number: "Prospect Avenue", "East Main Street", "calle Dixwell". */
export const streetEnd = (ground: Ground, from: number): number | undefined => {
  if (!ground.hasStreet) return undefined;
  const { tokens } = ground.message;
  const isJoined = (index: number): boolean => tokens[index]?.pause === 'none' && !gapBefore(ground, index);
  const first = tokens[from]?.word ?? '';
  if (streetWords.before.has(first))
    return isJoined(from + 1) &&
      (isNameLike(ground, from + 1) || streetWords.first.has(tokens[from + 1]?.word ?? ''))
      ? from + 2
      : undefined;
  // "New Britain Ave", "Hartford Road": what a street is called may be a town, too.
  const town = townAt(tokens, from);
  if (town !== undefined && isJoined(town.to) && isKindAfterTown(ground, town.to)) return town.to + 1;
  for (let at = from; at < from + MOST_STREET_WORDS && (at === from || isJoined(at)); at += 1) {
    const word = tokens[at]?.word ?? '';
    const isName =
      isNameLike(ground, at) ||
      streetWords.sides.has(word) ||
      (word === first && streetWords.first.has(word));
    if (!isName) return undefined;
    const kind = tokens[at + 1]?.word ?? '';
    if (
      streetWords.kinds.has(kind) &&
      !placeWords.nouns.has(kind) &&
      !streetWords.titles.has(kind) &&
      isJoined(at + 1)
    )
      return at + 2;
  }
  return undefined;
};

/** The word after a street that is called by its bare name behind "la": "la Grand Ave", "la Dixwell". */
export const streetBy = (ground: Ground, from: number): number | undefined => {
  const { tokens } = ground.message;
  if (!placeWords.saidArticles.has(tokens[from]?.word ?? '') || gapBefore(ground, from)) return undefined;
  const name = from + 1;
  if (gapBefore(ground, name) || tokens[name]?.pause !== 'none') return undefined;
  const end = streetEnd(ground, name);
  if (end !== undefined) return end;
  // "La grand ave", "la hamilton st"
  const kind = tokens[name + 1];
  if (
    kind?.pause === 'none' &&
    streetWords.kinds.has(kind.word) &&
    !placeWords.nouns.has(kind.word) &&
    !streetWords.titles.has(kind.word) &&
    !isFunctional(tokens[name].word)
  )
    return name + 2;
  return isNameLike(ground, name) && isCapitalAt(ground, name) && !facilityWords.titles.has(tokens[name].word)
    ? name + 1
    : undefined;
};
