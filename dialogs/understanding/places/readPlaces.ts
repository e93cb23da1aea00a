import {
  facilityWords,
  functionWords,
  peopleLexicon,
  placeWords,
  rideLexicon,
  type RideConcept,
} from '../../locales/vocabulary';
import type { HearingContext, PlaceSaid } from '../heard';
import { longest, positionsOf, type Found } from '../lexicon';
import { mended } from '../mended';
import type { Message, Span } from '../message';
import { spanOf, type Reading } from '../reading';
import type { Token } from '../token';
import {
  gapBefore,
  groundOf,
  isNameLike,
  isOnlyCare,
  isFunctional,
  longestAt,
  phraseAt,
  type Ground,
  type Phrase,
} from './phrases';
import { createResolver, isSomeonesHome, type Role } from './resolve';
import { townAt, townMeantAt } from './townNames';

interface Candidate {
  readonly phrase: Phrase;
  readonly role: Role;
  /** How surely it names a place; the surest of a role is taken, of equals the first. */
  readonly score: number;
}

/** "I come with her", "nobody can drive me": answers to other questions, and no names of clinics. */
const asides: ReadonlySet<string> = new Set<RideConcept>([
  'speakerComes',
  'someoneNo',
  'someoneYes',
  'canDriveNo',
  'canDriveYes',
  'hasCarNo',
  'busNo',
  'willCall',
  'oneWay',
]);
const MOST_PHRASES = 24;
const LONGEST_ANSWER = 16;

/** Where a ride goes from and to, and where a kind of care stands in the proper name of a clinic, which says nothing of the visit. */
export interface PlaceReading extends Reading {
  readonly names: readonly Span[];
}

const NOTHING: PlaceReading = { slots: {}, names: [] };

