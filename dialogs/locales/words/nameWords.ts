import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

const spanishNames: { readonly [Name in keyof typeof enWords.names]: string } = esWords.names;

/** Words in and around names, both languages. */
export const nameWords = {
  /** Where a name ends. */
  stops: new Set(wordsOf(enWords.names.stops, spanishNames.stops)),
  /** No names, though no other vocabulary has them. */
  never: new Set(wordsOf(enWords.names.never, spanishNames.never)),
  /** After these words a small unknown word is hardly a name: "in". */
  notBefore: new Set(wordsOf(enWords.names.notBefore, spanishNames.notBefore)),
  /** How words end that tell what somebody does: "crying". */
  doing: wordsOf(enWords.names.doing, spanishNames.doing),
  leading: new Set(wordsOf(enWords.names.leading, spanishNames.leading)),
  /** Before a doctor who is not named: "the doctor". */
  englishArticles: new Set(wordsOf(enWords.names.englishArticles, spanishNames.englishArticles)),
  articles: new Set(wordsOf(enWords.names.articles, spanishNames.articles)),
  /** Words of one letter, which are no initials. */
  letters: new Set(wordsOf(enWords.names.letters, spanishNames.letters)),
  /** Letters that stand for a word elsewhere, and for a last name after a first one: "tanisha b". */
  initials: new Set(wordsOf(enWords.names.initials, spanishNames.initials)),
  /** Given names, which need no capital letter. */
  given: new Set(wordsOf(enWords.names.given, spanishNames.given)),
  /** Last names that are words of care, too: "Eithan Colón". */
  surnames: new Set(wordsOf(enWords.names.surnames, spanishNames.surnames)),
  /** Words that lead to a verb: "se tragó". */
  beforeVerbs: new Set(wordsOf(enWords.names.beforeVerbs, spanishNames.beforeVerbs)),
  /** "Pt Marva Toth": short for who is treated. */
  patient: new Set(wordsOf(enWords.names.patient, spanishNames.patient)),
  suffixes: new Set(wordsOf(enWords.names.suffixes, spanishNames.suffixes)),
  asides: new Set(wordsOf(enWords.names.asides, spanishNames.asides)),
};

/** Small words inside names: "Ana de la Cruz". */
export const nameParticles: ReadonlySet<string> = new Set(wordsOf(enWords.particles, esWords.particles));

/** Endings of Spanish diminutives, the longer ones first. */
export const diminutiveEndings: readonly string[] = wordsOf(enWords.diminutives, esWords.diminutives);
