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
  openingPlace,
  phraseAt,
  type Ground,
  type Phrase,
} from './phrases';
import { isColon, isNoPlace, scoreOf, townPhrase } from './cues';
import { createResolver, isSomeonesHome, type Resolver, type Role } from './resolve';
import { uncuedIn } from './uncued';

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

  // Who writes from a facility begins with it.
  const opening = context.expecting.length === 0 && !isCommand ? openingPlace(ground) : undefined;
  if (opening !== undefined) taken.push(opening);

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
    if (staff.some((one) => isOfStaff(ground, one, cue))) {
      if (scoreOf(ground, phrase, cue, 'destination') > 0) {
        staffPlace ??= phrase;
        taken.push(phrase);
      }
      continue;
    }
    // "Con la doctora Winslow en Madison": only the town is a place.
    if (facilityWords.titles.has(tokens[cue.to - 1]?.word ?? '')) {
      if (phrase.town !== undefined) add({ ...phrase, from: phrase.town.from }, 'destination', 2);
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
  if (opening !== undefined) {
    const role: Role =
      slots.destination === undefined && !staff.some(({ concept }) => concept === 'residence')
        ? 'destination'
        : 'pickup';
    const place = slots[role] === undefined ? resolver.resolve(opening, role) : undefined;
    if (place !== undefined) slots[role] = place;
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
const isOfStaff = (
  ground: Ground,
  { concept, from, to }: Found<StaffConcept>,
  cue: Found<string>,
): boolean => {
  if (concept === 'callingFrom') return from <= cue.from && cue.from < to;
  if (concept === 'patientOf' || to > cue.from || cue.from - to > 2) return false;
  for (let index = to; index <= cue.from; index += 1) if (gapBefore(ground, index)) return false;
  return true;
};

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

/** The place a bare answer names. */
const answerIn = (ground: Ground, open: Role, resolve: Resolver['resolve']): PlaceSaid | undefined => {
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
