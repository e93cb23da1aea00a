import type { NewRide, Ride, Versioned } from '../../domain/ride';
import { say, type Say } from '../say';

/** Before a ride that is booked is changed to one that has to wait: until then there is none. */
export const givenUpSays = ({ decision }: NewRide, replaced: Versioned<Ride> | undefined): readonly Say[] =>
  decision.waitsFor.length > 0 && replaced?.value.decision.waitsFor.length === 0
    ? [say('readBack.givenUp')]
    : [];
