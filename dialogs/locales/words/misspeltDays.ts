import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

/** Names of days and months of both languages that are mended when they are misspelt, and the real words that look like one. */
export const dayNames = {
  mended: wordsOf(enWords.dayNames.mended, esWords.dayNames.mended),
  real: new Set(wordsOf(enWords.dayNames.real, esWords.dayNames.real)),
};

/** Words around days and times of both languages that are mended when they are misspelt, and the real words that look like one. */
export const timeCues = {
  mended: wordsOf(enWords.timeCues.mended, esWords.timeCues.mended),
  real: new Set(wordsOf(enWords.timeCues.real, esWords.timeCues.real)),
  /** What is said before a word comes to mind. */
  hesitations: new Set(wordsOf(enWords.timeCues.hesitations, esWords.timeCues.hesitations)),
};

/** Words of both languages that are mended where their neighbours speak of days or times. */
export const besideDays = {
  mended: wordsOf(enWords.besideDays.mended, esWords.besideDays.mended),
  heard: new Map(
    wordsOf(enWords.besideDays.heard, esWords.besideDays.heard).map((entry): [string, string] => {
      const [said = '', meant = ''] = entry.split('=');
      return [said, meant];
    }),
  ),
  /** Real words that look like one. */
  real: new Set(wordsOf(enWords.besideDays.real, esWords.besideDays.real)),
  /** What leads to an hour that may have grown together with it: "lasocho". */
  leads: new Set(wordsOf(enWords.besideDays.leads, esWords.besideDays.leads)),
  /** What such a word may lead to, beside hours. */
  opens: new Set(wordsOf(enWords.besideDays.opens, esWords.besideDays.opens)),
  /** Before the name of a day, where a word that is none may be a misspelt one, and after it. */
  dayLeads: new Set(wordsOf(enWords.besideDays.dayLeads, esWords.besideDays.dayLeads)),
  dayOpens: new Set(wordsOf(enWords.besideDays.dayOpens, esWords.besideDays.dayOpens)),
  /** Words of a time that stand side by side: "quarter past", "y cuarto". */
  pairs: new Set(wordsOf(enWords.besideDays.pairs, esWords.besideDays.pairs)),
  /** Names of days and of parts of them. */
  names: new Set(wordsOf(enWords.besideDays.names, esWords.besideDays.names)),
};
