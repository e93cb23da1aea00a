import {
  facilityWords,
  nameParticles,
  nameWords,
  placeLexicon,
  placeWords,
  streetWords,
  type PeopleConcept,
} from '../../locales/vocabulary';
import type { HearingContext, SlotName, SlotValues } from '../heard';
import type { Found } from '../lexicon';
import { mended } from '../mended';
import type { Message, Span } from '../message';
import type { Reading } from '../reading';
import { townAt } from '../places/townNames';
import type { Token } from '../token';
import { bareName } from './bareName';
import { doctorIn } from './doctorIn';
import { createNameReader, titled } from './names';
import { peopleIn, readRelations } from './relations';
import { spokenLanguage } from './spokenLanguage';

/** Words between a driver or a dog and their name. */
const OTHER_REACH = 9;
/** Words before the name of who calls: "hi there it's". */
const LATEST_CALLER = 4;
/** Words between "from" and "office". */
const WORK_REACH = 5;
/** Words before which somebody says who they are. */
const LONGEST_GREETING = 10;
/** Slots whose question is about somebody. */
const aboutPeople: readonly SlotName[] = [
  'personName',
  'callerName',
  'callerRelationship',
  'medicaidId',
  'dateOfBirth',
];
/** Slots whose question is about the rider: "mi abuela usa silla eléctrica" tells who rides. */
const aboutRider: readonly SlotName[] = [
  'mobility',
  'chairKind',
  'needs',
  'reason',
  'appointmentDate',
  'appointmentTime',
  'destination',
];
const NOTHING: Reading = { slots: {}, spans: [] };

/**
 * Reads who is asking, who rides, which doctor is visited and which language somebody speaks.
 * @param isIdentified whether the message also has an id or a birth date, before which the first words are a name
 */
