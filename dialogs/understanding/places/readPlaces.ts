import {
  facilityWords,
  functionWords,
  placeLexicon,
  placeWords,
  rideLexicon,
  type PlaceConcept,
} from '../../locales/vocabulary';
import type { HearingContext, PlaceSaid } from '../heard';
import { namesNothing } from '../intents/readAnswer';
import { longest, positionsOf, type Found } from '../lexicon';
import { mended } from '../mended';
import type { Message, Span } from '../message';
import type { Reading } from '../reading';
import { gapBefore, groundOf, longestAt, phraseAt, streetEnd, type Ground, type Phrase } from './phrases';
import { isColon, isNoPlace, scoreOf, townPhrase, withoutCare } from './cues';
import { deniedPlace, isDenied } from './denied';
import { openingPlace } from './opening';
import { createResolver, type Role } from './resolve';
import { answerIn } from './answeredPlace';
import { afterLeading, named, wholeName } from './placeAfterCue';
import { isAfterName, isHere, isOfStaff, LONGEST_GREETING, staffIn } from './staffPlaces';
import { uncuedIn } from './uncued';
import { clinicBefore, homeBefore, isOfVisit } from './uncuedAddresses';
import { isOfDischarge, isOfDoctor } from './whoseCue';

interface Candidate {
  readonly phrase: Phrase;
  readonly role: Role;
  /** How surely it names a place; the surest of a role is taken, of equals the first. */
  readonly score: number;
  /** It was said with "to"; or with "at". */
  readonly concept?: string;
  /** Somebody lives there. */
  readonly isHome: boolean;
}

