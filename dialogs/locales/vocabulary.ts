import { kindsOfCare } from '../../domain/facts';
import { compileLexicon, expand, type Lexicon } from '../understanding/lexicon';
import { perWord } from '../understanding/perWord';
import { wordOf } from '../understanding/word';
import type { Language } from '.';
import { vocabulary as en, words as enWords } from './en/vocabulary';
import { vocabulary as es, words as esWords } from './es/vocabulary';

/** Phrases by group and concept. English sets the keys; the compiler asks every language for all of them. */
export type Vocabulary = {
  readonly [Group in keyof typeof en]: { readonly [Concept in keyof (typeof en)[Group]]: string };
};

const spanish: Vocabulary = es;

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

/** Both languages at once: yes and no. */
export const answerLexicon: Lexicon<AnswerConcept> = compileLexicon<AnswerConcept>(
  en.answers,
  spanish.answers,
);
/** Both languages at once: what is added to a yes. */
export const additionLexicon: Lexicon<keyof Vocabulary['additions']> = compileLexicon<
  keyof Vocabulary['additions']
>(en.additions, spanish.additions);
/** Both languages at once: wishes. */
export const wishLexicon: Lexicon<WishConcept> = compileLexicon<WishConcept>(en.wishes, spanish.wishes);
/** Both languages at once: people. */
export const peopleLexicon: Lexicon<PeopleConcept> = compileLexicon<PeopleConcept>(en.people, spanish.people);
/** Both languages at once: places. */
export const placeLexicon: Lexicon<PlaceConcept> = compileLexicon<PlaceConcept>(en.places, spanish.places);
/** Both languages at once: the ride. */
export const rideLexicon: Lexicon<RideConcept> = compileLexicon<RideConcept>(en.rides, spanish.rides);
/** Single words for somebody who may come along, both languages. */
export const companionWords: readonly string[] = [en, spanish].flatMap(({ rides: { companion } }) =>
  companion.split('|').flatMap((phrase) => {
    const word = phrase.trim();
    return /^[a-z]{4,}$/.test(word) ? [word] : [];
  }),
);
/** Both languages at once: days and times. */
export const timeLexicon: Lexicon<TimeConcept> = compileLexicon<TimeConcept>(en.times, spanish.times);

const isOfVocabulary = perWord(
  (word): boolean =>
    answerLexicon.knows(word) ||
    wishLexicon.knows(word) ||
    timeLexicon.knows(word) ||
    rideLexicon.knows(word) ||
    placeLexicon.knows(word) ||
    peopleLexicon.knows(word) ||
    nameWords.never.has(word) ||
    nameWords.stops.has(word) ||
    placeWords.stops.has(word) ||
    placeWords.nouns.has(word) ||
    streetWords.kinds.has(word),
);

/** Whether a word is written out in some phrase of either vocabulary. */
export const isVocabulary = (word: string): boolean => isOfVocabulary(wordOf(word));

const wordsOf = (...lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split(' ').filter((word) => word !== ''));

const numbersOf = (...lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    wordsOf(...lists).map((entry): [string, number] => {
      const [word = '', value = ''] = entry.split('=');
      return [word, Number(value)];
    }),
  );

type Numbers = typeof enWords.numbers;
const spanishNumbers: { readonly [Name in keyof Numbers]: string } = esWords.numbers;

/** Number words of both languages. */
export const numberWords = {
  units: numbersOf(enWords.numbers.units, spanishNumbers.units),
  homophones: numbersOf(enWords.numbers.homophones, spanishNumbers.homophones),
  hours: numbersOf(enWords.numbers.hours, spanishNumbers.hours),
  ordinals: numbersOf(enWords.numbers.ordinals, spanishNumbers.ordinals),
  tens: numbersOf(enWords.numbers.tens, spanishNumbers.tens),
  /** With a unit after "y": "diez y seis". */
  teens: numbersOf(enWords.numbers.teens, spanishNumbers.teens),
  counts: numbersOf(enWords.numbers.counts, spanishNumbers.counts),
  double: new Set([enWords.numbers.double, spanishNumbers.double]),
  triple: new Set([enWords.numbers.triple, spanishNumbers.triple]),
  choiceCue: new Set([...enWords.numbers.choiceCue.split(' | '), ...spanishNumbers.choiceCue.split(' | ')]),
  choiceNoun: new Set([
    ...enWords.numbers.choiceNoun.split(' | '),
    ...spanishNumbers.choiceNoun.split(' | '),
  ]),
};