export const readPeople = (said: Message, context: HearingContext, isIdentified: boolean): Reading => {
  const { expecting, facilities } = context;
  const message: Message = { ...said, tokens: mended(said) };
  const people = peopleIn(message);
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const slots: Partial<SlotValues> = {};
  const language = spokenLanguage(message);
  if (language !== undefined) slots.language = language;
  const doctor = doctorIn(said, message.tokens, expects('providerName'));
  if (doctor !== undefined) slots.providerName = doctor;
  const wanted: 'personName' | 'callerName' | undefined = expects('personName')
    ? 'personName'
    : expects('callerName')
      ? 'callerName'
      : undefined;
  if (people.all.length === 0 && wanted === undefined && !isIdentified)
    return Object.keys(slots).length === 0 ? NOTHING : { slots, spans: [] };

  const { text, folded } = message;
  const names = createNameReader(said, message.tokens);
  const { tokens } = said;
  const spans: Span[] = [];
  const { relationship, riderAfter, callerAfter, roleAfter } = readRelations(
    message,
    people,
    names,
    expects('callerRelationship'),
    expecting.length > 0 && !aboutPeople.some(expects) && !aboutRider.some(expects),
  );
  if (relationship !== undefined) slots.callerRelationship = relationship;
  const isOther = relationship !== undefined && relationship !== 'self';

  const set = (slot: 'personName' | 'callerName', words: readonly Token[]): boolean => {
    const name = names.nameOf(words);
    const [start, end] = [words[0]?.start, words.at(-1)?.end];
    if (name === undefined || slots[slot] !== undefined || start === undefined || end === undefined)
      return false;
    if (spans.some((span) => span.start < end && start < span.end)) return false;
    // "La doctora se llama Patel"
    if (slots.providerName?.includes(text.slice(start, end)) === true) return false;
    const title = name.last === undefined ? titleBefore(start) : undefined;
    slots[slot] = title === undefined ? name : { title, ...name };
    spans.push({ start, end });
    return true;
  };
  /** "Mrs. Lopez", "el Sr. Figueroa", but "mi señora Graciela". */
  const titleBefore = (start: number): string | undefined => {
    const index = tokens.findIndex((token) => token.start === start);
    const [found] = people.at.endingAt(index, 'formalTitle');
    if (found === undefined || people.at.endingAt(found.from, 'own').length > 0) return undefined;
    const end = tokens[found.to - 1]?.end ?? 0;
    return text.slice(tokens[found.from]?.start, text.startsWith('.', end) ? end + 1 : end);
  };
  const isPlace = (words: readonly Token[]): boolean => {
    const next =
      tokens[words.length === 0 ? 0 : tokens.findIndex(({ start }) => start === words.at(-1)?.start) + 1]
        ?.word ?? '';
    return (
      placeWords.nouns.has(next) ||
      streetWords.kinds.has(next) ||
      placeLexicon.find(words).some(({ concept }) => concept === 'brand') ||
      words.some(
        ({ word }, index) =>
          placeWords.nouns.has(word) ||
          facilities.isNameWord?.(word) === true ||
          townAt(words, index) !== undefined,
      )
    );
  };
  const isTitle = (index: number): boolean => people.at.startingAt(index, 'title').length > 0;
  /** The name after a cue, over "Mrs." and "is". */
  const nameAfter = (index: number): readonly Token[] => {
    let from = index;
    // "It's for my mother-in-law. Wound care", but "Nombre: Ana"
    const first = tokens[from];
    if (first?.pause === 'stop' && !folded.slice(tokens[from - 1]?.end, first.start).includes(':')) return [];
    while (from < index + MOST_LEADING && nameWords.leading.has(tokens[from]?.word ?? '')) from += 1;
    const words = names.nameFrom(isTitle(from) ? from + 1 : from);
    // "A ride for May 3 sleeping giant family medicine": what follows a day that is read is a name only where it looks like one.
    const isApart = folded.slice(tokens[index - 1]?.end, first?.start).includes('|');
    return isApart && (!names.isSure(words) || isPlace(words)) ? [] : words;
  };

  /** "Soy ivonne la mamá", "it's mo, I look after", "this is uh janelle I'm a nurse": what follows an introduction. */
  const isIntroduced = (words: readonly Token[], cue: number): boolean => {
    const [word] = words;
    const next = tokens.findIndex(({ start }) => start === word?.start) + 1;
    const isSaid = people.at.endingAt(cue, 'introducing').length > 0;
    return (
      words.length === 1 &&
      names.isLikely(words) &&
      cue <= LONGEST_GREETING &&
      (people.at.startingAt(
        next,
        'hereAfter',
        'afterIntroduction',
        'iAm',
        'staff',
        'caseManager',
        'caregiver',
      ).length > 0 ||
        next >= tokens.length ||
        (isSaid && names.isCommon(next)) ||
        tokens[next]?.pause !== 'none')
    );
  };
  /** "Mi mai kedó en el hospital": one small unknown word before a preposition is hardly a name. */
  const isVerb = (words: readonly Token[]): boolean => {
    const [word] = words;
    const next = tokens[word === undefined ? tokens.length : tokens.indexOf(word) + 1];
    return (
      words.length === 1 &&
      !names.isSure(words) &&
      next?.pause === 'none' &&
      nameWords.notBefore.has(next.word)
    );
  };

  /** "The driver, Mr. Lenny", "a dog named Otis": somebody who does not ride. */
  const isOfOther = (index: number): boolean => {
    for (let at = index; at > 0 && index - at <= OTHER_REACH; at -= 1)
      if (people.at.endingAt(at, 'otherBeing').length > 0) return true;
    return false;
  };
  /** "From Dr. Patel's office", "with the front desk at": somebody's place of work. */
  function worksThere(from: number): boolean {
    const [at] = people.at.startingAt(from, 'worksAt').toSorted((one, other) => other.to - one.to);
    if (at === undefined || tokens[from]?.pause !== 'none') return false;
    for (
      let index = at.to;
      index < at.to + WORK_REACH && (index === at.to || tokens[index]?.pause === 'none');
      index += 1
    ) {
      const isRole = people.at.startingAt(index, 'staff', 'caseManager').length > 0;
      if (isRole || facilityWords.phoned.has(tokens[index]?.word ?? '')) return true;
    }
    return false;
  }
  function hasRoleAfter(from: number): boolean {
    const [here] = people.at.startingAt(from, 'hereAfter');
    return (
      here !== undefined &&
      tokens[here.to]?.pause === 'comma' &&
      people.at.startingAt(here.to, 'staff', 'caseManager', 'caregiver').length > 0
    );
  }
  /** "My son jaylen needs", "mi hermano wilfredo, el 4": what goes on behind a word in small letters that may be a name. */
  const goesOnAsName = (words: readonly Token[]): boolean => {
    const last = words.at(-1);
    const next = tokens.findIndex(({ start }) => start === last?.start) + 1;
    const after = tokens[next];
    return (
      after?.pause !== 'none' ||
      folded.slice(last?.end, after.start).includes('|') ||
      /^\d/.test(after.word) ||
      people.at.startingAt(next, 'theyNeed', 'which', 'theirs', 'birthCue', 'theirThing', 'hereAfter')
        .length > 0
    );
  };
  for (const index of riderAfter) {
    const words = nameAfter(index);
    const isName = names.isSure(words) || (names.isLikely(words) && !isVerb(words) && goesOnAsName(words));
    if (isTitle(index) || isName) set('personName', words);
  }
  for (const index of callerAfter) {
    const words = nameAfter(index);
    if (names.isLikely(words)) set('callerName', words);
  }
  for (const index of roleAfter) {
    const words = nameAfter(index);
    if (names.isSure(words) && !isPlace(words)) set('callerName', words);
  }
  // "For me, Walter Hsu."
  for (const { concept, to } of people.all) {
    if (concept !== 'self' || tokens[to]?.pause === 'none') continue;
    const words = nameAfter(to);
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
      if (!isCovered(cue)) set('personName', words);
    } else if (
      // "I'm his case manager. Name's Tyrell Jacobs, dob 8/9/90"
      isOther &&
      (people.at.startingAt(cue.from, 'riderNameCue').length > 0 ||
        (expects('personName') &&
          !expects('callerName') &&
          people.at.endingAt(cue.to, 'ownName').length === 0))
    )
      set('personName', words);
    else if (isOther || (expects('callerName') && !expects('personName'))) set('callerName', words);
    else set('personName', words);
  }
  for (const one of people.all) {
    if (one.concept !== 'nameCueLoose') continue;
    const whole = nameAfter(one.to);
    // "Le habla Joan Brill de Maple Hollow", but "Ana Ruiz de la Cruz"
    const of = people.at.endingAt(one.to, 'introducing').length > 0 ? workplaceIn(whole) : -1;
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
      (words.length === 1 || words.every(({ word }) => word.length > 1));
    if (!isCalm || !(names.isSure(words) || isIntroduced(words, one.to))) continue;
    // "It's Saint Francis, not Hartford"
    if (context.isReadBack === true && isPlace(words)) continue;
    set(isOther || (expects('callerName') && !expects('personName')) ? 'callerName' : 'personName', words);
  }
  // "Danielle Fournier, care coordinator at Generations"
  for (let index = 0; index < LONGEST_GREETING && slots.callerName === undefined && isOther; index += 1) {
    if (index > 0 && tokens[index]?.pause === 'none') continue;
    const words = names.nameFrom(index);
    const next = index + words.length;
    const isRole = people.at.startingAt(next, 'staff', 'caseManager', 'caregiver').length > 0;
    if (
      words.length > 1 &&
      isRole &&
      tokens[next]?.pause === 'comma' &&
      names.isSure(words) &&
      !isPlace(words)
    )
      set('callerName', words);
  }
  // "Is Jerome Batts on the schedule?", "¿Está Jerome Batts en la lista?"
  if (slots.personName === undefined && people.at.startingAt(0, 'asksOf').length > 0) {
    const words = names.nameFrom(1);
    if (words.length > 1 && names.isSure(words) && !isPlace(words)) set('personName', words);
  }
  // "Tasha Benoit here."
  for (const { concept, from } of people.all) {
    if (concept !== 'hereAfter' || from === 0 || tokens[from]?.pause !== 'none') continue;
    let first = from;
    while (first > 0 && !names.isCommon(first - 1) && (first === from || tokens[first]?.pause === 'none'))
      first -= 1;
    const words = tokens.slice(first, from);
    const opens =
      first === 0 ||
      tokens[first]?.pause !== 'none' ||
      people.at.endingAt(first, 'title', 'staff', 'caseManager', 'caregiver').length > 0;
    if (opens && words.length > 1 && names.isSure(words) && !isPlace(words))
      set(isOther ? 'callerName' : 'personName', words);
  }
  // "Hello, Noreen from Dr. Patel's office", "Denise here, nurse at Quarry Hill"
  const latestCaller = people.all.some(({ concept }) => concept === 'worksAt' || concept === 'hereAfter')
    ? LATEST_CALLER
    : -1;
  for (let index = 0; index <= latestCaller && slots.callerName === undefined; index += 1) {
    const opens =
      index === 0 ||
      tokens[index]?.pause !== 'none' ||
      people.at.endingAt(index, 'nameCueLoose', 'introducing', 'nameCue').length > 0;
    const words = opens ? names.nameFrom(index) : [];
    const isRole = people.at.startingAt(index, 'staff', 'caseManager', 'caregiver', 'patientOf').length > 0;
    if (words.length === 0 || isRole || !names.isLikely(words) || isPlace(words)) continue;
    const next = index + words.length;
    if (!(worksThere(next) || (isOther && hasRoleAfter(next)))) continue;
    if (set('callerName', words)) slots.callerRelationship ??= 'facility-staff';
  }
  // "Ms. Ferraro from Community Health, I manage the case of …"
  const [firstTitle] = people.at.startingAt(0, 'title');
  if (firstTitle !== undefined && slots.callerName === undefined) {
    const words = names.nameFrom(firstTitle.to);
    const isAtWork = people.at.startingAt(firstTitle.to + words.length, 'worksAt').length > 0;
    if (words.length > 0 && isAtWork && isOther) set('callerName', words);
  }
  // "I'm the charge nurse at Maple View. Delroy Baptiste goes home today": whom staff names beside themselves rides.
  const isStaff =
    slots.callerRelationship === 'facility-staff' ||
    slots.callerRelationship === 'case-manager' ||
    slots.callerRelationship === 'caregiver';
  if (isStaff && slots.personName === undefined)
    for (let index = 0; index < tokens.length; index += 1) {
      const words = names.nameFrom(index);
      if (words.length === 0) continue;
      const isWhole = words.length > 1 && words.length <= MOST_NAMES && names.isCapital(words.slice(-1));
      const isNew = index === 0 || tokens[index]?.pause !== 'none' || names.isCommon(index - 1);
      const isAtWork = people.at.endingAt(index, 'worksAt').length > 0;
      const isRider =
        isWhole && isNew && !isAtWork && names.isSure(words) && !isPlace(words) && !isOfOther(index);
      if (isRider && set('personName', words)) break;
      index += words.length - 1;
    }
  // "Mrs. Lopez"
  if (slots.personName === undefined && !(slots.callerName !== undefined && !isOther)) {
    const title = people.all.find(
      ({ concept, from, to }) => concept === 'title' && names.nameFrom(to).length > 0 && !isOfOther(from),
    );
    if (title !== undefined) set('personName', names.nameFrom(title.to));
  }
  // "A ride to Gaylord for Noah", "solicito para Abdul-Karim Haddad"
  if (
    slots.personName === undefined &&
    !expecting.some((slot) => slot === 'destination' || slot === 'pickup')
  )
    for (const { concept, to } of people.all) {
      if (concept !== 'forWhom') continue;
      const words = nameAfter(to);
      const isName =
        words.length > 1
          ? names.isSure(words)
          : words.some(({ word, start }) => nameWords.given.has(word) && /\p{Lu}/u.test(text.charAt(start)));
      if (isName && !isPlace(words)) set('personName', words);
    }
  // "My name is Ana, ride for Carmen Diaz": of two names the one after "for" rides.
  if (wanted !== undefined && slots.personName === undefined && slots.callerName === undefined) {
    const words = bareName(tokens, people.all, names.isCommon, names.nameFrom);
    if (words !== undefined) set(wanted, words);
  }
  // "Theodora Papadakis but everybody says Teddy"
  if (wanted !== undefined && slots[wanted] === undefined) {
    const words = names.nameFrom(0);
    if (words.length > 1 && names.isSure(words) && !isPlace(words)) set(wanted, words);
  }
  // "last name okafor first name grace"
  const [lastWord] = lastNames
    .toSorted((left, right) => right.to - left.to)
    .flatMap((one) => names.nameFrom(one.to));
  // "El apellido es Montañez" names no place.
  if (slots.personName === undefined && lastWord !== undefined)
    spans.push({ start: lastWord.start, end: lastWord.end });
  if (slots.personName !== undefined && slots.personName.last === undefined && lastWord !== undefined) {
    slots.personName = { ...slots.personName, last: titled(text.slice(lastWord.start, lastWord.end)) };
    spans.push({ start: lastWord.start, end: lastWord.end });
  }
  // "Husky ID 007 882 361, Janet Kowalczyk, 3/30/1966"
  if (isIdentified && slots.personName === undefined && slots.callerName === undefined)
    for (const [index, token] of tokens.entries()) {
      if (
        index === 0 ||
        token.pause === 'none' ||
        !folded.slice(tokens[index - 1]?.end, token.start).includes('|')
      )
        continue;
      const words = names.nameFrom(index);
      const next = tokens[index + words.length];
      const isAlone = next?.pause !== 'none' || folded.slice(words.at(-1)?.end, next.start).includes('|');
      if (words.length > 1 && isAlone && names.isSure(words) && !isPlace(words)) set('personName', words);
    }
  // "alma whitcomb 3/12/1984 need a ride"
  if (isIdentified && slots.personName === undefined && slots.callerName === undefined) {
    const words = names.nameFrom(0);
    const next = tokens[words.length];
    const end = words.at(-1)?.end ?? 0;
    const isCutOff = next?.pause !== 'none' || folded.slice(end, next.start).includes('|');
    if (words.length >= 2 && isCutOff) set('personName', words);
  }
  // "I'm Bo's mother. Bo Whitfield, he's twelve"
  const { personName } = slots;
  if (personName !== undefined && personName.last === undefined)
    for (const [index, { word, start, end }] of tokens.entries()) {
      if (
        !personName.first.toLowerCase().startsWith(word) ||
        titled(text.slice(start, end)) !== personName.first
      )
        continue;
      const words = names.nameFrom(index);
      const whole = words.length > 1 && names.isSure(words) ? names.nameOf(words) : undefined;
      if (whole === undefined) continue;
      slots.personName = whole;
      spans.push({ start, end: words.at(-1)?.end ?? end });
      break;
    }
  return { slots, spans };
};

/** First and last names of a person. */
const MOST_NAMES = 4;
/** Words of a name before the place where somebody works, and of that place. */
const FEWEST_WORK_WORDS = 2;

/** Where in a name the "de" stands before two words or more that are no last name: "Joan Brill de Maple Hollow". */
const workplaceIn = (words: readonly Token[]): number => {
  const of = words.findIndex(({ word }, index) => index > 0 && placeWords.of.has(word));
  const after = words.slice(of + 1);
  const isPlace = after.length >= FEWEST_WORK_WORDS && !after.some(({ word }) => nameParticles.has(word));
  return of !== -1 && isPlace ? of : -1;
};

/** Words between "doctor" and the name: "the doctor's name is um Fitch", "la doctora se llama Patel". */
const MOST_LEADING = 4;
