import { detailsSchema } from '../../domain/details';
import { factsSchema } from '../../domain/facts';
import type { NewWorkItem } from '../../domain/ports/workItems';
import { rideDay, timeOf, type NewRide } from '../../domain/ride';
import type { Turn } from '../conversation';
import { workItem } from '../handOff/callBack';
import { say, type Say } from '../say';

/** What is done so that two riders of one caller share a vehicle, and the adult who comes along. */
interface Together {
  readonly work: readonly NewWorkItem[];
  readonly says: readonly Say[];
}

const ALONE: Together = { work: [], says: [] };

/** Of facts or details those that were said, and not those of a record. */
const saidIn = (values: object, { origins }: NewRide): object => {
  const said = Object.entries(origins).flatMap(([name, { kind }]) => (kind === 'said' ? [name] : []));
  return Object.fromEntries(Object.entries(values).filter(([name]) => said.includes(name)));
};

/** Two members booked one after the other for the same visit ride in one vehicle: a person sees to it. Keeps the ride for the next one. */
export const rideTogether = (ride: NewRide, turn: Turn): Together => {
  const { caller } = turn.state;
  const { lastBooked: before } = caller;
  const { memberId } = ride;
  const { destination } = ride.details;
  const place = destination?.facilityId ?? destination?.street;
  const time = timeOf(ride);
  const day = rideDay(ride);
  turn.state.caller = {
    ...caller,
    lastBooked: {
      memberId,
      day,
      ...(time !== undefined && { time }),
      ...(place !== undefined && { place }),
      facts: factsSchema.parse(saidIn(ride.facts, ride)),
      details: detailsSchema.parse(saidIn(ride.details, ride)),
    },
  };
  const { ridesWith } = ride.details;
  if (ridesWith !== undefined && ridesWith !== memberId)
    return inOneVehicle(ridesWith, 'booked.ridesWith', turn);
  if (before === undefined || before.memberId === memberId || caller.staff !== undefined) return ALONE;
  const isSame = before.day === day && before.time === time && before.place === place;
  if (!isSame || place === undefined) return ALONE;
  return inOneVehicle(before.memberId, 'booked.together', turn);
};

const inOneVehicle = (other: string, told: 'booked.together' | 'booked.ridesWith', turn: Turn): Together => ({
  work: [workItem(turn, 'ride-change', 'one-vehicle', { request: { with: other } })],
  says: [say(told)],
});
