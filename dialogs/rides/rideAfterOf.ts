import { rideDay, type Ride, type Versioned } from '../../domain/ride';
import type { Place } from '../../domain/details';

const isSamePlace = (one: Place, other: Place): boolean =>
  one.town === other.town && one.name === other.name && one.street === other.street;

/** The ride on from the visit that a ride goes to, where it was booked apart because it ends elsewhere. */
export const rideAfterOf = (ride: Ride, rides: readonly Versioned<Ride>[]): Versioned<Ride> | undefined => {
  const [there, back] = ride.legs;
  if (there?.direction !== 'outbound' || back !== undefined) return undefined;
  return rides.find(({ value }) => {
    const [leg] = value.legs;
    return leg?.direction === 'return' && rideDay(value) === rideDay(ride) && isSamePlace(leg.from, there.to);
  });
};
