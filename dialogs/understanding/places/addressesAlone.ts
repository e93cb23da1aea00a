import type { PlaceConcept } from '../../locales/vocabulary';
import { streetWords } from '../../locales/words/streetWords';
import type { HearingContext } from '../heard';
import { fold } from '../message';
import { MOST_PHRASES, type Candidate, type Candidates } from './candidates';
import { isDenied } from './denied';
import { gapBefore, type Ground } from './ground';
import { phraseAt } from './phrases';
import type { Role } from './resolve';
import { isOfVisit } from './ofVisit';
import { clinicBefore, homeBefore } from './uncuedAddresses';

/** Adds the addresses that no cue leads to: what stands before them tells whose they are. */
export const addUncuedAddresses = (
  ground: Ground,
  { all: candidates, taken, add }: Candidates,
  context: HearingContext,
): void => {
  const expectsPickup = context.expecting.includes('pickup');
  const expectsDestination = context.expecting.includes('destination');
  for (const address of ground.addresses.slice(0, MOST_PHRASES)) {
    if (taken.some(({ from, to }) => from <= address.from && address.from < to)) continue;
    if (isDenied(ground, address.from)) continue;
    const home = homeBefore(ground, address.from);
    const phrase = home ?? clinicBefore(ground, address.from) ?? phraseAt(ground, address.from);
    // "Recójanme en el trabajo de mi hija, 90 Park St": told twice
    const begun = candidates.findIndex(
      (one) => phrase.from <= one.phrase.from && one.phrase.to <= phrase.to && one.phrase.from < address.from,
    );
    const before = candidates[begun];
    if (before !== undefined) {
      candidates[begun] = { ...before, phrase, score: 4 };
      taken.push(phrase);
      continue;
    }
    // "I live in Bridgeport, 210 Hollister Ave"
    const inTown = candidates.findIndex(
      (one) =>
        one.role === 'pickup' && one.phrase.to === address.from && one.phrase.town?.from === one.phrase.from,
    );
    const town = candidates[inTown];
    if (town !== undefined && !gapBefore(ground, address.from)) {
      candidates[inTown] = { ...town, phrase, score: 4 };
      taken.push(phrase);
      continue;
    }
    const isClinics = home === undefined && phrase.from < address.from;
    // "A ride to PT, 12 Olive St apt 4", "I live 9 Elm St"
    const isLivedIn = address.place.unit !== undefined || cueEndsAt(ground, address.from, 'liveCue');
    // "12 Vine St Bristol to Grove Hill"
    const isLeft = ground.places.startingAt(address.to, 'toCue').length > 0 && !gapBefore(ground, address.to);
    const corrected = endOf(address.place.street ?? '', context);
    const isOther = address.isCorrected === true || corrected !== undefined;
    const isPickup = isOther
      ? corrected === 'pickup'
      : isLeft ||
        // "My cousin's place, 9 Cherry St"
        (home !== undefined && expectsPickup && !expectsDestination) ||
        (isLivedIn && !isClinics && !(expectsDestination && !expectsPickup)) ||
        (!isClinics && !(expectsDestination && !expectsPickup) && !isOfVisit(ground, address.from));
    const hasPickup = candidates.some(({ role }) => role === 'pickup');
    const mayBegin = !isOther && !isClinics && !(expectsDestination && !expectsPickup);
    const isStart = isPickup || (mayBegin && isBehindGoal(ground, candidates, address.from));
    add(phrase, isStart && !hasPickup ? 'pickup' : 'destination', 4);
  }
};

/** "To the skin doctor in Avon, I'm in Derby, 9 Elm St": behind more words than where one goes, and behind a pause. */
const isBehindGoal = (
  { message: { tokens } }: Ground,
  candidates: readonly Candidate[],
  address: number,
): boolean =>
  candidates.some(
    ({ role, concept, score, phrase: { to, town, address: own } }) =>
      role === 'destination' &&
      concept === 'toCue' &&
      score >= SURE &&
      town !== undefined &&
      own === undefined &&
      to < address &&
      tokens.slice(to, address).some(({ pause }) => pause === 'comma'),
  );
const SURE = 2;

/** Whether a finding of a concept ends right before a word. */
const cueEndsAt = ({ found }: Ground, index: number, wanted: PlaceConcept): boolean =>
  found.some(({ concept, to }) => concept === wanted && to === index);

/** Which end of the ride told before is in the street of an address: "it's 36 Alder, not 30". */
const endOf = (street: string, { held }: HearingContext): Role | undefined => {
  const name = wordsOf(street).filter((word) => !/\d/.test(word) && !streetWords.kinds.has(word));
  const isIn = (place: string | undefined): boolean =>
    place !== undefined && name.length > 0 && name.every((word) => wordsOf(place).includes(word));
  if (isIn(held?.destination)) return 'destination';
  return isIn(held?.pickup) ? 'pickup' : undefined;
};

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^a-z0-9]+/);
