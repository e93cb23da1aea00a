import type { Ride } from '../../domain/ride';
import { say, type Say } from '../say';

/** When the rider is picked up and has to be ready; nothing of a ride that is none yet, or that comes when it is called. */
export const timesOf = ({ status, legs: [first] }: Ride): readonly Say[] =>
  status !== 'pending' && first?.pickUp.kind === 'at' && first.readyAt !== undefined
    ? [
        say('myRides.times', {
          pickUp: { clock: first.pickUp.at.slice(11) },
          ready: { clock: first.readyAt.slice(11) },
        }),
      ]
    : [];
