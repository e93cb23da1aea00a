import type { DetailValues, Place } from '../../domain/details';
import { known, type Mobility } from '../../domain/facts';
import type { Member } from '../../domain/ports/memberDirectory';
import type { Leg, Ride } from '../../domain/ride';
import { newsOf, type RideNews } from '../../domain/rideNews';
import { zonedTime } from '../clock';
import type { RideBody, RideEventBody, SpecialAttribute } from './schemas';

const time = (moment: string) => ({ time: zonedTime(moment) });

const addressOf = ({
  name,
  street,
  unit,
  town,
  state,
  zip,
}: Place): RideBody['trips'][number]['pickupAddress'] => ({
  ...(name !== undefined && { addressName: name }),
  ...(street !== undefined && { street }),
  ...(unit !== undefined && { street2: unit }),
  city: town,
  state,
  ...(zip !== undefined && { postalCode: zip }),
});

const tripOf = ({
  direction,
  from,
  to,
  date,
  appointmentTime,
  pickUp,
  readyAt,
}: Leg): RideBody['trips'][number] => ({
  direction,
  pickupAddress: addressOf(from),
  dropoffAddress: addressOf(to),
  ...(appointmentTime !== undefined && { appointmentTime: time(`${date}T${appointmentTime}`) }),
  ...(pickUp.kind === 'at' && { pickupTime: time(pickUp.at) }),
  ...(readyAt !== undefined && { pickupWindowStartTime: time(readyAt) }),
});

const byMobility: Readonly<Record<Mobility, readonly SpecialAttribute[]>> = {
  ambulatory: ['A'],
  cane: ['C'],
  walker: ['WA'],
  wheelchair: ['W'],
  'electric-wheelchair': ['E'],
  // The kind of ride says it.
  stretcher: [],
};

const byEquipment: Readonly<Record<DetailValues['equipment'][number], readonly SpecialAttribute[]>> = {
  oxygen: ['O'],
  'service-animal': ['SA'],
  'door-to-door': ['D2D'],
  walker: ['WA'],
  cane: ['C'],
  'car-seat': [],
};

const attributesOf = (
  { facts: { mobility }, details }: Ride,
  member: Member | undefined,
): SpecialAttribute[] => [
  ...new Set([
    ...(known(mobility) ? byMobility[mobility] : []),
    ...(details.equipment ?? []).flatMap((one) => byEquipment[one]),
    ...(member?.cannotHear === true ? (['HI'] as const) : []),
    ...(member?.cannotSee === true ? (['VI'] as const) : []),
  ]),
];

const notesOf = ({ details }: Ride): string =>
  [
    details.driverNote ?? '',
    details.stairs === undefined || details.stairs === 'none' ? '' : `stairs: ${details.stairs}`,
    details.chair?.note ?? '',
    details.alert ?? '',
    details.equipment?.includes('car-seat') === true ? 'car seat' : '',
    // Why is the rider's own matter.
    (details.sharedRideReason ?? '') === '' ? '' : 'rides alone',
  ]
    .filter((note) => note !== '')
    .join('; ');

/** Who rides: somebody else than the member where the ride says so. */
const customerOf = (
  { details: { riderName, riderPhone } }: Ride,
  member: Member | undefined,
): RideBody['customerInfo'] => {
  const { number = '', takesTexts = false } = riderPhone ?? {};
  return {
    ...(riderName !== undefined && { firstLegalName: riderName }),
    ...(riderName === undefined &&
      member !== undefined && { firstLegalName: member.firstName, lastName: member.lastName }),
    ...(number !== '' && { phone: number, ...(takesTexts && { mobilePhone: number }) }),
    ...(member?.language !== undefined && { language: member.language }),
  };
};

/** Something that happened to a ride, as the API tells it. */
export const rideEventBody = ({
  ride,
  event,
  status,
  at,
  actor,
  leg,
  expected,
}: RideNews): RideEventBody => ({
  tripTicketId: ride,
  event,
  status,
  nodePerformedTime: time(at),
  actor,
  ...(leg !== undefined && { direction: leg }),
  ...(expected !== undefined && { estimatedPickupTime: time(expected) }),
});

/** A ride as the API tells it: what a driver needs to find and carry the rider, and no reason of the visit. */
export const rideBody = (ride: Ride, member: Member | undefined): RideBody => {
  const notes = notesOf(ride);
  return {
    tripTicketId: ride.number,
    status: ride.status,
    transportServices: [ride.mode],
    ...(ride.carrier !== undefined && { provider: ride.carrier.name }),
    ...(ride.carrier?.vehicle !== undefined && { vehicleInformation: ride.carrier.vehicle }),
    customerInfo: customerOf(ride, member),
    numOtherReservedPassengers: ride.details.companions ?? 0,
    specialAttributes: attributesOf(ride, member),
    ...(notes !== '' && { notesForDriver: notes }),
    trips: ride.legs.map(tripOf),
    events: newsOf(ride).map(rideEventBody),
  };
};
