import { kindsOfCare } from '../../../domain/facts';
import { findTown } from '../../../domain/places/towns';
import {
  facilityWords,
  functionWords,
  peopleLexicon,
  placeLexicon,
  rideLexicon,
  type PlaceConcept,
  type RideConcept,
} from '../../locales/vocabulary';
import type { HearingContext, PlaceSaid } from '../heard';
import { longest, positionsOf } from '../lexicon';
import type { Message, Span } from '../message';
import type { Token } from '../token';
import { spanOf, type Reading } from '../reading';
import { addressesIn, townAfter } from './addresses';

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly role: 'pickup' | 'destination';
  readonly cued: boolean;
}

const MOST_SEARCHES = 8;
const LONGEST_PLACE = 9;
/** Words between "Dr." and the address: a name. */
const CLINIC_REACH = 4;
const isKindOfCare = (concept: string): boolean => kindsOfCare.some((kind) => kind === concept);
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
const ANY_CARE = new Set(['primary-care', 'vague', 'other']);

/** Where a ride goes from and to, and where a kind of care stands in the proper name of a clinic, which says nothing of the visit. */
export interface PlaceReading extends Reading {
  readonly names: readonly Span[];
}

/** Reads where a ride goes from and to. */
export const readPlaces = (message: Message, context: HearingContext, isCommand: boolean): PlaceReading => {
  const { tokens, text, folded } = message;
  const slots: { pickup?: PlaceSaid; destination?: PlaceSaid } = {};
  const found = placeLexicon.find(tokens);
  const people = peopleLexicon.find(tokens);
  const top = longest(
    found.filter(({ concept }) => concept === 'fromCue' || concept === 'toCue' || concept === 'softCue'),
  );
  const places = positionsOf(found);
  const persons = positionsOf(people);
  const cues = positionsOf(top);
  const startsWith = (index: number, concept: PlaceConcept): boolean =>
    places.startingAt(index, concept).length > 0;
  const spoken = tokens.some(({ word }) => functionWords.es.has(word) && !functionWords.en.has(word));
  const isSpanish = spoken || context.language === 'es';
  const expectsPickup = context.expecting.includes('pickup');
  const expectsDestination = context.expecting.includes('destination');
  const names: Span[] = [];
  let searches = 0;

  const gapBefore = (index: number): boolean => {
    const [before, token] = [tokens[index - 1], tokens[index]];
    return (
      before === undefined ||
      token === undefined ||
      folded.slice(before.end, token.start).includes('|') ||
      token.pause === 'stop'
    );
  };
  const said = (from: number, to: number): string => {
    const { start, end } = spanOf(message, { from, to });
    return text.slice(start, end);
  };

  const endOf = (from: number): number => {
    let to = from;
    while (to < tokens.length && to - from < LONGEST_PLACE) {
      const token = tokens[to];
      if (token === undefined || (to > from && gapBefore(to))) break;
      if (
        to > from &&
        token.pause === 'comma' &&
        findTown(
          tokens
            .slice(to, to + 2)
            .map(({ word }) => word)
            .join(' '),
        ) === undefined &&
        findTown(token.word) === undefined
      )
        break;
      const inTown = startsWith(to, 'inCue');
      if (inTown && to > from && townAt(to + 1) !== undefined) {
        to += 1;
        continue;
      }
      const opens =
        to === from &&
        (startsWith(to, 'home') || startsWith(to, 'myUsual') || persons.startingAt(to, 'own').length > 0);
      if (startsWith(to, 'placeStop') && !opens) break;
      to += 1;
    }
    return to;
  };

  function townAt(index: number): { readonly town: string; readonly to: number } | undefined {
    for (const length of [3, 2, 1]) {
      const words = tokens.slice(index, index + length);
      if (words.length < length) continue;
      const town = findTown(text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0));
      if (town !== undefined) return { town, to: index + length };
    }
    return undefined;
  }

  const facility = (from: number, to: number, words = said(from, to)): PlaceSaid | undefined => {
    if (searches >= MOST_SEARCHES) return undefined;
    searches += 1;
    const ids = context.facilities.search(words);
    const [id] = ids;
    if (id === undefined) return undefined;
    for (const care of rideLexicon
      .find(tokens.slice(from, to))
      .filter(({ concept }) => isKindOfCare(concept))) {
      const careSpan = { from: from + care.from, to: from + care.to };
      const isInName = context.facilities.isInName?.(id, said(careSpan.from, careSpan.to)) ?? true;
      if (isInName) names.push(spanOf(message, careSpan));
    }
    return ids.length === 1
      ? { said: words, kind: 'facility', facilityId: id }
      : { said: words, kind: 'facility', candidates: ids };
  };

  /** "the dentist", "dialysis": a kind of care, which is no name. */
  const isOnlyCare = (from: number, to: number): boolean => {
    const words = tokens.slice(from, to);
    const cares = rideLexicon.find(words).filter(({ concept }) => isKindOfCare(concept));
    return words.every(
      ({ word }, index) =>
        cares.some((one) => one.from <= index && index < one.to) ||
        functionWords.en.has(word) ||
        functionWords.es.has(word) ||
        facilityWords.common.has(word) ||
        facilityWords.empty.has(word),
    );
  };

  const usual = (from: number, to: number): PlaceSaid | undefined => {
    const words = tokens.slice(from, to);
    const kinds = rideLexicon
      .find(words)
      .map(({ concept }): string => concept)
      .filter((kind) => !ANY_CARE.has(kind));
    const { facilities } = context;
    const fits = context.usualClinics.filter(
      (id) =>
        kinds.length === 0 ||
        facilities.kindsOfCare === undefined ||
        facilities.kindsOfCare(id).some((kind) => kinds.includes(kind)),
    );
    const [id] = fits;
    if (id === undefined) return undefined;
    if (fits.length === 1) return { said: said(from, to), kind: 'facility', facilityId: id };
    // "my dialysis" asks which of hers; "to dialysis" names none of them.
    const isOwned = persons.startingAt(from, 'own').length > 0;
    return isOwned || kinds.length === 0
      ? { said: said(from, to), kind: 'facility', candidates: fits.slice(0, 5) }
      : undefined;
  };

  /** What a stretch of words names, or undefined when it names no place we know. */
  const resolve = (from: number, to: number, role: Segment['role']): PlaceSaid | undefined => {
    if (from >= to) return undefined;
    const words = said(from, to);
    if (places.startingAt(from, 'home').some((one) => one.to >= to - 1)) return { said: words, kind: 'home' };
    const mine = longest(
      found.filter((one) => one.concept === 'myUsual' && one.from >= from && one.to <= to),
    )[0];
    if (mine !== undefined && mine.to - mine.from >= to - from - 1) {
      const clinic = usual(mine.from, mine.to);
      if (clinic !== undefined) return clinic;
    }
    const whole = townAt(from);
    const inTown = whole?.to === to ? whole : undefined;
    const known = inTown === undefined ? facility(from, to) : undefined;
    if (known !== undefined) return known;
    for (let index = from; index < to; index += 1) {
      const town = inTown ?? townAt(index);
      if (town === undefined || town.to < to - 1) continue;
      const { state } = townAfter(message, tokens[to - 1]?.end ?? 0);
      const where = { town: town.town, ...(state === undefined ? {} : { state }) };
      const nameEnd = startsWith(index - 1, 'inCue') ? index - 1 : index;
      if (index === from || isOnlyCare(from, nameEnd)) return { said: words, kind: 'town', ...where };
      const place = facility(from, nameEnd);
      if (place !== undefined) return { ...place, said: words };
      if (role === 'pickup') return { said: words, kind: 'address', ...where };
      // "Dr. Molar in Manchester", but "the Clinic of Hamden".
      const isApart =
        !functionWords.en.has(wordAt(nameEnd - 1)) && !functionWords.es.has(wordAt(nameEnd - 1));
      return { said: isApart ? said(from, nameEnd) : words, kind: 'facility', ...where };
    }
    return undefined;
  };
  const wordAt = (index: number): string => tokens[index]?.word ?? '';

  const staff = people.filter(({ concept }) => ['callingFrom', 'staff', 'caseManager'].includes(concept));
  /** "a nurse at Gaylord", "calling from Yale": where the caller works, not where the ride goes. */
  const isOfStaff = (cue: { readonly from: number; readonly to: number }): boolean =>
    staff.some(
      ({ concept, from, to }) =>
        (concept === 'callingFrom' && from <= cue.from && cue.from < to) ||
        (concept !== 'callingFrom' && to <= cue.from && cue.from - to <= 2),
    );

  // Street addresses.
  const addresses = addressesIn(message);
  const spans: Span[] = [];
  for (const [index, address] of addresses.entries()) {
    const cue = top
      .filter(
        ({ to }) =>
          (tokens[to - 1]?.end ?? 0) <= address.span.start &&
          address.span.start - (tokens[to - 1]?.end ?? 0) <= 2,
      )
      .at(-1);
    // One to go from and one to go to; more are a hostile repeat.
    const clinic = index < 2 ? clinicBefore(address.span.start) : undefined;
    const role =
      cue?.concept === 'fromCue'
        ? 'pickup'
        : cue?.concept === 'toCue'
          ? 'destination'
          : (expectsDestination && !expectsPickup) || clinic !== undefined
            ? 'destination'
            : 'pickup';
    const isClinics = clinic !== undefined && role === 'destination';
    const start = isClinics ? clinic : address.span.start;
    slots[role] ??= { ...address.place, ...(isClinics && { said: text.slice(start, address.span.end) }) };
    spans.push({ start, end: address.span.end });
  }
  /** "Dr. Smith, 20 Main Street" is the doctor's address, unless a pick-up there was spoken of or asked for. */
  function clinicBefore(start: number): number | undefined {
    const to = tokens.findIndex((token) => token.end > start);
    const from = Math.max(0, to - CLINIC_REACH);
    const isCued = top.some((cue) => cue.concept === 'fromCue' && cue.from >= from && cue.to <= to);
    const clinic = tokens.slice(from, to).find(({ word }) => facilityWords.doctors.has(word));
    return isCued || expectsPickup ? undefined : clinic?.start;
  }
  const inAddress = (from: number): boolean => {
    const start = tokens[from]?.start ?? -1;
    return spans.some((span) => start >= span.start && start < span.end);
  };

  // Places after a cue.
  const segments: Segment[] = [];
  for (const cue of top) {
    const single = cue.to - cue.from === 1;
    if (single && startsWith(cue.from, 'shortTo') && !isSpanish) continue;
    if (startsWith(cue.to, 'notPlaceNext')) continue;
    if (gapBefore(cue.to) || inAddress(cue.to) || isOfStaff(cue) || (segments.at(-1)?.to ?? 0) > cue.from)
      continue;
    if (cue.concept === 'softCue' && startsWith(cue.from, 'inCue') && (expectsDestination || expectsPickup))
      continue;
    const to = endOf(cue.to);
    const [nextCue] = cues.startingAt(to, 'fromCue', 'toCue', 'softCue');
    // Spanish "de" is mostly "of"; it is "from" when "a" follows.
    if (single && startsWith(cue.from, 'ofCue') && nextCue?.concept !== 'toCue') continue;
    const role =
      cue.concept === 'fromCue' || (cue.concept === 'softCue' && expectsPickup && !expectsDestination)
        ? 'pickup'
        : 'destination';
    segments.push({ from: cue.to, to, role, cued: cue.concept !== 'softCue' });
  }
  for (const { from, to, role } of segments) {
    if (slots[role] !== undefined) continue;
    const place = resolve(from, to, role);
    if (place !== undefined) {
      slots[role] = place;
      spans.push(spanOf(message, { from, to }));
    } else if (to > from && isSomeonesHome(tokens.slice(from, to), said(from, to)) && role === 'pickup')
      slots.pickup = { said: said(from, to), kind: 'address' };
  }
  if (slots.destination?.kind === 'home' && slots.pickup === undefined && !expectsDestination) {
    slots.pickup = slots.destination;
    delete slots.destination;
  }

  // A bare answer to the question asked.
  const open =
    expectsDestination && slots.destination === undefined
      ? 'destination'
      : expectsPickup && slots.pickup === undefined
        ? 'pickup'
        : undefined;
  if (
    open !== undefined &&
    !isCommand &&
    addresses.length === 0 &&
    tokens.length > 0 &&
    tokens.length <= 16
  ) {
    const from = firstOfPlace();
    const to = endOf(from);
    const place = resolve(from, to, open) ?? kept(from, folded.includes('|') ? to : tokens.length);
    const same =
      place !== undefined && (open === 'destination' ? slots.pickup : slots.destination)?.said === place.said;
    if (place !== undefined && !same) slots[open] = place;
    if (
      slots[open] === undefined &&
      found.some(({ concept }) => concept === 'home' || (concept === 'homeAlone' && tokens.length <= 3)) &&
      slots.destination?.kind !== 'home'
    )
      slots[open] = { said: text, kind: 'home' };
  }

  // A clinic named without any cue: "tomorrow 3pm Gaylord Hospital".
  if (slots.destination === undefined && !isCommand && open !== 'pickup' && searches < MOST_SEARCHES) {
    for (let from = 0; from < tokens.length && searches < MOST_SEARCHES;) {
      const to = Math.max(endOf(from), from + 1);
      const words = tokens
        .slice(from, to)
        .filter(({ word }) => !functionWords.en.has(word) && !functionWords.es.has(word));
      const ofStaff = staff.some(
        ({ concept, to: end }) => concept !== 'caseManager' && end <= from && from - end <= 2,
      );
      const isPickup = ofStaff || (slots.pickup !== undefined && inSegment(segments, from));
      const place =
        words.length > 0 && !isPickup && !inAddress(from)
          ? facility(from, to, words.map(({ start, end }) => text.slice(start, end)).join(' '))
          : undefined;
      if (place !== undefined && place.facilityId !== slots.pickup?.facilityId) {
        slots.destination = { ...place, said: said(from, to) };
        break;
      }
      from = to;
    }
  }
  return { slots, spans, names };

  function firstOfPlace(): number {
    let from = 0;
    while (
      from < tokens.length &&
      (top.some((cue) => cue.from <= from && from < cue.to) || startsWith(from, 'placeStop')) &&
      !startsWith(from, 'home') &&
      !startsWith(from, 'myUsual')
    )
      from += 1;
    return from;
  }

  function kept(from: number, to: number): PlaceSaid | undefined {
    const words = said(from, to);
    const content = tokens
      .slice(from, to)
      .filter(
        ({ word }) => /[a-z]{3}/.test(word) && !functionWords.en.has(word) && !functionWords.es.has(word),
      );
    const isAside = rideLexicon.find(tokens).some(({ concept }) => asides.has(concept));
    if (isAside || content.length === 0 || to - from < tokens.length / 2) return undefined;
    return {
      said: words,
      kind:
        /^\d/.test(words) || isSomeonesHome(tokens.slice(from, to), words) || open === 'pickup'
          ? 'address'
          : 'facility',
    };
  }
};

const inSegment = (segments: readonly Segment[], index: number): boolean =>
  segments.some(({ from, to, role }) => role === 'pickup' && index >= from && index < to);

const isSomeonesHome = (words: readonly Token[], said: string): boolean =>
  /['’]s\b/i.test(said) || placeLexicon.find(words).some(({ concept }) => concept === 'someonesHome');
