import { peopleLexicon, rideLexicon } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { PlaceSaid } from '../slotValues';
import { gapBefore, longestAt, type Ground } from './ground';
import type { Phrase } from './phrases';
import type { Candidate } from './candidates';
import type { Resolver, Role } from './resolve';
import { LONGEST_GREETING, type StaffFound } from './staffPlaces';

const isOfClinic = ({ role, phrase }: Candidate): boolean =>
  role === 'destination' && phrase.address === undefined && phrase.isNamed && !phrase.isDoctor;

/** "Load at the side door", "recogerla en la puerta": whether it is told, behind where somebody works, where the car comes. */
const isFetched = (ground: Ground, sender: Phrase): boolean =>
  // "…, you pick him up here at Cedar Woods": not where somebody says who they are
  sender.from > LONGEST_GREETING ||
  ground.found.some(
    ({ concept, from, to }) =>
      (concept === 'pickThere' || concept === 'fromCue') &&
      from >= sender.to &&
      (to - from > 1 || longestAt(ground, from, 'ofCue') === undefined) &&
      // "Call me back at 203 555 0148", "she's in a wheelchair"
      (concept === 'pickThere' ||
        (!gapBefore(ground, to) && longestAt(ground, to, 'notPlaceNext') === undefined)),
  );

/** Whether the car is to come where who writes is, "pick her up here", and not to a place that is told then: "here at Cedar Woods". */
const isFetchedHere = (ground: Ground): boolean => {
  const { tokens } = ground.message;
  return ground.found.some(
    ({ concept, to }) =>
      concept === 'pickHere' && !(tokens[to]?.pause === 'none' && placeWords.at.has(tokens[to].word)),
  );
};

/** Whether somebody is sent home: "me dan de alta", "she's being discharged". */
const isLeft = ({ message: { tokens } }: Ground): boolean =>
  rideLexicon.says(tokens, 'hospital-discharge') || peopleLexicon.says(tokens, 'discharges');

/** Where who writes works, as an end of the ride: a residence is where it begins, a clinic where it goes. */
export const takeSendersPlace = (
  ground: Ground,
  slots: { pickup?: PlaceSaid; destination?: PlaceSaid },
  opening: Phrase | undefined,
  staffPlace: Phrase | undefined,
  staff: readonly StaffFound[],
  candidates: readonly Candidate[],
  { resolve }: Resolver,
): void => {
  const { tokens } = ground.message;
  const isSentHome = staff.length > 0 && peopleLexicon.says(tokens, 'discharges');
  // "Lorna from discharge at Norwalk Hospital, Mr. Voss leaves for 9 Wolfpit Ave": the address is his home.
  const { pickup, destination } = slots;
  const isOnlyHome = isSentHome && pickup?.street !== undefined && destination === undefined;
  if (isOnlyHome && candidates.every(({ concept }) => concept !== 'fromCue')) {
    slots.destination = pickup;
    delete slots.pickup;
  }
  const isTurned =
    isSentHome &&
    pickup?.street !== undefined &&
    destination !== undefined &&
    destination.street === undefined &&
    candidates.every(({ concept }) => concept !== 'fromCue');
  if (isTurned) {
    slots.pickup = destination;
    slots.destination = pickup;
    return;
  }
  const tellsLeaving = peopleLexicon.says(tokens, 'discharges');
  const isLeaving =
    tellsLeaving && slots.destination !== undefined && slots.destination.facilityId === undefined;
  // "Kevin on unit 6B at Bridgeport Hospital. We're discharging …"
  const left = isLeaving && staff.length > 0 ? candidates.find(isOfClinic) : undefined;
  const sender = opening ?? staffPlace ?? left?.phrase;
  if (sender === undefined) return;
  // "Tonya at Regal Care. … Pick him up here."
  if (slots.pickup === undefined && isFetchedHere(ground)) {
    const here = resolve(sender, 'pickup');
    if (here !== undefined) slots.pickup = here;
    return;
  }
  const words = tokens.slice(sender.from, sender.to);
  const isClinic =
    words.some(({ word }) => placeWords.facilities.has(word)) ||
    ground.found.some((one) => one.concept === 'brand' && one.from >= sender.from && one.to <= sender.to);
  const isResidence =
    staff.some(({ concept }) => concept === 'residence') ||
    words.some(({ word }) => placeWords.residences.has(word));
  // Where staff work is no end of the ride unless they say that somebody leaves it or is fetched there.
  const tellsNoMore = opening === undefined && isResidence && slots.pickup === undefined;
  if (tellsNoMore && !isLeft(ground) && !isFetched(ground, sender)) return;
  // "A nurse at Gaylord, my patient goes home today" leaves there, whether or not it is said where to.
  const isDischarge = isClinic && (isLeaving || (tellsLeaving && slots.destination === undefined));
  // "A patient is going home": that is where the ride ends.
  if (isDischarge && slots.pickup?.kind === 'home') delete slots.pickup;
  const isPatients =
    opening !== undefined ||
    isResidence ||
    isDischarge ||
    staff.some(({ concept }) => concept === 'patientOf' || concept === 'toUs');
  const role: Role =
    isResidence || isDischarge || (opening !== undefined && !isClinic && slots.destination !== undefined)
      ? 'pickup'
      : 'destination';
  const place = slots[role] === undefined && isPatients ? resolve(sender, role) : undefined;
  if (place !== undefined) slots[role] = place;
};
