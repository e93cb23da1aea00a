import type { Now } from './calendar/calendarDate';
import { rideDay, type Ride } from './ride';

/** How a request that was taken can come to less than was asked for, afterwards: a written notice is owed for each (42 CFR 431.206). */
export type AdverseAfterwards =
  /** What it waited for has not come, and its day is here. */
  | 'still-pending'
  /** Not the member took it back. */
  | 'cancelled-by-us';

/** What became of a ride that is less than was asked for; undefined where nothing did. */
export const adverseAfterwards = (ride: Ride, { date }: Pick<Now, 'date'>): AdverseAfterwards | undefined => {
  if (ride.status === 'pending' && rideDay(ride) <= date) return 'still-pending';
  const isByUs = ride.moves.at(-1)?.actor !== 'caller';
  return ride.status === 'cancelled' && isByUs ? 'cancelled-by-us' : undefined;
};
