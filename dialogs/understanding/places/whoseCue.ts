import { rideLexicon } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import { caresIn, isNameLike, type Ground } from './phrases';

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
