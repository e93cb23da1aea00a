import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import { gapBefore, isCapitalAt, isFunctional, isNameLike, type Ground } from './ground';
import { isState } from './onlyCare';
import { townAt } from './townNames';

/** Words of a name before the one that tells of it. */
const MOST_WORDS_BEFORE = 5;

/** Where the name begins that a word is part of: "Cornell Scott Hill Health", "la clínica de dolor". */
export const nameStart = (ground: Ground, index: number, isTaken: (index: number) => boolean): number => {
  const { tokens } = ground.message;
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  let from = index;
  while (
    from > 0 &&
    index - from < MOST_WORDS_BEFORE &&
    !gapBefore(ground, from) &&
    tokens[from]?.pause === 'none'
  ) {
    const before = from - 1;
    const word = wordAt(before);
    // "Saint Agatha clinic in Hartford": whoever is called a saint is part of the name.
    const isSaint = (at: number): boolean =>
      at >= 0 && placeWords.saints.has(wordAt(at)) && !isTaken(at) && tokens[at + 1]?.pause === 'none';
    if (isSaint(before - 1) && !isTaken(before) && !gapBefore(ground, before)) {
      from = before - 1;
      continue;
    }
    const isPart =
      !isTaken(before) &&
      (isNameLike(ground, before) ||
        placeWords.nouns.has(word) ||
        (facilityWords.common.has(word) && !isFunctional(word)) ||
        isSaint(before) ||
        isOfBrand(ground, before) ||
        isState(word) ||
        townAt(tokens, before) !== undefined);
    const isLinked =
      (placeWords.and.has(word) || placeWords.in.has(word) || placeWords.of.has(word)) &&
      (placeWords.of.has(word)
        ? isCapitalAt(ground, before - 1) || placeWords.nouns.has(wordAt(before - 1))
        : isNameLike(ground, before - 1)) &&
      !isTaken(before - 1);
    if (!isPart && !isLinked) break;
    from = before;
  }
  const isWithArticle =
    from > 0 &&
    from < index &&
    !gapBefore(ground, from) &&
    tokens[from]?.pause === 'none' &&
    placeWords.saidArticles.has(wordAt(from - 1)) &&
    !isTaken(from - 1);
  if (!isWithArticle) return from;
  // "La clínica de la Hartford Road en Manchester"
  const what = wordAt(from - 3);
  const isOf =
    placeWords.of.has(wordAt(from - 2)) &&
    (placeWords.nouns.has(what) || placeWords.providers.has(what)) &&
    [from - 1, from - 2].every((at) => tokens[at]?.pause === 'none' && !gapBefore(ground, at)) &&
    !isTaken(from - 3);
  return isOf ? from - 3 : from - 1;
};

/** "Lab Quest": where the laboratory begins that a chain is called by, or the name itself. */
export const laboratoryBefore = (ground: Ground, from: number): number => {
  const { tokens } = ground.message;
  // "Lab de Quest"
  const last = placeWords.of.has(tokens[from - 1]?.word ?? '') ? from - 2 : from - 1;
  if (!placeWords.laboratories.has(tokens[last]?.word ?? '') || !isOfBrand(ground, from)) return from;
  for (let index = last + 1; index <= from; index += 1)
    if (gapBefore(ground, index) || tokens[index]?.pause !== 'none') return from;
  return last;
};

/** Whether a word is part of a name people give a chain or a hospital: "DaVita on Boston Avenue". */
const isOfBrand = ({ found }: Ground, index: number): boolean =>
  found.some(({ concept, from, to }) => concept === 'brand' && from <= index && index < to);