/** Reads where a ride goes from and to. */
export const readPlaces = (said: Message, context: HearingContext, isCommand: boolean): PlaceReading => {
  const message: Message = { ...said, tokens: mended(said) };
  const { tokens } = message;
  const expectsPickup = context.expecting.includes('pickup');
  const expectsDestination = context.expecting.includes('destination');
  if (tokens.length === 0) return NOTHING;
  const ground = groundOf(message);
  const resolver = createResolver(ground, context);
  const candidates: Candidate[] = [];
  const taken: Phrase[] = [];
  const isTaken = (index: number): boolean => taken.some(({ from, to }) => from <= index && index < to);
  const isSpanish =
    context.language === 'es' ||
    tokens.some(({ word }) => functionWords.es.has(word) && !functionWords.en.has(word));

  const add = (phrase: Phrase, role: Role, score: number): void => {
    candidates.push({ phrase, role, score });
    taken.push(phrase);
  };

  // Places after a cue.
  const cues = longest(
    ground.found.filter(
      ({ concept }) => concept === 'fromCue' || concept === 'toCue' || concept === 'softCue',
    ),
  );
  const cueAt = positionsOf(cues);
  const staff = staffIn(tokens);
  let staffPlace: Phrase | undefined;
  for (const cue of cues) {
    if (taken.length >= MOST_PHRASES) break;
    const isSingle = cue.to - cue.from === 1;
    if (isSingle && longestAt(ground, cue.from, 'shortTo') !== undefined && !isSpanish) continue;
    if (gapBefore(ground, cue.to) && !isColon(ground, cue.to)) continue;
    if (isTaken(cue.to - 1) || isNoPlace(ground, cue)) continue;
    // "Dr. Smith in Danbury" answers as a whole.
    const isInside = cue.concept === 'softCue' && placeWords.in.has(tokens[cue.from]?.word ?? '');
    if (isInside && (expectsDestination || expectsPickup)) continue;
    const phrase = townPhrase(ground, phraseAt(ground, cue.to, true), isSingle);
    // Spanish "de" is mostly "of"; it is "from" when "a" follows.
    const isOf = isSingle && longestAt(ground, cue.from, 'ofCue') !== undefined;
    if (isOf && cueAt.startingAt(phrase.to, 'toCue').length === 0) continue;
    if (staff.some((one) => isOfStaff(one, cue))) {
      if (scoreOf(ground, phrase, cue, 'destination') > 0) {
        staffPlace ??= phrase;
        taken.push(phrase);
      }
      continue;
    }
    const role: Role =
      cue.concept === 'fromCue' || (cue.concept === 'softCue' && expectsPickup && !expectsDestination)
        ? 'pickup'
        : 'destination';
    const score = scoreOf(ground, phrase, cue, role);
    if (score > 0) add(phrase, role, score);
  }

  // Addresses without one.
  for (const address of ground.addresses.slice(0, MOST_PHRASES)) {
    if (isTaken(address.from)) continue;
    const phrase = clinicBefore(ground, address.from) ?? phraseAt(ground, address.from);
    const isClinics = phrase.from < address.from;
    const isPickup =
      !isClinics && !(expectsDestination && !expectsPickup) && !isOfVisit(ground, address.from);
    const hasPickup = candidates.some(({ role }) => role === 'pickup');
    add(phrase, isPickup && !hasPickup ? 'pickup' : 'destination', 4);
  }

  const slots: { pickup?: PlaceSaid; destination?: PlaceSaid } = {};
  const take = (role: Role): void => {
    const best = candidates
      .filter((one) => one.role === role)
      .toSorted((one, other) => other.score - one.score);
    for (const { phrase } of best) {
      if (slots[role] !== undefined) return;
      const place = resolver.resolve(phrase, role);
      if (place !== undefined) slots[role] = place;
    }
  };
  take('pickup');
  take('destination');
  if (slots.destination?.kind === 'home' && slots.pickup === undefined && !expectsDestination) {
    slots.pickup = slots.destination;
    delete slots.destination;
  }

  // A bare answer to the question asked.
  const open: Role | undefined =
    expectsDestination && slots.destination === undefined
      ? 'destination'
      : expectsPickup && slots.pickup === undefined
        ? 'pickup'
        : undefined;
  if (open !== undefined && !isCommand && ground.addresses.length === 0 && tokens.length <= LONGEST_ANSWER) {
    const place = answerIn(ground, open, resolver.resolve);
    const other = open === 'destination' ? slots.pickup : slots.destination;
    if (place !== undefined && other?.said !== place.said) slots[open] = place;
    const isHome = ground.found.some(
      ({ concept }) => concept === 'home' || (concept === 'homeAlone' && tokens.length <= 3),
    );
    if (slots[open] === undefined && isHome && slots.destination?.kind !== 'home')
      slots[open] = { said: message.text, kind: 'home' };
  }

  // A clinic or a town named without any cue: "tomorrow 3pm Gaylord Hospital", "skin doctor, Enfield".
  const isWeak =
    candidates.some(({ role }) => role === 'destination') &&
    candidates.every(({ role, score }) => role !== 'destination' || score <= 1);
  if ((slots.destination === undefined || isWeak) && !isCommand && open !== 'pickup') {
    const place = uncuedIn(ground, context, isTaken, resolver.resolve);
    if (
      place !== undefined &&
      (place.facilityId === undefined || place.facilityId !== slots.pickup?.facilityId)
    )
      slots.destination = place;
  }
  if (staffPlace !== undefined) {
    const isHome = staff.some(({ concept }) => concept === 'residence');
    const role: Role = isHome ? 'pickup' : 'destination';
    if (slots[role] === undefined && staff.some(({ concept }) => concept === 'patientOf')) {
      const place = resolver.resolve(staffPlace, role);
      if (place !== undefined) slots[role] = place;
    }
  }
  return { slots, names: resolver.names };
};

type StaffConcept = 'callingFrom' | 'staff' | 'caseManager' | 'patientOf' | 'residence';

/** Who works where, and for whom. */
const staffIn = (tokens: readonly Token[]): readonly Found<StaffConcept>[] =>
  peopleLexicon
    .find(tokens)
    .filter(
      (one): one is Found<StaffConcept> =>
        one.concept === 'callingFrom' ||
        one.concept === 'staff' ||
        one.concept === 'caseManager' ||
        one.concept === 'patientOf' ||
        one.concept === 'residence',
    );

/** "A nurse at Gaylord", "calling from Yale": where the caller works, not where the ride goes. */
const isOfStaff = ({ concept, from, to }: Found<StaffConcept>, cue: Found<string>): boolean =>
  concept === 'callingFrom'
    ? from <= cue.from && cue.from < to
    : concept !== 'patientOf' && to <= cue.from && cue.from - to <= 2;

/** "Destination: 282 Washington St" */
const isColon = ({ message: { tokens, folded } }: Ground, index: number): boolean =>
  /^ ?: ?$/.test(folded.slice(tokens[index - 1]?.end, tokens[index]?.start));

