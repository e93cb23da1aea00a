import type { Requirement } from './authorization/requirements';
import { placesToComplete } from './dispatch';
import type { Ride } from './ride';
import { newsOf } from './rideNews';

/** What a pending ride waits for: a paper, an address a driver can find, or that a person settles what was told. */
export const pendingFor = (ride: Ride): Requirement | 'address-to-complete' | 'on-hold' | undefined => {
  if (ride.status !== 'pending') return undefined;
  if (newsOf(ride).at(-1)?.event === 'held') return 'on-hold';
  const [waiting] = ride.decision.waitsFor;
  if (waiting !== undefined) return waiting;
  return placesToComplete(ride.details, ride.mode).length > 0 ? 'address-to-complete' : undefined;
};
