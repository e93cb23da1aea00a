import type { Leg, Ride } from './ride';

/**
 * The one work item of a ride that is late, whoever finds it first: who waits for it, on whichever line, or the watch over the rides.
 * Of each way there is one, as long as it is open.
 */
export const onceForLate = (
  { number }: Pick<Ride, 'number'>,
  { direction }: Pick<Leg, 'direction'>,
): { readonly once: string; readonly onceUntilDone: true } => ({
  once: `late ${number} ${direction}`,
  onceUntilDone: true,
});
