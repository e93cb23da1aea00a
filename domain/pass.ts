import { at, type Now } from './calendar/calendarDate';
import type { PassMove, Ride } from './ride';

/** The ride with one more step of its pass. */
export const withPassMove = (ride: Ride, state: PassMove['state'], now: Now): Ride => ({
  ...ride,
  pass: [...(ride.pass ?? []), { state, at: at(now.date, now.time) }],
});

/** Whether a pass of this ride was said to be missing before: nobody has to ask twice. */
export const wasPassMissing = ({ pass = [] }: Ride): boolean => pass.some(({ state }) => state !== 'asked');
