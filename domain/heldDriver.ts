import type { Now } from './calendar/calendarDate';
import { moveRide } from './moveRide';
import { DRIVER_HELD } from './needsDriver';
import type { NewWorkItem } from './ports/workItems';
import type { Carrier, Ride, RideEventName } from './ride';
import { newsOf } from './rideNews';

/** Who carried a ride last, also where nobody has it any more; undefined where nobody ever did. */
export const lastCarrier = (ride: Pick<Ride, 'number' | 'moves' | 'carrier'>): Carrier | undefined => {
  const given = newsOf(ride).findLast(({ carrier }) => carrier !== undefined)?.carrier;
  return ride.carrier ?? given;
};

const bare = (vehicle: string): string => vehicle.toLowerCase().replace(/[^\p{L}\d]/gu, '');

const isSameVehicle = ({ vehicle: one }: Carrier, { vehicle: other }: Carrier): boolean =>
  one !== undefined && other !== undefined && bare(one) === bare(other);

/**
 * Whether a carrier is not sent to a member, because a serious incident with it is open. Nobody gets the vehicle it happened in; and
 * the member it happened to nobody of that carrier, because a driver comes with another vehicle as well.
 * @param incidents serious incidents that no person has decided yet
 */
export const isHeldDriver = (
  carrier: Carrier,
  memberId: string,
  incidents: readonly Pick<NewWorkItem, 'carrier' | 'memberId'>[],
): boolean =>
  incidents.some(
    ({ carrier: told, memberId: of }) =>
      told?.name === carrier.name && (of === memberId || isSameVehicle(told, carrier)),
  );

const BEGUN: readonly RideEventName[] = ['on-the-way', 'arrived', 'picked-up', 'no-show'];

/** Whether a driver has told of a ride. */
export const isDriven = (ride: Pick<Ride, 'number' | 'moves'>): boolean =>
  newsOf(ride).some(({ event }) => BEGUN.includes(event));

/** The ride taken from a carrier that is not sent to its member; undefined where it has another one, or where the rider is in the car: a person is asked at once. */
export const takenFromDriver = (ride: Ride, carrier: Carrier, now: Now): Ride | undefined =>
  ride.carrier?.name === carrier.name && ride.status !== 'picked-up'
    ? moveRide(ride, { event: 'handed-back', actor: 'system', reason: DRIVER_HELD }, now)
    : undefined;
