import type { Place } from '../../domain/details';
import { waysToBook } from '../../domain/ways';
import type { Scene } from '../conversation';
import { homeOf, isComplete, type Trip } from './trip';

/** The rides of one request: there and, where the way after the visit ends elsewhere than it began, a second one. */
export interface WaysApart {
  readonly trip: Trip;
  readonly second?: Trip;
}

const isSame = (one: Place, other: Place): boolean =>
  one.kind === other.kind &&
  one.name === other.name &&
  one.street === other.street &&
  one.town === other.town;

/** The way after the visit, as a trip of its own: it begins at the care, and `pickup` names its other end as on every way back. */
const wayAfter = ({ facts, details, originsOf }: Trip, pickup: Place, scene: Scene): Trip => {
  const { destination } = details;
  const miles =
    destination === undefined ? undefined : scene.world.travel.miles(pickup.town, destination.town);
  const { distanceMiles: _, ...others } = facts;
  return {
    facts: {
      ...others,
      tripDirection: 'from-care',
      originTown: pickup.town,
      ...(miles !== undefined && { distanceMiles: miles }),
    },
    details: { ...details, pickup },
    originsOf: () => {
      const origins = originsOf();
      const after = origins.afterVisit ?? { kind: 'derived' };
      return { ...origins, tripDirection: after, pickup: after };
    },
  };
};

/**
 * The rides a request comes to. A round trip ends where it began; to another place it is two rides, each one way.
 * @see 17-134d-33(b)(35)
 */
export const waysApart = (whole: Trip, scene: Scene): WaysApart => {
  if (whole.details.afterVisit === undefined) return { trip: whole };
  const { afterVisit, ...details } = whole.details;
  const trip: Trip = {
    ...whole,
    details,
    originsOf: () => {
      const { afterVisit: _, ...origins } = whole.originsOf();
      return origins;
    },
  };
  const { member } = scene.state.caller;
  const place = afterVisit.kind === 'home' && member !== undefined ? homeOf(member) : afterVisit;
  const { pickup, returnRide } = details;
  if (!isComplete(place) || pickup === undefined || isSame(place, pickup) || returnRide?.kind === 'none')
    return { trip };
  const second = wayAfter({ ...whole, details }, place, scene);
  const ways = waysToBook(trip.facts);
  if (!ways.includes('there')) return { trip: second };
  if (!ways.includes('back')) return { trip };
  return { trip: { ...trip, details: { ...details, returnRide: { kind: 'none' } } }, second };
};
