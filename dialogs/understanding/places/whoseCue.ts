import { rideLexicon } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import { gapBefore, isNameLike, longestAt, type Ground } from './ground';
import { caresIn } from './onlyCare';

/** Words between a doctor and where the doctor is. */
const DOCTOR_REACH = 8;
/** Words between a discharge and the hospital. */
const DISCHARGE_REACH = 6;

/** "Me dan de alta hoy del hospital de Danbury" */
export const isOfDischarge = ({ message: { tokens } }: Ground, index: number): boolean =>
  rideLexicon.find(tokens).some(
    ({ concept, from, to }) =>
      concept === 'hospital-discharge' &&
      // "Sale del hospital de Danbury": the words lie over it; "vengo de salir del hospital" is of the past.
      ((from < index && index < to && !placeWords.infinitive.test(tokens[from]?.word ?? '')) ||
        (to <= index &&
          index - to <= DISCHARGE_REACH &&
          tokens.slice(to + 1, index + 1).every(({ pause }) => pause === 'none'))),
  );

/** "Dr. Grant, she's at Starling": where the doctor is, not the rider. */
export const isOfDoctor = (ground: Ground, cue: Found<string>): boolean => {
  const { tokens } = ground.message;
  if (cue.to - cue.from < 2 || !placeWords.theirs.has(tokens[cue.from]?.word ?? '')) return false;
  // "Mi oculista está en Old Saybrook"
  const isCares =
    tokens[cue.from]?.pause === 'none' &&
    caresIn(tokens.slice(Math.max(0, cue.from - 3), cue.from)).some(({ to }) => to === Math.min(3, cue.from));
  if (isCares) return true;
  for (let index = cue.from; index > 0 && cue.from - index < DOCTOR_REACH; index -= 1) {
    if (tokens[index]?.pause === 'stop') return false;
    if (facilityWords.titles.has(tokens[index - 1]?.word ?? '')) return isNameLike(ground, index);
  }
  return false;
};

/**
 * "…, del albergue de la calle Grand", "…, de la casa de mi hermana en Avon": a lodging or somebody's home told apart, behind all else, is
 * where the ride begins, and a part of no name.
 */
export const isStartTold = (ground: Ground, cue: Found<string>): boolean => {
  const { tokens } = ground.message;
  const isApart = tokens[cue.from]?.pause !== 'none' || gapBefore(ground, cue.from);
  if (!isApart || cue.from === 0) return false;
  const first = placeWords.saidArticles.has(tokens[cue.to]?.word ?? '') ? cue.to + 1 : cue.to;
  const isLodging =
    placeWords.lodgings.has(tokens[first]?.word ?? '') ||
    [first, first + 1].some((at) => longestAt(ground, at, 'lodging') !== undefined);
  const home = longestAt(ground, first, 'someonesHome');
  const isOfSomebody =
    home !== undefined &&
    (placeWords.of.has(tokens[home.to]?.word ?? '') || home.to - first > 1) &&
    tokens.slice(first, home.to + 2).some(({ word }) => placeWords.owners.has(word));
  return isLodging || isOfSomebody;
};