/** "To get", "to her", but "to her office"; "not at home". */
const isNoPlace = (ground: Ground, cue: Found<string>): boolean => {
  const { tokens } = ground.message;
  if (placeWords.denials.has(tokens[cue.from - 1]?.word ?? '')) return true;
  if (ground.addresses.some(({ from }) => from === cue.to)) return false;
  const next = longestAt(ground, cue.to, 'notPlaceNext');
  if (next === undefined || next.to - next.from > 1) return next !== undefined;
  const isOwned =
    placeWords.owners.has(tokens[cue.to]?.word ?? '') && placeWords.nouns.has(tokens[cue.to + 1]?.word ?? '');
  return !isOwned && !placeWords.nouns.has(tokens[cue.to + 1]?.word ?? '');
};

/** After "in" only a town counts: "in the mornin in Middletown". */
const townPhrase = (ground: Ground, phrase: Phrase, isSingle: boolean): Phrase => {
  const { tokens } = ground.message;
  const isIn = (index: number): boolean => placeWords.in.has(tokens[index]?.word ?? '');
  const { town, hasNoun, from } = phrase;
  const isTwice = isSingle && town !== undefined && isIn(from - 1) && isIn(town.from - 1);
  return isTwice && town.from > from && !hasNoun && !isBrand(ground, phrase)
    ? { ...phrase, from: town.from }
    : phrase;
};

/** How surely a phrase after a cue names a place; 0 when it does not. */
const scoreOf = (ground: Ground, phrase: Phrase, cue: Found<string>, role: Role): number => {
  const { tokens, text } = ground.message;
  const { from, to, town, address, isNamed, hasNoun, isDoctor } = phrase;
  if (from >= to) return 0;
  if (address !== undefined) return 4;
  const home = longestAt(ground, from, 'home');
  if (home !== undefined && home.to >= to - 1) return 3;
  const usual = longestAt(ground, from, 'myUsual');
  const words = tokens.slice(from, to);
  if (role === 'pickup' && isSomeonesHome(words, text.slice(words[0]?.start, words.at(-1)?.end))) return 3;
  if (isDoctor)
    return isNameLike(ground, from + 1) ? (town === undefined ? 1 : 2) : town === undefined ? 0 : 2;
  const cueWord = tokens[cue.from]?.word ?? '';
  const isBareCue = cue.to - cue.from === 1;
  if (town !== undefined) return isNamed ? 3.5 : town.from === from ? 2 : 2.2;
  if (usual !== undefined && usual.to >= to - 1) return 1.5;
  if (!isNamed || isOnlyCare(words)) return hasNoun && !isOnlyCare(words) && !isBareCue ? 1 : 0;
  if (isBareCue && placeWords.in.has(cueWord)) return hasNoun || isBrand(ground, phrase) ? 2 : 0;
  // "To discuss my", "to reschedule": an unknown word after "to" may be a verb.
  const next = tokens[from + 1]?.word ?? '';
  const mayBeVerb =
    isBareCue &&
    placeWords.beforeVerb.has(cueWord) &&
    !hasNoun &&
    !isBrand(ground, phrase) &&
    (placeWords.afterVerb.has(next) || !placeWords.rideNouns.has(tokens[cue.from - 1]?.word ?? ''));
  return mayBeVerb ? 0 : hasNoun || isBrand(ground, phrase) ? 3 : 2.5;
};

const isBrand = (ground: Ground, { from, to }: Phrase): boolean =>
  ground.found.some((one) => one.concept === 'brand' && one.from >= from && one.to <= to);

/** "Dr. Smith, 20 Main Street", "Wheeler, 43 Woodland Street": the clinic an address belongs to. */
const clinicBefore = (ground: Ground, address: number): Phrase | undefined => {
  const { tokens } = ground.message;
  if (gapBefore(ground, address) || tokens[address]?.pause !== 'comma') return undefined;
  let from = address;
  while (from > 0 && address - from < 5) {
    const index = from - 1;
    const isPart =
      isNameLike(ground, index) ||
      placeWords.nouns.has(tokens[index]?.word ?? '') ||
      facilityWords.titles.has(tokens[index]?.word ?? '');
    if (!isPart) break;
    from = index;
    if (gapBefore(ground, from) || tokens[from]?.pause !== 'none') break;
  }
  if (from === address) return undefined;
  const phrase = phraseAt(ground, from);
  const isClinic = phrase.address !== undefined && phrase.isNamed && !isOnlyCare(tokens.slice(from, address));
  return isClinic ? phrase : undefined;
};

/** Whether the words of the sentence before speak of a visit: "Dermatology at", "eye doctor,". */
const isOfVisit = (ground: Ground, index: number): boolean => {
  const { tokens } = ground.message;
  let from = index;
  while (from > 0 && index - from < 12 && tokens[from]?.pause !== 'stop') from -= 1;
  return rideLexicon
    .find(tokens)
    .some((one) => one.from >= from && one.to <= index && placeWords.visits.has(one.concept));
};

