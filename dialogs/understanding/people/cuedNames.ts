import { placeLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { nameParticles, nameWords } from '../../locales/words/nameWords';
import { placeWords } from '../../locales/words/placeWords';
import type { HearingContext } from '../heard';
import type { SlotName } from '../slotValues';
import type { Found } from '../lexicon';
import type { Token } from '../token';
import type { Naming } from './naming';
import type { NamesTaken } from './namesTaken';
import type { Relations } from './relations';

/** First and last names of a person. */
export const MOST_NAMES = 4;
/** Words between a relation and the name: "my son with autism, Thiago". */
const MOST_ASIDE = 5;
/** Words of a name before the place where somebody works, and of that place. */
const FEWEST_WORK_WORDS = 2;
/** What announces a name, besides the relation of who calls. */
const announces: ReadonlySet<PeopleConcept> = new Set([
  'self',
  'nameCue',
  'nameCueLoose',
  'riderNameCue',
  'movesWhom',
]);

/**
 * Takes the names that follow what announces them: "my son", "for me", "my name is", "this is". `isOther` says whether somebody calls
 * for another.
 */
export const takeCuedNames = (
  naming: Naming,
  { set }: NamesTaken,
  { riderAfter, callerAfter, roleAfter }: Relations,
  context: HearingContext,
  isOther: boolean,
): void => {
  const { people, names } = naming;
  if (
    riderAfter.length + callerAfter.length + roleAfter.length === 0 &&
    !people.all.some(({ concept }) => announces.has(concept))
  )
    return;
  const { tokens, text } = naming.message;
  const { isPlace, isTitle, nameAfter, isIntroduced, isVerb, isOfOther, goesOnAsName } = naming;
  const expects = (slot: SlotName): boolean => context.expecting.includes(slot);
  /** "My son with autism, Thiago Benítez, …": the whole name between commas. */
  const apposedTo = (index: number): readonly Token[] => {
    let comma = index;
    while (comma < index + MOST_ASIDE && tokens[comma]?.pause === 'none') comma += 1;
    if (tokens[comma]?.pause !== 'comma') return [];
    const words = names.nameFrom(comma);
    const isWhole = words.length > 1 && names.isCapital(words) && names.isCapital(words.slice(-1));
    return isWhole && names.isSure(words) && !isPlace(words) ? words : [];
  };
  /** "Un viaje pa tidewater": one word that is a place's, and nobody's first name. */
  const isOnePlace = (words: readonly Token[]): boolean =>
    words.length === 1 && !nameWords.given.has(words[0]?.word ?? '') && isPlace(words);
  for (const index of riderAfter) {
    const words = nameAfter(index);
    const apposed = words.length === 0 ? apposedTo(index) : words;
    if (words.length === 0 && apposed.length > 0) set('personName', apposed);
    // "This is howard's daughter"
    const last = words.at(-1);
    const isOwning = last !== undefined && /['’]s$/i.test(text.slice(last.start, last.end));
    const isName =
      names.isSure(words) ||
      (isOwning && names.isLikely(words)) ||
      (names.isLikely(words) && !isVerb(words) && goesOnAsName(words) && !isOnePlace(words));
    if (isTitle(index) || isName) set('personName', words);
  }
  for (const index of callerAfter) {
    const words = nameAfter(index);
    if (names.isLikely(words)) set('callerName', words);
  }
  for (const index of roleAfter) {
    const whole = nameAfter(index);
    // "La enfermera Kim Lund de Elm House"
    const of = workplaceIn(whole);
    const words = of === -1 ? whole : whole.slice(0, of);
    if (names.isSure(words) && !isPlace(words)) set('callerName', words);
  }
  // "For me, Walter Hsu."
  for (const { concept, to } of people.all) {
    if (concept !== 'self') continue;
    const words = nameAfter(to);
    // As it is heard: "it's for me lamar goss"
    if (tokens[to]?.pause === 'none' && words.length < 2) continue;
    if (names.isSure(words)) set('personName', words);
  }
  const lastNames = people.all.filter(({ concept }) => concept === 'lastNameCue');
  const cues = people.all
    .filter(
      ({ concept, from, to }) =>
        concept === 'riderNameCue' ||
        (concept === 'nameCue' && !lastNames.some((other) => other.from < to && from < other.to)),
    )
    .toSorted((left, right) => right.to - right.from - (left.to - left.from));
  const isCovered = ({ from, to }: Found<PeopleConcept>): boolean =>
    cues.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from);
  const isOwnCue = ({ to }: Found<PeopleConcept>): boolean => people.at.endingAt(to, 'ownName').length > 0;
  for (const cue of cues) {
    const words = nameAfter(cue.to);
    if (words.length === 0 || (cue.concept === 'riderNameCue' && isOfOther(cue.from))) continue;
    const isWeak =
      people.at.startingAt(cue.from, 'nameCueWeak').some(({ to }) => to === cue.to) ||
      (cue.concept === 'riderNameCue' && cue.to - cue.from === 1);
    if (isWeak && !names.isSure(words) && !isTitle(cue.to) && !isIntroduced(words, cue.to)) continue;
    // "The ride of Walter Kuzma", but "viaje de ida"
    const isOfRide = isWeak && people.at.startingAt(cue.from, 'rideOf').some(({ to }) => to === cue.to);
    if (isOfRide && (isPlace(words) || (words.length === 1 && !names.isCapital(words)))) continue;
    if (cue.concept === 'riderNameCue') {
      // "Enfermera de Elm House"
      // "My aide goes to Gaylord"
      const isBrand = placeLexicon.find(words).some(({ concept, from }) => concept === 'brand' && from === 0);
      // "Rides for Maple Court nursing home"
      const next = tokens[cue.to + words.length];
      const isHouse = next?.pause === 'none' && placeWords.residences.has(next.word);
      if (!isCovered(cue) && !isBuilding(words.at(-1)) && !isOnePlace(words) && !isBrand && !isHouse)
        set('personName', words);
    } else if (
      // "I'm his case manager. Name's Tyrell Jacobs, dob 8/9/90"
      isOther &&
      (people.at.startingAt(cue.from, 'riderNameCue').length > 0 ||
        (expects('personName') && !expects('callerName') && !isOwnCue(cue)))
    )
      set('personName', words);
    // "What do you have for my boy, he's 16, name's Thaddeus"
    else if (isOther && riderAfter.some((index) => index < cue.from) && !isOwnCue(cue))
      set('personName', words);
    else if (isOther || (expects('callerName') && !expects('personName'))) set('callerName', words);
    else set('personName', words);
  }
  // "Please pick up Ida Cole at Cedar Woods", but "get Wheeler to call me"
  for (const { concept, from, to } of people.all) {
    if (concept !== 'movesWhom' || tokens[to]?.pause !== 'none') continue;
    const words = nameAfter(to);
    const isWhole =
      words.length > 1 &&
      // "Pick up Tom Bale", but "take Metro North"
      (nameWords.given.has(words[0]?.word ?? '') ||
        (to - from > 1 && words.every((word) => names.isCapital([word]))));
    if (isWhole && names.isCapital(words) && !isPlace(words)) set('personName', words);
  }
  // "Soy Nora de Villa Clara, tengo tres residentes"
  const isOfHouse =
    isOther && people.all.some(({ concept }) => concept === 'patientOf' || concept === 'callingFrom');
  for (const one of people.all) {
    if (one.concept !== 'nameCueLoose') continue;
    const whole = nameAfter(one.to);
    // "Le habla Joan Brill de Maple Hollow", but "Ana Ruiz de la Cruz"
    const isSaid = people.at.endingAt(one.to, 'introducing').length > 0 || isOfHouse;
    const of = isSaid || isBuilding(whole.at(-1)) ? workplaceIn(whole) : -1;
    const words = of === -1 ? whole : whole.slice(0, of);
    // "I'm Bo's mother"
    const isOwner =
      /['’]s$/i.test(text.slice(words.at(-1)?.start, words.at(-1)?.end)) ||
      // "Hey its marco riveras mom."
      (words.length > 1 &&
        /[^s]s$/.test(words.at(-1)?.word ?? '') &&
        tokens[one.to + words.length]?.pause === 'none');
    if (
      isOwner &&
      people.at.startingAt(
        one.to + words.length,
        'parentOf',
        'childOf',
        'spouse',
        'sibling',
        'grandparentOf',
        'otherFamily',
        'caregiver',
      ).length > 0
    ) {
      set('personName', words);
      continue;
    }
    const isCalm =
      words.length > 0 &&
      words.filter(({ word }) => !nameParticles.has(word)).length <= MOST_NAMES &&
      // "It's Tanya B", but "it's a b"
      (words.length === 1 || words.every(({ word }, index) => word.length > 1 || index === words.length - 1));
    if (!isCalm || !(names.isSure(words) || isIntroduced(words, one.to))) continue;
    // "It's Saint Francis, not Hartford", "it's Hartford HealthCare Pulmonary"
    const isBrand =
      placeLexicon.says(words, 'brand') ||
      // "It's St. Francis"
      placeLexicon
        .find(tokens.slice(one.to, one.to + MOST_NAMES))
        .some(({ concept, from }) => concept === 'brand' && from === 0);
    if (isBrand || (context.isReadBack === true && isPlace(words))) continue;
    set(isOther || (expects('callerName') && !expects('personName')) ? 'callerName' : 'personName', words);
  }
};

/** "Soy Betty de Arden House" */
export const isBuilding = (last: Token | undefined): boolean =>
  last !== undefined && (placeWords.homes.has(last.word) || placeWords.residences.has(last.word));

/** Where in a name the "de" stands before two words or more that are no last name: "Joan Brill de Maple Hollow". */
const workplaceIn = (words: readonly Token[]): number => {
  const of = words.findIndex(({ word }, index) => index > 0 && placeWords.of.has(word));
  const after = words.slice(of + 1);
  const isPlace = after.length >= FEWEST_WORK_WORDS && !after.some(({ word }) => nameParticles.has(word));
  return of !== -1 && isPlace ? of : -1;
};
