import { findTown } from '../../../domain/places/towns';
import {
  functionWords,
  peopleLexicon,
  placeLexicon,
  rideLexicon,
  type PlaceConcept,
} from '../../locales/vocabulary';
import type { HearingContext, PlaceSaid } from '../heard';
import { longest } from '../lexicon';
import type { Message, Span, Token } from '../message';
import type { Reading } from '../reading';
import { addressesIn, townAfter } from './addresses';

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly role: 'pickup' | 'destination';
  readonly cued: boolean;
}

const MOST_SEARCHES = 8;
const LONGEST_PLACE = 9;
const ANY_CARE = new Set(['primary-care', 'vague', 'other']);

/** Reads where a ride goes from and to. */
export const readPlaces = (message: Message, context: HearingContext, isCommand: boolean): Reading => {
  const { tokens, text, folded } = message;
  const slots: { pickup?: PlaceSaid; destination?: PlaceSaid } = {};
  const found = placeLexicon.find(tokens);
  const people = peopleLexicon.find(tokens);
  const top = longest(
    found.filter(({ concept }) => concept === 'fromCue' || concept === 'toCue' || concept === 'softCue'),
  );
  const startsWith = (index: number, concept: PlaceConcept): boolean =>
    found.some((one) => one.concept === concept && one.from === index);
  const spoken = tokens.some(({ word }) => functionWords.es.has(word) && !functionWords.en.has(word));
  const isSpanish = spoken || context.language === 'es';
  const expectsPickup = context.expecting.includes('pickup');
  const expectsDestination = context.expecting.includes('destination');
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
  const said = (from: number, to: number): string =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

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
        (startsWith(to, 'home') ||
          startsWith(to, 'myUsual') ||
          people.some((one) => one.concept === 'own' && one.from === to));
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

  const facility = (words: string): PlaceSaid | undefined => {
    if (searches >= MOST_SEARCHES) return undefined;
    searches += 1;
    const ids = context.facilities.search(words);
    const [id] = ids;
    if (id === undefined) return undefined;
    return ids.length === 1
      ? { said: words, kind: 'facility', facilityId: id }
      : { said: words, kind: 'facility', candidates: ids };
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
    return fits.length === 1
      ? { said: said(from, to), kind: 'facility', facilityId: id }
      : { said: said(from, to), kind: 'facility', candidates: fits.slice(0, 5) };
  };

  /** What a stretch of words names, or undefined when it names no place we know. */
  const resolve = (from: number, to: number): PlaceSaid | undefined => {
    if (from >= to) return undefined;
    const words = said(from, to);
    if (found.some((one) => one.concept === 'home' && one.from === from && one.to >= to - 1))
      return { said: words, kind: 'home' };
    const mine = longest(
      found.filter((one) => one.concept === 'myUsual' && one.from >= from && one.to <= to),
    )[0];
    if (mine !== undefined && mine.to - mine.from >= to - from - 1) {
      const clinic = usual(mine.from, mine.to);
      if (clinic !== undefined) return clinic;
    }
    const known = facility(words);
    if (known !== undefined) return known;
    const last = tokens[to - 1];
    for (let index = from; index < to; index += 1) {
      const town = townAt(index);
      if (town === undefined || town.to < to - 1) continue;
      const state = townAfter(message, last?.end ?? 0).state;
      const before = index - from;
      const nameEnd = startsWith(index - 1, 'inCue') ? index - 1 : index;
      if (before === 0)
        return { said: words, kind: 'town', town: town.town, ...(state === undefined ? {} : { state }) };
      const place = facility(said(from, nameEnd));
      if (place !== undefined) return { ...place, said: words };
      return {
        said: words,
        kind: expectsDestination ? 'facility' : 'address',
        town: town.town,
        ...(state === undefined ? {} : { state }),
      };
    }
    return undefined;
  };

  /** "a nurse at Gaylord", "calling from Yale": where the caller works, not where the ride goes. */
  const isOfStaff = (cue: { readonly from: number; readonly to: number }): boolean =>
    people.some(
      ({ concept, from, to }) =>
        (concept === 'callingFrom' && from <= cue.from && cue.from < to) ||
        ((concept === 'staff' || concept === 'caseManager') && to <= cue.from && cue.from - to <= 2),
    );

  // Street addresses.
  const addresses = addressesIn(message);
  const spans: Span[] = [];
  for (const address of addresses) {
    const cue = top
      .filter(
        ({ to }) =>
          (tokens[to - 1]?.end ?? 0) <= address.span.start &&
          address.span.start - (tokens[to - 1]?.end ?? 0) <= 2,
      )
      .at(-1);
    const role =
      cue?.concept === 'fromCue'
        ? 'pickup'
        : cue?.concept === 'toCue'
          ? 'destination'
          : expectsDestination && !expectsPickup
            ? 'destination'
            : 'pickup';
    slots[role] ??= address.place;
    spans.push(address.span);
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
    if (found.some((one) => one.concept === 'notPlaceNext' && one.from === cue.to)) continue;
    if (
      gapBefore(cue.to) ||
      inAddress(cue.to) ||
      isOfStaff(cue) ||
      segments.some(({ from, to }) => from <= cue.from && cue.from < to)
    )
      continue;
    if (cue.concept === 'softCue' && startsWith(cue.from, 'inCue') && (expectsDestination || expectsPickup))
      continue;
    const to = endOf(cue.to);
    const nextCue = top.find((one) => one.from === to);
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
    const place = resolve(from, to);
    if (place !== undefined) {
      slots[role] = place;
      spans.push({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
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
    const place = resolve(from, to) ?? kept(from, folded.includes('|') ? to : tokens.length);
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
      const ofStaff = people.some(
        ({ concept, to: end }) =>
          (concept === 'staff' || concept === 'callingFrom') && end <= from && from - end <= 2,
      );
      const isPickup = ofStaff || (slots.pickup !== undefined && inSegment(segments, from));
      const place =
        words.length > 0 && !isPickup && !inAddress(from)
          ? facility(words.map(({ start, end }) => text.slice(start, end)).join(' '))
          : undefined;
      if (place !== undefined && place.facilityId !== slots.pickup?.facilityId) {
        slots.destination = { ...place, said: said(from, to) };
        break;
      }
      from = to;
    }
  }
  return { slots, spans };

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
    if (content.length === 0 || to - from < tokens.length / 2) return undefined;
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
