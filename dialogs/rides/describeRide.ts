import { known } from '../../domain/facts';
import { rideDay, timeOf, type Ride } from '../../domain/ride';
import type { Turn } from '../conversation';
import { mayHearPlaces } from '../identify/trust';
import { isBookedHere } from '../identify/mayBeTold';
import { say, type Say, type SayValue } from '../say';

/** Day and time of a ride as values for a message. */
export const momentOf = (ride: Ride): Readonly<Record<'day' | 'appointment', SayValue>> => ({
  day: { day: rideDay(ride) },
  appointment: {
    clock: timeOf(ride) ?? (known(ride.facts.appointmentTime) ? ride.facts.appointmentTime : ''),
  },
});

/** A ride by day and time; with its place where places may be told, and to whoever named it in this conversation. */
export const describeRide = (ride: Ride, turn: Turn): Say => {
  const values = momentOf(ride);
  const [first] = ride.legs;
  if (first?.direction === 'return' && ride.facts.visitPurpose !== 'discharge') {
    return first.pickUp.kind === 'at'
      ? say('ride.wayBack.at', { day: values.day, time: { clock: first.pickUp.at.slice(11) } })
      : say('ride.wayBack.willCall', values);
  }
  const clinic = ride.details.destination?.name;
  const namedHere = isBookedHere(ride, turn) && ride.origins.destination?.kind === 'said';
  return clinic !== undefined && (namedHere || mayHearPlaces(turn))
    ? say('ride.withPlace', { ...values, clinic })
    : say('ride.withoutPlace', values);
};