const spanishDigits: { readonly [Name in keyof typeof enWords.digits]: string } = esWords.digits;

/** What a word means among the digits of a number that is read out. */
export type DigitWord =
  | { readonly kind: 'unit' | 'teen' | 'hundreds' | 'homophone' | 'times'; readonly value: number }
  /** "Twenty three", but "veinte y tres": `takesAnd`. */
  | { readonly kind: 'tens'; readonly value: number; readonly takesAnd: boolean }
  | { readonly kind: 'hundred' | 'and' | 'filler' };

const saying = (
  kind: 'hundreds' | 'homophone',
  words: ReadonlyMap<string, number>,
): readonly (readonly [string, DigitWord])[] => [...words].map(([word, value]) => [word, { kind, value }]);

const filling = (
  kind: 'hundred' | 'and' | 'filler',
  ...lists: readonly string[]
): readonly (readonly [string, DigitWord])[] => wordsOf(...lists).map((word) => [word, { kind }]);

/** Words of a number that is read out, both languages; the later ones win. */
export const digitWords: ReadonlyMap<string, DigitWord> = new Map<string, DigitWord>([
  ...filling('filler', enWords.digits.filler, spanishDigits.filler),
  ...saying('homophone', numberWords.homophones),
  ...[...numbersOf(enWords.numbers.tens)].map(([word, value]): [string, DigitWord] => [
    word,
    { kind: 'tens', value, takesAnd: false },
  ]),
  ...[...numbersOf(spanishNumbers.tens)].map(([word, value]): [string, DigitWord] => [
    word,
    { kind: 'tens', value, takesAnd: true },
  ]),
  ...[...numberWords.units].map(([word, value]): [string, DigitWord] => [
    word,
    { kind: value < 10 ? 'unit' : 'teen', value },
  ]),
  ...saying('hundreds', numbersOf(enWords.digits.hundreds, spanishDigits.hundreds)),
  ...filling('hundred', enWords.digits.hundred, spanishDigits.hundred),
  ...filling('and', enWords.digits.and, spanishDigits.and),
  ...[...numberWords.double].map((word): [string, DigitWord] => [word, { kind: 'times', value: 2 }]),
  ...[...numberWords.triple].map((word): [string, DigitWord] => [word, { kind: 'times', value: 3 }]),
]);

/** Words around a place in a list of rides, both languages. */
export const listedWords = {
  before: new Set(wordsOf(enWords.digits.listedBefore, spanishDigits.listedBefore)),
  nouns: new Set(wordsOf(enWords.digits.listedNouns, spanishDigits.listedNouns)),
  ordinals: new Map([
    ...numberWords.ordinals,
    ...numbersOf(enWords.digits.listedOrdinals, spanishDigits.listedOrdinals),
  ]),
  units: new Set(wordsOf(enWords.digits.listedUnits, spanishDigits.listedUnits)),
  notAfter: new Set(wordsOf(enWords.digits.notListedAfter, spanishDigits.notListedAfter)),
};

const spanishMonths: { readonly [Name in keyof typeof enWords.months]: string } = esWords.months;

/** Month names of both languages and their numbers, and the words that stand around days of the month and years. */
export const monthWords = {
  numbers: new Map([
    ...[enWords.months.names, spanishMonths.names].flatMap((names) =>
      names.split(' ').map((name, index): [string, number] => [name, index + 1]),
    ),
    ...numbersOf(enWords.months.short, spanishMonths.short),
  ]),
  /** Those whose day is said before: "14 abril". */
  dayFirst: new Set([...spanishMonths.names.split(' '), ...numbersOf(spanishMonths.short).keys()]),
  suffixes: new Set(wordsOf(enWords.months.suffixes, spanishMonths.suffixes)),
  gluedSuffixes: new Set(wordsOf(enWords.months.gluedSuffixes, spanishMonths.gluedSuffixes)),
  yearCues: new Set(wordsOf(enWords.months.yearCue, spanishMonths.yearCue)),
  /** First years of the centuries by the words of their names. */
  centuries: [...numbersOf(enWords.months.centuries, spanishMonths.centuries)].map(([name, year]) => ({
    words: name.split('_'),
    year,
  })),
};

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

