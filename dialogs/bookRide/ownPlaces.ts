import { addDays } from '../../domain/calendar/calendarDate';
import type { Place } from '../../domain/details';
import type { Ride } from '../../domain/ride';
import type { Scene, Turn } from '../conversation';
import type { Caller } from '../conversationState';
import { mayHearPlaces } from '../identify/trust';
import { mayBeTold } from '../identify/mayBeTold';
import { isMessageKey } from '../locales/messages';
import { say, type Say } from '../say';

/** How far back a ride is one of the last, in days. */
const DAYS_BACK = 90;

/** Places of either kind that are kept, the last first. */
const MOST_LAST_PLACES = 3;

const isSame = (one: Place, other: Place): boolean =>
  one.facilityId === other.facilityId &&
  one.name === other.name &&
  one.street === other.street &&
  one.town === other.town;

const lastOf = (places: readonly Place[]): Place[] =>
  places
    .filter((place, index) => places.findIndex((other) => isSame(place, other)) === index)
    .slice(0, MOST_LAST_PLACES);

/** Where the ride begins on the way there, and where it goes. */
const endsOf = ({ details: { pickup, destination } }: Ride) => ({ pickup, destination });

/**
 * Where the member's last rides went and began, home apart, as far as they may be told to who is asking. One read; places on
 * the phone are picked by key from it.
 */
export const readLastPlaces = async (turn: Turn): Promise<Caller['lastPlaces']> => {
  const { state, world } = turn;
  const { member } = state.caller;
  if (member === undefined) return undefined;
  const rides = await world.rides.ofMember(member.medicaidId, addDays(world.now.date, -DAYS_BACK));
  const ends = rides
    .map(({ value }) => value)
    .filter((ride) => ride.status !== 'cancelled' && mayBeTold(ride, turn))
    .toReversed()
    .map(endsOf);
  return {
    destinations: lastOf(ends.flatMap(({ destination }) => destination ?? [])),
    pickUps: lastOf(ends.flatMap(({ pickup }) => pickup ?? []).filter(({ kind }) => kind !== 'home')),
  };
};

type State = Pick<Scene, 'state'>;

/** A clinic of the directory is named to who may hear it; a street of the record is told to nobody. */
const mayBeNamed = ({ facilityId }: Place, scene: State): boolean =>
  facilityId !== undefined && mayHearPlaces(scene);

const isUsual = ({ facilityId }: Place, { state }: State): boolean =>
  facilityId !== undefined && state.caller.member?.usualClinics.includes(facilityId) === true;

/**
 * What to say of a place of the record a ride goes to, where it may not be named.
 * @param kind the care that was said to be given there: it tells which of several clinics it is to who said it
 */
export const unnamedVisit = (place: Place, kind: string | undefined, scene: State): Say | undefined => {
  if (mayBeNamed(place, scene)) return undefined;
  if (!isUsual(place, scene)) return say('place.lastVisitIn', { town: place.town });
  const care = `care.${kind ?? ''}`;
  const hasSeveral = (scene.state.caller.member?.usualClinics.length ?? 0) > 1;
  return hasSeveral && isMessageKey(care)
    ? say('place.usualClinicFor', { care: say(care) })
    : say('place.usualClinic');
};

/** What to say of a place of the record a ride begins at, where it may not be named. */
export const unnamedPickUp = (place: Place, scene: State): Say | undefined =>
  mayBeNamed(place, scene) ? undefined : say('place.lastPickUpIn', { town: place.town });

/** What a place of the record is called in a menu: one that may not be named, by its town. */
export const placeChoice = (place: Place, use: 'visit' | 'pick-up', scene: State): Say => {
  const { name, town } = place;
  if (mayBeNamed(place, scene) && name !== undefined) return say('place.named', { name, town });
  if (use === 'pick-up') return say('place.lastPickUpIn', { town });
  return say(isUsual(place, scene) ? 'place.usualClinicIn' : 'place.lastVisitIn', { town });
};
