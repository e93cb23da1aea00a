import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { pairsOf, wordsOf } from './wordLists';

const spanishNumbersForWords: { readonly [Name in keyof typeof enWords.numbersForWords]: string } =
  esWords.numbersForWords;

const aroundNumber = (name: keyof typeof spanishNumbersForWords): ReadonlySet<string> =>
  new Set(wordsOf(enWords.numbersForWords[name], spanishNumbersForWords[name]));

/** Numbers that stand for small words, and the words around them that tell it, both languages. */
export const numbersForWords = {
  /** The word that a number sounds like: "4", "for". */
  meant: pairsOf(enWords.numbersForWords.meant, spanishNumbersForWords.meant),
  /** After these it is a number. */
  notAfter: aroundNumber('notAfter'),
  /** After these it may be an hour. */
  weakly: aroundNumber('weakly'),
  /** Before somebody or something: "my". */
  owners: aroundNumber('owners'),
  /** Before a day, or before something: "the". */
  leads: aroundNumber('leads'),
  units: aroundNumber('units'),
  rides: aroundNumber('rides'),
  /** What can be moved to another day. */
  moved: aroundNumber('moved'),
  motions: aroundNumber('motions'),
  verbs: aroundNumber('verbs'),
  changing: aroundNumber('changing'),
  /** What goes on after a place in a list of rides: "cancel ride 2 please". */
  following: aroundNumber('following'),
  /** What a number counts. */
  counted: aroundNumber('counted'),
};
