import type { RideEventName, Ride } from './ride';
import { newsOf } from './rideNews';

/** Events after which a ride has a driver, or is to get its first one. */
const SINCE: readonly RideEventName[] = ['booked', 'changed', 'undone', 'assigned', 'looked-for-again'];

/** Why a ride was taken from its driver, not handed back by it: a serious incident is told, and another one comes. */
export const DRIVER_HELD = 'driver-held';

/** Whether a carrier has handed the ride back and nobody has it since: it stays promised, and a driver is looked for. */
export const needsDriver = (ride: Ride): boolean =>
  (ride.status === 'confirmed' || ride.status === 'requested') &&
  newsOf(ride).findLast(({ event }) => event === 'handed-back' || SINCE.includes(event))?.event ===
    'handed-back';

/** Whether it needs one because its driver was taken off it. */
export const isTakenFromDriver = (ride: Ride): boolean =>
  newsOf(ride).findLast(({ event }) => event === 'handed-back')?.reason === DRIVER_HELD;
