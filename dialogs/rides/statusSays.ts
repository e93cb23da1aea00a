import { isTakenFromDriver, needsDriver } from '../../domain/needsDriver';
import { pendingFor } from '../../domain/pendingFor';
import { expectedAt } from '../../domain/punctuality';
import type { Ride } from '../../domain/ride';
import { say, type Say } from '../say';

/** What the state of a ride means for who rides. */
export const statusSays = (ride: Ride, line: string): readonly Say[] => {
  const { status } = ride;
  if (needsDriver(ride))
    return [say(isTakenFromDriver(ride) ? 'status.otherDriver' : 'status.handedBack', { line })];
  switch (status) {
    case 'pending': {
      const waiting = pendingFor(ride);
      if (waiting === undefined) return [];
      if (waiting === 'on-hold') return [say('status.pending.held', { line })];
      if (waiting === 'address-to-complete') return [say('status.pending.address')];
      return [say('status.pending', { requirement: say(`requirement.${waiting}`) })];
    }
    case 'requested':
      return [say('status.requested', { line })];
    case 'cancelled':
      return [];
    case 'assigned':
    case 'on-the-way': {
      const expected = expectedAt(ride);
      const vehicle = ride.carrier?.vehicle;
      return [
        expected === undefined
          ? say(`status.${status}`)
          : say(`status.${status}.expected`, { at: { clock: expected.slice(11) } }),
        ...(vehicle === undefined ? [] : [say('status.vehicle', { vehicle })]),
      ];
    }
    default:
      return [say(`status.${status}`)];
  }
};
