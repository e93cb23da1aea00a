import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { pairsOf, wordsOf } from './wordLists';

const spanishFacility: { readonly [Name in keyof typeof enWords.facility]: string } = esWords.facility;

/** Words in the names of facilities, both languages. */
export const facilityWords = {
  /** Short forms and translations, and the form they are compared in. */
  same: pairsOf(enWords.facility.same, spanishFacility.same),
  /** Words that say nothing of which facility is meant. */
  empty: new Set(wordsOf(enWords.facility.empty, spanishFacility.empty)),
  /** Words that many names have, so that they name no facility alone. */
  common: new Set(wordsOf(enWords.facility.common, spanishFacility.common)),
  /** Words before a doctor's name. */
  titles: new Set(wordsOf(enWords.facility.titles, spanishFacility.titles)),
  /** Whose number it is that follows: "the office". */
  phoned: new Set(wordsOf(enWords.facility.phoned, spanishFacility.phoned)),
};
