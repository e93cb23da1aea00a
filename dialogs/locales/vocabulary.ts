import { compileLexicon, type Lexicon } from '../understanding/lexicon';
import { vocabulary as en, words as enWords } from './en/vocabulary';
import { vocabulary as es, words as esWords } from './es/vocabulary';

// What is learned carries a checksum of `features.ts`, which imports these from here until it is learned anew.
export { denials } from './words/functionWords';

/** Phrases by group and concept. English sets the keys; the compiler asks every language for all of them. */
export type Vocabulary = {
  readonly [Group in keyof typeof en]: { readonly [Concept in keyof (typeof en)[Group]]: string };
};

/** The Spanish phrases: of every concept that English has. */
export const spanish: Vocabulary = es;

/** What a phrase of yes and no stands for. */
export type AnswerConcept = keyof Vocabulary['answers'];

/** What a phrase about wishes stands for. */
export type WishConcept = keyof Vocabulary['wishes'];

/** What a phrase about people stands for. */
export type PeopleConcept = keyof Vocabulary['people'];

/** What a phrase about places stands for. */
export type PlaceConcept = keyof Vocabulary['places'];

/** What a phrase about the ride stands for. */
export type RideConcept = keyof Vocabulary['rides'];

/** What a phrase about days and times stands for. */
export type TimeConcept = keyof Vocabulary['times'];

/** What a whole message of few words tells. */
export type WholeSaying = keyof typeof enWords.saidWhole;

/** Both languages at once: yes and no. */
export const answerLexicon: Lexicon<AnswerConcept> = compileLexicon<AnswerConcept>(
  'answers',
  en.answers,
  spanish.answers,
);

/** Both languages at once: what is added to a yes. */
export const additionLexicon: Lexicon<keyof Vocabulary['additions']> = compileLexicon<
  keyof Vocabulary['additions']
>('additions', en.additions, spanish.additions);

/** Both languages at once: parts of a ride, and that one is to be another. */
export const partLexicon: Lexicon<keyof Vocabulary['parts']> = compileLexicon<keyof Vocabulary['parts']>(
  'parts',
  en.parts,
  spanish.parts,
);

/** Both languages at once: wishes. */
export const wishLexicon: Lexicon<WishConcept> = compileLexicon<WishConcept>(
  'wishes',
  en.wishes,
  spanish.wishes,
);

/** Both languages at once: people. */
export const peopleLexicon: Lexicon<PeopleConcept> = compileLexicon<PeopleConcept>(
  'people',
  en.people,
  spanish.people,
);

/** Both languages at once: places. */
export const placeLexicon: Lexicon<PlaceConcept> = compileLexicon<PlaceConcept>(
  'places',
  en.places,
  spanish.places,
);

/** Both languages at once: the ride. */
export const rideLexicon: Lexicon<RideConcept> = compileLexicon<RideConcept>(
  'rides',
  en.rides,
  spanish.rides,
);

/** Both languages at once: days and times. */
export const timeLexicon: Lexicon<TimeConcept> = compileLexicon<TimeConcept>(
  'times',
  en.times,
  spanish.times,
);

/** Both languages at once: whole messages of few words, by what they tell. */
export const sayingLexicon: Lexicon<WholeSaying> = compileLexicon<WholeSaying>(
  'saidWhole',
  enWords.saidWhole,
  esWords.saidWhole,
);
