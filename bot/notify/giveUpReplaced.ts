import type { Now } from '../../domain/calendar/calendarDate';
import type { RideRepository } from '../../domain/ports/rideRepository';
import type { Ride } from '../../domain/ride';
import { givenUp } from '../../domain/rides';

/**
 * Gives up the ride whose place a confirmed one has taken. Doing it again changes nothing; one that was changed meanwhile stays, and is
 * looked at again with the next change of either. One read, where a ride takes another's place.
 * @throws StoreUnavailable
 */
export const giveUpReplaced = async (
  rides: Pick<RideRepository, 'find' | 'replace'>,
  ride: Ride,
  now: Now,
): Promise<void> => {
  const before = ride.insteadOf === undefined ? undefined : await rides.find(ride.insteadOf);
  const given = before === undefined ? undefined : givenUp(before.value, ride, now);
  if (before === undefined || given === undefined) return;
  await rides.replace(`replaced by ${ride.number}`, given, before.version);
};
