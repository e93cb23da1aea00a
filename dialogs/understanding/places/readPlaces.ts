import { rideLexicon } from '../../locales/vocabulary';
import { doorWords } from '../../locales/words/doorWords';
import { streetWords } from '../../locales/words/streetWords';
import type { HearingContext } from '../heard';
import type { PlaceSaid } from '../slotValues';
import { namesNothing } from '../intents/readAnswer';
import { mended } from '../mended';
import type { Message, Span } from '../message';
import type { Reading } from '../reading';
import { addUncuedAddresses } from './addressesAlone';
import { answerIn } from './answeredPlace';
import { createCandidates } from './candidates';
import { addCuedPlaces } from './cuedPlaces';
import { deniedPlace } from './denied';
import { addDischarging } from './discharging';
import { openingPlace } from './opening';
import { groundOf, type Ground } from './ground';
import { createResolver, type Role } from './resolve';
import { takeSendersPlace } from './sendersPlace';
import { staffIn } from './staffPlaces';
import { takeMovedStart } from './movedStart';
import { takeToldAnew } from './toldAnew';
import { uncuedIn } from './uncued';

const LONGEST_ANSWER = 16;
/** Where a ride goes from and to, and where a kind of care stands in the proper name of a clinic, which says nothing of the visit. */
export interface PlaceReading extends Reading {
  readonly names: readonly Span[];
  /** Whether who writes says where they work: "a nurse at Gaylord". */
  readonly tellsWork?: boolean;
}

const NOTHING: PlaceReading = { slots: {}, names: [] };

/**
 * Reads where a ride goes from and to.
 * @param persons where names stand of who rides or calls
 */
export const readPlaces = (
  written: Message,
  context: HearingContext,
  isCommand: boolean,
  persons: readonly Span[],
): PlaceReading => {
  const message: Message = { ...written, tokens: mended(written) };
  const { tokens } = message;
  const expectsPickup = context.expecting.includes('pickup');
  const expectsDestination = context.expecting.includes('destination');
  if (tokens.length === 0) return NOTHING;
  const ground = groundOf(message);
  const resolver = createResolver(ground, context);
  const collected = createCandidates(ground);
  const { all: candidates, taken, isTaken } = collected;

  // Who writes from a facility begins with it.
  const opening = context.expecting.length === 0 && !isCommand ? openingPlace(ground) : undefined;
  if (opening !== undefined) taken.push(opening);

  const staff = staffIn(tokens);
  const staffPlace = addCuedPlaces(ground, collected, context, staff, persons);
  addUncuedAddresses(ground, collected, context);
  takeToldAnew(ground, collected);
  addDischarging(ground, collected);

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

  // "They let me out today at MidState, to 40 Main St": who is discharged leaves from where no address leads to.
  const left = candidates.findIndex(
    ({ role, phrase, concept }) =>
      role === 'destination' && concept === 'softCue' && phrase.address === undefined && phrase.isNamed,
  );
  const leaves = candidates[left];
  const isSentHome =
    leaves !== undefined &&
    candidates.every(({ role }) => role === 'destination') &&
    candidates.some(({ phrase, concept }) => concept === 'toCue' && phrase.address !== undefined) &&
    rideLexicon.says(tokens, 'hospital-discharge');
  if (isSentHome) candidates[left] = { ...leaves, role: 'pickup' };

  // "I'm with my mom at 22 Oak St, get me from there"
  const there = ground.found.find(({ concept }) => concept === 'pickThere');
  const said =
    there === undefined || candidates.some(({ role }) => role === 'pickup')
      ? -1
      : candidates.findLastIndex(
          ({ phrase, concept }) =>
            phrase.to <= there.from && (concept === 'softCue' || concept === undefined),
        );
  const whence = candidates[said];
  // "PT at Select, pick me up there 11:30": the way back, at that hour
  const isBack =
    there !== undefined &&
    /^[ ,.]*\|/.test(message.folded.slice(tokens[there.to - 1]?.end)) &&
    whence?.phrase.address === undefined;
  if (whence !== undefined && !isBack) candidates[said] = { ...whence, role: 'pickup' };

  takeMovedStart(ground, candidates);

  const slots: { pickup?: PlaceSaid; destination?: PlaceSaid } = {};
  const take = (role: Role): void => {
    if (candidates.length === 0) return;
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
  const mayName = (): boolean =>
    !isCommand && tokens.length <= LONGEST_ANSWER && !namesNothing(message) && ground.addresses.length === 0;
  if (open !== undefined && mayName()) {
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
  const homeAlone =
    context.isReadBack === true
      ? ground.found.find(({ concept, to }) => concept === 'home' && to === tokens.length)
      : undefined;
  if (homeAlone !== undefined && homeAlone.from <= 1) slots.pickup ??= { said: message.text, kind: 'home' };

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
  const begun = candidates.find((one) => one.role === 'pickup' && !one.isHome);
  const isBound = slots.destination !== undefined && slots.destination.kind !== 'home';
  if (home !== undefined && begun !== undefined && !isBound) {
    const [from, to] = [
      resolver.resolve(begun.phrase, 'pickup'),
      resolver.resolve(home.phrase, 'destination'),
    ];
    if (from !== undefined && from.kind !== 'home' && to !== undefined) {
      slots.pickup = from;
      slots.destination = to;
    }
  }
  if (staff.length > 0 || (opening ?? staffPlace) !== undefined)
    takeSendersPlace(ground, slots, opening, staffPlace, staff, candidates, resolver);
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
  // "It's the brick building, 295 Columbus Avenue", to where the ride begins
  const { destination: told } = slots;
  const isAnswer =
    asksStart &&
    // "340 Main Street, not Yale" is of where one goes.
    denied === undefined &&
    tokens.length <= LONGEST_ANSWER &&
    !message.folded.includes('|') &&
    candidates.every(
      ({ phrase }) => phrase.address !== undefined && phrase.address.place.said === told?.said,
    );
  if (isAnswer && slots.pickup === undefined && told?.kind === 'address') {
    slots.pickup = told;
    delete slots.destination;
  }
  const { pickup } = slots;
  if (pickup !== undefined && expectsPickup && !expectsDestination)
    slots.pickup = { ...pickup, said: withLandmark(ground, pickup.said) };
  return { slots, names: resolver.names, tellsWork: (opening ?? staffPlace) !== undefined };
};

/** "Corner of Arch and Main in New Britain, by the Dunkin", in answer to where it is. */
const withLandmark = (
  { addresses: [only, another], message: { tokens, text } }: Ground,
  said: string,
): string => {
  if (only === undefined || another !== undefined || only.place.said !== said) return said;
  const isCorner = streetWords.corner.has(tokens[only.from]?.word ?? '');
  const isNear = [only.to, only.to + 1].some((at) => doorWords.nearby.has(tokens[at]?.word ?? ''));
  let end = only.to;
  while (end < tokens.length && tokens[end]?.pause !== 'stop') end += 1;
  return isCorner && isNear ? text.slice(only.span.start, tokens[end - 1]?.end) : said;
};
