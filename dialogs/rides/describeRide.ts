import { rideDay, timeOf, type Ride } from '../../domain/ride';
import type { Turn } from '../conversation';
import { mayHearPlaces } from '../identify/identify';
import { isBookedHere } from '../identify/mayBeTold';
import { say, type Say, type SayValue } from '../say';

/** Day and time of a ride as values for a message. */
export const momentOf = (ride: Ride): Readonly<Record<'day' | 'appointment', SayValue>> => ({
  day: { day: rideDay(ride) },
  appointment: { clock: timeOf(ride) ?? '' },
});

/** A ride by day and time; with its place where places may be told, and to whoever named it in this conversation. */
export const describeRide = (ride: Ride, turn: Turn): Say => {
  const values = momentOf(ride);
  const clinic = ride.details.destination?.name;
  const namedHere = isBookedHere(ride, turn) && ride.origins.destination?.kind === 'said';
  return clinic !== undefined && (namedHere || mayHearPlaces(turn))
    ? say('ride.withPlace', { ...values, clinic })
    : say('ride.withoutPlace', values);
};
