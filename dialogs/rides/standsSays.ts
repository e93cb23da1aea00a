import { rideDay, type Ride } from '../../domain/ride';
import { inGroups } from '../handOff/callBack';
import { say, type Say } from '../say';

/** A ride and when to be ready, by its number: that is told to the phone that gets its updates. */
export const standsSays = (ride: Ride): Say => {
  const values = { number: inGroups(ride.number), day: { day: rideDay(ride) } };
  const { readyAt } = ride.legs[0] ?? {};
  return readyAt === undefined
    ? say('where.weather', values)
    : say('where.weather.ready', { ...values, ready: { clock: readyAt.slice(11) } });
};
