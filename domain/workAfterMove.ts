import type { MovingEvent } from './moveRide';
import type { NewWorkItem } from './ports/workItems';

/**
 * What a person has to do when a carrier or a dispatch system tells something of a ride that the member did not want; what the member
 * does in a conversation opens its own.
 */
export const workAfterMove: { readonly [Event in MovingEvent]?: Pick<NewWorkItem, 'kind' | 'reason'> } = {
  'handed-back': { kind: 'handed-back', reason: 'handed-back' },
  // A claim, whose ride is over unless somebody asks the rider.
  'no-show': { kind: 'late-ride', reason: 'no-show-claimed' },
  'looked-for-again': { kind: 'urgent-dispatch', reason: 'dispatch' },
  cancelled: { kind: 'referral', reason: 'cancelled-by-us' },
};