/** Words that tell of danger when they are all that is said, without accents. */
export const saidAlone = {
  /** They cry for help. */
  cries: new Set(wordsOf(enWords.saidAlone.cries, esWords.saidAlone.cries)),
  /** They name what a visit may be for, too. */
  doubts: new Set(wordsOf(enWords.saidAlone.doubts, esWords.saidAlone.doubts)),
};

/** What a whole message of few words tells. */
export type WholeSaying = keyof typeof enWords.saidWhole;
/** Both languages at once: whole messages of few words, by what they tell. */
export const sayingLexicon: Lexicon<WholeSaying> = compileLexicon<WholeSaying>(
  enWords.saidWhole,
  esWords.saidWhole,
);

const anchorConcepts: readonly TimeConcept[] = [
  'today',
  'tomorrow',
  'shortTomorrow',
  'afterTomorrow',
  'yesterday',
  'beforeYesterday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'oddDays',
  'evenDays',
  'everyWeekday',
  'everyDay',
  'dayAfter',
  'lastDay',
  'calendarUnit',
  'hourUnit',
  'weekend',
  'newYearsDay',
  'newYearsEve',
  'threeKings',
  'mlkDay',
  'valentines',
  'presidentsDay',
  'stPatricks',
  'easter',
  'memorialDay',
  'juneteenth',
  'columbusDay',
  'halloween',
  'thanksgiving',
  'christmasEve',
  'christmas',
  'guadalupe',
  'noon',
  'midnight',
  'ongoing',
];

const smallWords = new Set(wordsOf(enWords.functionWords, esWords.functionWords));

/** Phrases about days and times of both languages by concept. */
export const timePhrases: readonly Vocabulary['times'][] = [en.times, spanish.times];

const wordsOfTimes = (
  times: Vocabulary['times'],
  { numbers, months, functionWords: small }: Pick<typeof enWords, 'numbers' | 'months' | 'functionWords'>,
): ReadonlySet<string> =>
  new Set(
    [...Object.values(times), ...Object.values(numbers), ...Object.values(months), small].flatMap((words) =>
      words.split(/[^a-z]+/),
    ),
  );
const timeWords = { en: wordsOfTimes(en.times, enWords), es: wordsOfTimes(spanish.times, esWords) };

/** Words of days, times and little else that are of one language only. */
export const timeWordsOnly: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set([...timeWords.en].filter((word) => !timeWords.es.has(word))),
  es: new Set([...timeWords.es].filter((word) => !timeWords.en.has(word))),
};

