import { at, type LocalDateTime, type Now } from './calendar/calendarDate';
import type { Ride } from './ride';

/** What is known of a bus pass: it is to be mailed, or who rides says that it did not come or is lost. */
export const passStates = ['asked', 'not-arrived', 'lost'] as const;

/** One step in the life of a bus pass, apart from that of its ride. */
export interface PassMove {
  readonly state: (typeof passStates)[number];
  readonly at: LocalDateTime;
}

/** The ride with one more step of its pass. */
export const withPassMove = (ride: Ride, state: PassMove['state'], now: Now): Ride => ({
  ...ride,
  pass: [...(ride.pass ?? []), { state, at: at(now.date, now.time) }],
});

/** Whether a pass of this ride was said to be missing before: nobody has to ask twice. */
export const wasPassMissing = ({ pass = [] }: Ride): boolean => pass.some(({ state }) => state !== 'asked');