type Resolve = (phrase: Phrase, role: Role) => PlaceSaid | undefined;

/** The place a bare answer names. */
const answerIn = (ground: Ground, open: Role, resolve: Resolve): PlaceSaid | undefined => {
  const { tokens, folded, text } = ground.message;
  let from = 0;
  for (;;) {
    const cue = longestAt(ground, from, 'fromCue', 'toCue', 'softCue');
    const opens = longestAt(ground, from, 'home', 'myUsual') !== undefined;
    if (from >= tokens.length || opens) break;
    if (cue !== undefined) from = cue.to;
    else if (placeWords.stops.has(tokens[from]?.word ?? '')) from += 1;
    else break;
  }
  const phrase = phraseAt(ground, from);
  const place = phrase.to > from ? resolve(phrase, open) : undefined;
  if (place !== undefined) return place;
  const to = folded.includes('|') ? phrase.to : tokens.length;
  const words = tokens.slice(from, to);
  const content = words.filter(({ word }) => /[a-z]{3}/.test(word) && !isFunctional(word));
  const isAside = rideLexicon.find(tokens).some(({ concept }) => asides.has(concept));
  if (isAside || content.length === 0 || to - from < tokens.length / 2) return undefined;
  const { start, end } = spanOf(ground.message, { from, to });
  const kept = text.slice(start, end);
  const isAddress = /^\d/.test(kept) || isSomeonesHome(words, kept) || open === 'pickup';
  return { said: kept, kind: isAddress ? 'address' : 'facility' };
};

/** A place that stands without a cue. */
const uncuedIn = (
  ground: Ground,
  { facilities }: HearingContext,
  isTaken: (index: number) => boolean,
  resolve: Resolve,
): PlaceSaid | undefined => {
  const { tokens } = ground.message;
  let town: PlaceSaid | undefined;
  let tries = 0;
  for (let index = 0; index < tokens.length && tries < MOST_PHRASES; index += 1) {
    const word = tokens[index]?.word ?? '';
    if (isTaken(index) || isFunctional(word)) continue;
    const isAnchor =
      longestAt(ground, index, 'brand') !== undefined || facilities.isNameWord?.(word) === true;
    const isNoun = placeWords.facilities.has(word);
    const named = isAnchor || isNoun ? undefined : (townAt(tokens, index) ?? standing(ground, index));
    if (!isAnchor && !isNoun && named === undefined) continue;
    if (named?.needsClue === true && !isAlone(ground, index, named.to)) continue;
    tries += 1;
    const phrase = phraseAt(ground, startOf(ground, index, isTaken));
    const isPlace =
      phrase.to > index && (phrase.isNamed || phrase.town !== undefined) && !isTaken(phrase.from);
    const place = isPlace ? resolve(phrase, 'destination') : undefined;
    if (place !== undefined && place.kind !== 'town') return place;
    town ??= place;
    index = Math.max(index, phrase.to - 1);
  }
  return town;
};

/** A misspelt town that stands alone between pauses or after what is cut out. */
const standing = (ground: Ground, index: number): ReturnType<typeof townAt> => {
  const { tokens } = ground.message;
  if (!isNameLike(ground, index)) return undefined;
  const named = townMeantAt(tokens, index);
  return named !== undefined && isAlone(ground, index, named.to) ? { ...named, needsClue: false } : undefined;
};

const isAlone = (ground: Ground, from: number, to: number): boolean => {
  const { tokens } = ground.message;
  const opens = gapBefore(ground, from) || tokens[from]?.pause !== 'none';
  const closes = to >= tokens.length || gapBefore(ground, to) || tokens[to]?.pause !== 'none';
  return opens ? closes || from > 0 : closes && to - from > 1;
};

/** Where the name begins that a word is part of: "Cornell Scott Hill Health". */
const startOf = (ground: Ground, index: number, isTaken: (index: number) => boolean): number => {
  const { tokens } = ground.message;
  let from = index;
  while (from > 0 && index - from < 5 && !gapBefore(ground, from) && tokens[from]?.pause === 'none') {
    const before = from - 1;
    const word = tokens[before]?.word ?? '';
    const isPart =
      !isTaken(before) &&
      (isNameLike(ground, before) || placeWords.nouns.has(word) || townAt(tokens, before) !== undefined);
    const isLinked =
      (placeWords.and.has(word) || placeWords.in.has(word) || placeWords.of.has(word)) &&
      isNameLike(ground, before - 1) &&
      !isTaken(before - 1);
    if (!isPart && !isLinked) break;
    from = before;
  }
  return from;
};