/** Short names of weekdays, written with a full stop or without. */
export const shortWeekdays: ReadonlySet<string> = new Set(
  (['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const)
    .flatMap((name) => wordsOf(en.times[name], spanish.times[name]))
    .filter((word) => word.length <= 5),
);

/** Words without one of which, or a digit, a message names no day and no time. */
export const dayAndTimeWords: ReadonlySet<string> = new Set([
  ...anchorConcepts
    .flatMap((concept) => `${en.times[concept]}|${spanish.times[concept]}`.split('|'))
    .flatMap((phrase) => {
      const all = phrase.trim().split(/[ /]/);
      return all.length === 1 ? all : all.filter((word) => word.length > 3 && !smallWords.has(word));
    })
    .filter((word) => word !== ''),
  ...monthWords.numbers.keys(),
  ...numberWords.hours.keys(),
  ...numberWords.tens.keys(),
  ...numberWords.units.keys(),
  ...numberWords.ordinals.keys(),
]);

/** Short ways of writing small words in either language, and the words they are read as. */
export const timeShorthand: ReadonlyMap<string, readonly string[]> = new Map(
  wordsOf(enWords.timeShorthand, esWords.timeShorthand).map((entry): [string, readonly string[]] => {
    const [short = '', words = ''] = entry.split('=');
    return [short, words.split('_')];
  }),
);

/** Short forms written with a full stop that ends no sentence, both languages. */
export const titleWords = {
  always: new Set(wordsOf(enWords.titles.always, esWords.titles.always)),
  /** Those that do only after a small word: "to St. Francis", but "12 Elm St." ends a sentence. */
  afterSmallWords: new Set(wordsOf(enWords.titles.afterSmallWords, esWords.titles.afterSmallWords)),
  /** Those that do before a number: "apt. 3". */
  beforeNumbers: new Set(wordsOf(enWords.titles.beforeNumbers, esWords.titles.beforeNumbers)),
};

/** What tells one language from the other, by language. */
export const languageSigns = {
  /** First words that tell the language though they are few. */
  openings: compileLexicon<Language>({ en: enWords.openings, es: esWords.openings }),
  /** Letters that words of one language have and those of the other hardly. */
  looks: {
    en: wordsOf(enWords.looks).map((source) => new RegExp(source)),
    es: wordsOf(esWords.looks).map((source) => new RegExp(source)),
  },
};

/** The function words of each language. */
export const functionWords = {
  en: new Set(wordsOf(enWords.functionWords)),
  es: new Set(wordsOf(esWords.functionWords)),
};

const isFunctionWord = (word: string): boolean => functionWords.en.has(word) || functionWords.es.has(word);

/** Its parts up to the first that cannot be missing: in one of them every way to say it begins. */
const beginningOf = (phrase: string): string => {
  const parts = phrase.split(' ');
  return parts.slice(0, parts.findIndex((part) => !part.endsWith('?')) + 1).join(' ');
};

const startsOfCare: ReadonlySet<string> = new Set(
  [en, spanish]
    .flatMap(({ rides }) => kindsOfCare.map((kind) => rides[kind]))
    .flatMap((phrases) => phrases.split('|').flatMap((phrase) => expand(beginningOf(phrase.trim()))))
    .flatMap(([first = '']) => (/^[a-z]{2,}$/.test(first) && !isFunctionWord(first) ? [first] : [])),
);

/** Whether what care is called may start with a word: "lab", the eye of "eye exam". */
export const startsCare = (word: string): boolean => startsOfCare.has(word);

/** Words that deny what follows them, both languages. */
export const denials: ReadonlySet<string> = new Set(wordsOf(enWords.denials, esWords.denials));

const pairsOf = (...lists: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    wordsOf(...lists).map((entry): [string, string] => {
      const [word = '', same = ''] = entry.split('=');
      return [word, same];
    }),
  );

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

const spanishStreets: { readonly [Name in keyof typeof enWords.streets]: string } = esWords.streets;

const streetSet = (name: Exclude<keyof typeof enWords.streets, 'states'>): ReadonlySet<string> =>
  new Set(wordsOf(enWords.streets[name], spanishStreets[name]));

/** Words of street addresses, both languages. */
export const streetWords = {
  /** "Street", after its name. */
  kinds: streetSet('kinds'),
  /** "Calle", "route": before its name. */
  before: streetSet('before'),
  units: streetSet('units'),
  inTown: streetSet('inTown'),
  /** Small words that begin the names of streets: "main". */
  first: streetSet('first'),
  /** Before a house number: "from 12 Elm". */
  ledBy: streetSet('ledBy'),
  /** Last words of streets without a kind: "12 Chestnut Hill". */
  endings: streetSet('endings'),
  /** "Corner of Main and Elm" */
  corner: streetSet('corner'),
  /** Words before "at" and a number of a house. */
  livedAt: streetSet('livedAt'),
  /** "Church Street South" */
  sides: streetSet('sides'),
  /** Kinds of street that are titles of doctors as well. */
  titles: streetSet('titles'),
  never: streetSet('never'),
  neverFirst: streetSet('neverFirst'),
  states: new Map(
    [...pairsOf(enWords.streets.states, spanishStreets.states)].map(([name, code]): [string, string] => [
      name.replace('_', ' '),
      code,
    ]),
  ),
};

const spanishTowns: { readonly [Name in keyof typeof enWords.towns]: string } = esWords.towns;

/** Words in the names of towns, both languages. */
export const townWords = {
  /** Towns by the short names that people give them. */
  short: new Map(
    [...pairsOf(enWords.towns.short, spanishTowns.short)].map(([name, town]): [string, string] => [
      name.replace('_', ' '),
      town.replace('_', ' '),
    ]),
  ),
  long: pairsOf(enWords.towns.long, spanishTowns.long),
  notMended: new Set(wordsOf(enWords.towns.notMended, spanishTowns.notMended)),
};

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

/** ISO 639-1 codes by the names of languages in either vocabulary. */
export const languageNames: ReadonlyMap<string, string> = new Map(
  [...pairsOf(enWords.languages, esWords.languages)].map(([name, code]): [string, string] => [
    name.replace('_', ' '),
    code,
  ]),
);

const spanishDoors: { readonly [Name in keyof typeof enWords.doors]: string } = esWords.doors;

const doorSet = (name: keyof typeof enWords.doors): ReadonlySet<string> =>
  new Set(wordsOf(enWords.doors[name], spanishDoors[name]));

/** Words around doors and steps, both languages. */
export const doorWords = {
  /** "back door" */
  before: doorSet('before'),
  /** "puerta trasera" */
  after: doorSet('after'),
  /** "the entrance by the garage" */
  links: doorSet('links'),
  /** "no stairs", "a few steps" */
  counts: doorSet('counts'),
  /** "la puerta del patio" */
  articles: doorSet('articles'),
  /** "four steps down from the porch", and where that ends. */
  goingOn: doorSet('goingOn'),
  /** "The Fitch wing": after its name. */
  named: doorSet('named'),
  /** "7 West" of a hospital. */
  wards: doorSet('wards'),
  /** Which side of a floor: "2nd floor rear". */
  floorSides: doorSet('floorSides'),
  ends: doorSet('ends'),
  and: doorSet('and'),
  of: doorSet('of'),
  /** Those of {@link doorWords.counts} that say there are none. */
  none: doorSet('none'),
  /** Between a number and the steps: "2 little steps". */
  small: doorSet('small'),
  /** "A ramp outside" */
  where: doorSet('where'),
  /** What leads into a note and is no part of it. */
  noteLead: doorSet('noteLead'),
  /** What leads into the answer to which door it is. */
  lead: doorSet('lead'),
  /** "Back by the ramp", "where the ramp is" */
  nearby: doorSet('nearby'),
  /** "The wrong entrance" */
  wrong: doorSet('wrong'),
  /** After a number that is no door's: "in a lobby 2 hours". */
  hours: doorSet('hours'),
};

const spanishSpeaking: { readonly [Name in keyof typeof enWords.speaking]: string } = esWords.speaking;

/** Words around the name of a language. */
export const speakingWords = {
  cues: new Set(wordsOf(enWords.speaking.cues, spanishSpeaking.cues)),
  notAfter: new Set(wordsOf(enWords.speaking.notAfter, spanishSpeaking.notAfter)),
};

const spanishNames: { readonly [Name in keyof typeof enWords.names]: string } = esWords.names;

/** Words in and around names, both languages. */
export const nameWords = {
  /** Where a name ends. */
  stops: new Set(wordsOf(enWords.names.stops, spanishNames.stops)),
  /** No names, though no other vocabulary has them. */
  never: new Set(wordsOf(enWords.names.never, spanishNames.never)),
  /** After these words a small unknown word is hardly a name: "in". */
  notBefore: new Set(wordsOf(enWords.names.notBefore, spanishNames.notBefore)),
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
  suffixes: new Set(wordsOf(enWords.names.suffixes, spanishNames.suffixes)),
  asides: new Set(wordsOf(enWords.names.asides, spanishNames.asides)),
};

/** Small words inside names: "Ana de la Cruz". */
export const nameParticles: ReadonlySet<string> = new Set(wordsOf(enWords.particles, esWords.particles));

/** Endings of Spanish diminutives, the longer ones first. */
export const diminutiveEndings: readonly string[] = wordsOf(enWords.diminutives, esWords.diminutives);

/** Words as they are written in haste or by ear, and the words they stand for, by language. */
export const shorthand = { en: pairsOf(enWords.shorthand), es: pairsOf(esWords.shorthand) };

/** Words of people and rides that are worth mending when they are misspelt. */
export const keyWords: ReadonlySet<string> = new Set(wordsOf(enWords.spelled, esWords.spelled));

/** Real words and names that look like a misspelt {@link keyWords}. */
export const notMended: ReadonlySet<string> = new Set([
  ...wordsOf(enWords.notMended, esWords.notMended),
  ...nameWords.given,
  ...functionWords.en,
  ...functionWords.es,
]);

const spanishAround: { readonly [Name in keyof typeof enWords.around]: string } = esWords.around;

const bothOf = (name: keyof typeof enWords.around): string =>
  `(?:${enWords.around[name]}|${spanishAround[name]})`;

/** Small words around days, places and numbers, both languages: sources of regular expressions. */
export const aroundWords = {
  exactlyIn: bothOf('exactlyIn'),
  notLanguage: bothOf('notLanguage'),
};
