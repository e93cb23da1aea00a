import type { NewRide, Ride, Versioned } from '../../domain/ride';
import { standsUntilConfirmed } from '../../domain/rides';
import { say, type Say } from '../say';

/** Before a ride that is booked is changed to one that has to wait: until that is confirmed the booked one stands. */
export const standsSays = (ride: NewRide, replaced: Versioned<Ride> | undefined): readonly Say[] =>
  replaced !== undefined && standsUntilConfirmed(replaced.value, ride) ? [say('readBack.stands')] : [];
