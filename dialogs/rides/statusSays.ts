import { placesToComplete } from '../../domain/dispatch';
import type { Ride } from '../../domain/ride';
import { say, type Say } from '../say';

/** What the state of a ride means for who rides. */
export const statusSays = ({ status, decision, details, mode }: Ride, line: string): readonly Say[] => {
  switch (status) {
    case 'pending': {
      const [requirement] = decision.waitsFor;
      if (requirement !== undefined) {
        return [say('status.pending', { requirement: say(`requirement.${requirement}`) })];
      }
      return placesToComplete(details, mode).length > 0 ? [say('status.pending.address')] : [];
    }
    case 'requested':
      return [say('status.requested', { line })];
    case 'cancelled':
      return [];
    default:
      return [say(`status.${status}`)];
  }
};
