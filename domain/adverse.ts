import type { Now } from './calendar/calendarDate';
import type { AdverseAfterwards } from './ports/workItems';
import { rideDay, type Ride } from './ride';

/** The work item of it is opened once, by whoever finds it first: this names it. */
export const onceForAdverse = (kind: AdverseAfterwards, { number }: Pick<Ride, 'number'>): string =>
  `${kind} ${number}`;

/** What became of a ride that is less than was asked for; undefined where nothing did. */
export const adverseAfterwards = (ride: Ride, { date }: Pick<Now, 'date'>): AdverseAfterwards | undefined => {
  if (ride.status === 'pending' && rideDay(ride) <= date) return 'still-pending';
  const isByUs = ride.moves.at(-1)?.actor !== 'caller';
  return ride.status === 'cancelled' && isByUs ? 'cancelled-by-us' : undefined;
};
