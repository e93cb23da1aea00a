import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

const spanishPlace: { readonly [Name in keyof typeof enWords.place]: string } = esWords.place;

const placeSet = (name: keyof typeof enWords.place): ReadonlySet<string> =>
  new Set(wordsOf(enWords.place[name], spanishPlace[name]));

/** Small words that help to find a place, both languages. */
export const placeWords = {
  /** No part of a place's name. */
  stops: placeSet('stops'),
  /** Nouns for places: "clinic", "library". */
  nouns: placeSet('nouns'),
  /** Those that make a name of the words before them, wherever they stand. */
  facilities: placeSet('facilities'),
  /** No part of a place's name but in what an illness is called: "the sickle cell clinic". */
  ofIllness: placeSet('ofIllness'),
  /** Departments by a name of their own: "oncology". */
  wards: placeSet('wards'),
  /** Before the name of a state: "central CT". */
  ofState: placeSet('ofState'),
  /** What a home is called, for the slips in it. */
  homes: placeSet('homes'),
  owners: placeSet('owners'),
  in: placeSet('in'),
  of: placeSet('of'),
  /** Articles that go with the preposition before them. */
  articles: placeSet('articles'),
  /** Before where somebody goes: "to", "pal". */
  goal: placeSet('goal'),
  /** What is booked: "my mom's ride". */
  tripNouns: placeSet('tripNouns'),
  /** Words for an address that follows: "the other address, 9 Oak Ter". */
  ofAddress: placeSet('ofAddress'),
  /** Between a preposition and the place: "at the uh Leever center". */
  leading: placeSet('leading'),
  /** Between "drop me" and where: "off at". */
  goingTo: placeSet('goingTo'),
  /** An infinitive of a language that has them after "to": "para sacarme". */
  infinitive: new RegExp(spanishPlace.infinitive),
  with: placeSet('with'),
  /** Words in the names of places where people live and are cared for. */
  residences: placeSet('residences'),
  /** Who is somewhere: "she's at Starling". */
  theirs: placeSet('theirs'),
  /** Articles that are part of what is said: "la Burgdorf". */
  saidArticles: placeSet('saidArticles'),
  meantFor: placeSet('meantFor'),
  whom: placeSet('whom'),
  denials: placeSet('denials'),
  /** Nouns that make a place even of a kind of care: "the pain clinic". */
  buildings: placeSet('buildings'),
  /** Who gives care, and is gone to: "the dentist in Meriden". */
  providers: placeSet('providers'),
  /** Before a doctor who is seen, and no mere place: "to see Dr. Patel". */
  seeing: placeSet('seeing'),
  /** What a chain of laboratories is called by: "lab Quest in Hamden". */
  laboratories: placeSet('laboratories'),
  /** Before the name of who a clinic is called after: "clínica Santa Clara". */
  saints: placeSet('saints'),
  /** Whom a clinic is for, in its name: "Women's Health in Essex". */
  meantWhom: placeSet('meantWhom'),
  /** What is given at a place, and is none: "the day program at Wheeler". */
  programs: placeSet('programs'),
  /** Part of a hospital that is named behind its name: "Backus ER". */
  annexes: placeSet('annexes'),
  /** Where somebody without a home of their own stays: "the shelter". */
  lodgings: placeSet('lodgings'),
  on: placeSet('on'),
  /** Between a name and where somebody is: "Bob over on Broad Street". */
  about: placeSet('about'),
  at: placeSet('at'),
  and: placeSet('and'),
  or: placeSet('or'),
  /** Before an hour: "at 2 Spindle Street Pediatrics". */
  beforeHour: placeSet('beforeHour'),
  /** Before a phone number: "call me at". */
  leadsTo: placeSet('leadsTo'),
  /** After these an unknown word may be a verb; */
  beforeVerb: placeSet('beforeVerb'),
  /** and before these it is one, */
  afterVerb: placeSet('afterVerb'),
  /** unless one of these stands before. */
  rideNouns: placeSet('rideNouns'),
  verbs: placeSet('verbs'),
  /** Kinds of care that speak of a visit. */
  visits: placeSet('visits'),
};