const MOST_PHRASES = 24;
const LONGEST_ANSWER = 16;
/** Words between "from" and where exactly: "from my daycare job at". */
const START_REACH = 4;

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
  const isTaken = (index: number): boolean =>
    taken.some(({ from, to }) => from <= index && index < to) ||
    ground.addresses.some(({ from, to }) => from <= index && index < to);
  const isSpanish =
    context.language === 'es' ||
    tokens.some(({ word }) => functionWords.es.has(word) && !functionWords.en.has(word));

  const add = (phrase: Phrase, role: Role, score: number, isHome = false, concept?: string): void => {
    candidates.push({ phrase, role, score, isHome, ...(concept === undefined ? {} : { concept }) });
    taken.push(phrase);
  };

  // Who writes from a facility begins with it.
  const opening = context.expecting.length === 0 && !isCommand ? openingPlace(ground) : undefined;
  if (opening !== undefined) taken.push(opening);

  // Places after a cue.
  const cues = longest(
    ground.found.filter(
      (one) =>
        (one.concept === 'fromCue' || one.concept === 'toCue' || one.concept === 'softCue') &&
        !isSplit(ground, one),
    ),
  );
  const cueAt = positionsOf(cues);
  const lastTo = cues.findLast(({ concept }) => concept === 'toCue')?.from ?? -1;
  const staff = staffIn(tokens);
  let staffPlace: Phrase | undefined;
  for (const cue of cues) {
    if (taken.length >= MOST_PHRASES) break;
    const isSingle = cue.to - cue.from === 1;
    if (isSingle && longestAt(ground, cue.from, 'shortTo') !== undefined && !isSpanish) continue;
    if (gapBefore(ground, cue.to) && !isColon(ground, cue.to)) continue;
    if (isTaken(cue.to - 1) || isNoPlace(ground, cue)) continue;
    // "Dr. Smith in Danbury" answers as a whole.
    const isInside =
      cue.concept === 'softCue' &&
      (placeWords.in.has(tokens[cue.from]?.word ?? '') || placeWords.on.has(tokens[cue.from]?.word ?? ''));
    if (isInside && (expectsDestination || expectsPickup)) continue;
    // Spanish "de" is mostly "of"; it is "from" when "a" follows.
    const isOf =
      isSingle && longestAt(ground, cue.from, 'ofCue') !== undefined && !isOfDischarge(ground, cue.from);
    if (isOf && cue.from > Math.max(lastTo, LONGEST_GREETING)) continue;
    const first = afterLeading(ground, cue.to);
    // "The kidney doctor on Chapel Street"
    const isOn = cue.concept === 'softCue' && placeWords.on.has(tokens[cue.from]?.word ?? '');
    if (
      isOn &&
      !ground.addresses.some(({ from }) => from === first) &&
      streetEnd(ground, first) === undefined
    )
      continue;
    const phrase = named(
      ground,
      wholeName(
        ground,
        withoutCare(ground, townPhrase(ground, phraseAt(ground, first, true), isSingle)),
        cue,
        isTaken,
      ),
    );
    const isFrom = cueAt.startingAt(phrase.to, 'toCue').length > 0 && !gapBefore(ground, phrase.to);
    if (isOf && !isFrom) {
      // "Del hogar Sarah Inc", "le habla Dominga del hogar Mary Wade en New Haven"
      const isSender =
        cue.from <= LONGEST_GREETING &&
        phrase.isNamed &&
        // "La recepción de Arden House"
        (staff.some(
          ({ concept, to }) => to === cue.from && (concept === 'staff' || concept === 'callingFrom'),
        ) ||
          tokens.slice(phrase.from, phrase.to).some(({ word }) => placeWords.residences.has(word)));
      if (isSender) {
        staffPlace ??= phrase;
        taken.push(phrase);
      }
      continue;
    }
    const isCallers =
      staff.length > 0 &&
      isAfterName(ground, cue) &&
      !tokens.slice(phrase.from, phrase.to).some(({ word }) => placeWords.residences.has(word));
    if (isCallers || staff.some((one) => isOfStaff(ground, one, cue)) || isHere(ground, phrase, cue)) {
      if (scoreOf(ground, phrase, cue, 'destination') > 0) {
        staffPlace ??= phrase;
        taken.push(phrase);
      }
      continue;
    }
    // "Con la doctora Winslow en Madison": only the town is a place.
    const isWith = phrase.isDoctor && placeWords.with.has(tokens[cue.to - 1]?.word ?? '');
    if (isWith || facilityWords.titles.has(tokens[cue.to - 1]?.word ?? '')) {
      if (phrase.town !== undefined) add({ ...phrase, from: phrase.town.from }, 'destination', 2);
      continue;
    }
    // "From my job at 77 Farmington Ave"
    const lead = cues.findLast(({ to }) => to <= cue.from);
    const isOfStart =
      cue.concept === 'softCue' &&
      phrase.address !== undefined &&
      lead?.concept === 'fromCue' &&
      cue.from - lead.to <= START_REACH &&
      placeWords.owners.has(tokens[lead.to]?.word ?? '');
    const role: Role =
      isOfStart ||
      (cue.concept === 'fromCue' && !isOfDoctor(ground, cue)) ||
      (cue.concept === 'softCue' && expectsPickup && !expectsDestination)
        ? 'pickup'
        : 'destination';
    // "I'm in the Fitch wing", "estoy en el cuarto 12"
    const isUnit = rideLexicon
      .find(tokens.slice(phrase.from, phrase.to))
      .some(({ concept, to }) => concept === 'unitWord' && phrase.from + to === phrase.to);
    if (isUnit && phrase.address === undefined && phrase.town === undefined) continue;
    const score = scoreOf(ground, phrase, cue, role);
    const isHome = role === 'pickup' && longestAt(ground, cue.from, 'liveCue') !== undefined;
    if (score > 0) add(phrase, role, score, isHome, cue.concept);
  }

  // Addresses without one.
  for (const address of ground.addresses.slice(0, MOST_PHRASES)) {
    if (taken.some(({ from, to }) => from <= address.from && address.from < to)) continue;
    if (isDenied(ground, address.from)) continue;
    const home = homeBefore(ground, address.from);
    const phrase = home ?? clinicBefore(ground, address.from) ?? phraseAt(ground, address.from);
    const isClinics = home === undefined && phrase.from < address.from;
    // "A ride to PT, 12 Olive St apt 4", "I live 9 Elm St"
    const isLivedIn = address.unitSaid !== undefined || cueEndsAt(ground, address.from, 'liveCue');
    const isPickup =
      (isLivedIn && !isClinics && !(expectsDestination && !expectsPickup)) ||
      (!isClinics && !(expectsDestination && !expectsPickup) && !isOfVisit(ground, address.from));
    const hasPickup = candidates.some(({ role }) => role === 'pickup');
    add(phrase, isPickup && !hasPickup ? 'pickup' : 'destination', 4);
  }

  // "I'm with my brother at 222 Farmington Avenue and I have to go to InterCommunity"
  const goal = candidates.findIndex(
    ({ role, concept, score }) => role === 'destination' && concept === 'toCue' && score >= 2,
  );
  const start = candidates.findIndex(
    ({ phrase, concept }) => concept === 'softCue' && phrase.address !== undefined,
  );
  const startsThere = candidates[start];
  if (startsThere !== undefined && start < goal && candidates.every(({ role }) => role === 'destination'))
    candidates[start] = { ...startsThere, role: 'pickup' };

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
  const mayName = !isCommand && tokens.length <= LONGEST_ANSWER && !namesNothing(message);
  if (open !== undefined && mayName && ground.addresses.length === 0) {
    const place = answerIn(ground, open, resolver.resolve);
    const other = open === 'destination' ? slots.pickup : slots.destination;
    if (place !== undefined && other?.said !== place.said) slots[open] = place;
    const isHome = ground.found.some(
      ({ concept }) => concept === 'home' || (concept === 'homeAlone' && tokens.length <= 3),
    );
    if (slots[open] === undefined && isHome && slots.destination?.kind !== 'home')
      slots[open] = { said: message.text, kind: 'home' };
  }

  // "My apartment", alone, after what was read back: where the ride begins.
  const [homeAlone] = ground.found.filter(({ concept, to }) => concept === 'home' && to === tokens.length);
  if (context.isReadBack === true && homeAlone !== undefined && homeAlone.from <= 1)
    slots.pickup ??= { said: message.text, kind: 'home' };

  // A clinic or a town named without any cue: "tomorrow 3pm Gaylord Hospital", "skin doctor, Enfield".
  const isWeak =
    candidates.some(({ role }) => role === 'destination') &&
    candidates.every(({ role, score }) => role !== 'destination' || score <= 1);
  const asksStart = expectsPickup && !expectsDestination;
  if ((slots.destination === undefined || isWeak) && !isCommand && open !== 'pickup' && !asksStart) {
    const place = uncuedIn(ground, context, isTaken, resolver.resolve);
    if (
      place !== undefined &&
      (place.facilityId === undefined || place.facilityId !== slots.pickup?.facilityId)
    )
      slots.destination = place;
  }
  // "I live at 9 Elm St, I need a ride home from Backus"
  const home = candidates.find((one) => one.isHome);
  const left = candidates.find((one) => one.role === 'pickup' && !one.isHome);
  const isBound = slots.destination !== undefined && slots.destination.kind !== 'home';
  if (home !== undefined && left !== undefined && !isBound) {
    const [from, to] = [
      resolver.resolve(left.phrase, 'pickup'),
      resolver.resolve(home.phrase, 'destination'),
    ];
    if (from !== undefined && from.kind !== 'home' && to !== undefined) {
      slots.pickup = from;
      slots.destination = to;
    }
  }
  const sender = opening ?? staffPlace;
  if (sender !== undefined) {
    const words = tokens.slice(sender.from, sender.to);
    const isClinic =
      words.some(({ word }) => placeWords.facilities.has(word)) ||
      ground.found.some((one) => one.concept === 'brand' && one.from >= sender.from && one.to <= sender.to);
    const isResidence =
      staff.some(({ concept }) => concept === 'residence') ||
      words.some(({ word }) => placeWords.residences.has(word));
    const isPatients =
      opening !== undefined || isResidence || staff.some(({ concept }) => concept === 'patientOf');
    const role: Role =
      isResidence || (opening !== undefined && !isClinic && slots.destination !== undefined)
        ? 'pickup'
        : 'destination';
    const place = slots[role] === undefined && isPatients ? resolver.resolve(sender, role) : undefined;
    if (place !== undefined) slots[role] = place;
  }
  const denied = deniedPlace(ground, context.held);
  if (denied === 'pickup' && slots.pickup === undefined && slots.destination !== undefined) {
    slots.pickup = slots.destination;
    delete slots.destination;
  }
  if (denied === 'destination' && slots.destination === undefined && slots.pickup !== undefined) {
    const { kind, street } = slots.pickup;
    const isClinic = kind === 'address' && street === undefined;
    slots.destination = isClinic ? { ...slots.pickup, kind: 'facility' } : slots.pickup;
    delete slots.pickup;
  }
  // "Hamden, 14 Elm Street" is one address.
  const { street } = slots.pickup ?? {};
  if (expectsPickup && !expectsDestination && street !== undefined && slots.destination?.street === street)
    delete slots.destination;
  return { slots, names: resolver.names };
};

/** Whether a finding of a concept ends right before a word. */
const cueEndsAt = ({ found }: Ground, index: number, wanted: PlaceConcept): boolean =>
  found.some(({ concept, to }) => concept === wanted && to === index);

/** "Starting january 4 at nine at Saint Anselm": what was read already lies inside, so that it is no "starting at"; a "pick-up" is one in any case. */
const isSplit = (ground: Ground, { from, to, concept }: Found<PlaceConcept>): boolean =>
  to - from === 2 &&
  gapBefore(ground, from + 1) &&
  !placeLexicon.find(ground.message.tokens.slice(from, from + 1)).some((one) => one.concept === concept);
