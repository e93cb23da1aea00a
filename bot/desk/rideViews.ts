import type { Member } from '../../domain/ports/memberDirectory';
import { isChangeable, isOpen } from '../../domain/rides';
import { mayMove, rideDay, timeOf, type Leg, type Ride, type Versioned } from '../../domain/ride';
import type { Day, RideLine, RideView } from '../web/desk/exchange';
import { inWords } from './inWords';

const placeWords = ({ name, street, town }: Leg['from']): string =>
  [name ?? street, town].filter((part) => part !== undefined && part !== '').join(', ');

const legWords = ({ from, to, pickUp, appointmentTime }: Leg): string => {
  const when = pickUp.kind === 'at' ? `pick-up ${pickUp.at.slice(11)}` : 'pick-up by call';
  const visit = appointmentTime === undefined ? '' : `, visit ${appointmentTime}`;
  return `${placeWords(from)} to ${placeWords(to)} (${when}${visit})`;
};

/** A ride in a list. */
export const rideLine = (ride: Ride): RideLine => ({
  number: ride.number,
  day: rideDay(ride),
  status: ride.status,
  mode: ride.mode,
  text: ride.legs.map(legWords).join('; '),
});

const returnTimeOf = ({ legs }: Ride): RideView['returnTime'] => {
  const back = legs.find(({ direction }) => direction === 'return');
  if (back === undefined) return undefined;
  return back.pickUp.kind === 'at' ? back.pickUp.at.slice(11) : 'will-call';
};

/** A ride with the fields that can be changed, and what may be done to it as it is. */
export const rideView = ({ value, version }: Versioned<Ride>): RideView => {
  const appointmentTime = timeOf(value);
  const returnTime = returnTimeOf(value);
  return {
    ...rideLine(value),
    version,
    ...(appointmentTime !== undefined && { appointmentTime }),
    ...(returnTime !== undefined && { returnTime }),
    may: [
      ...(isOpen(value) ? (['cancel'] as const) : []),
      ...(isChangeable(value) ? (['change'] as const) : []),
      ...(mayMove(value.status, 'confirmed') && ['requested', 'pending'].includes(value.status)
        ? (['confirm'] as const)
        : []),
    ],
  };
};

/** A ride of the day, for who sends vehicles. */
export const rideOfDay = (ride: Ride, member: Member | undefined): Day['rides'][number] => {
  const [first] = ride.legs;
  const { riderName, riderPhone } = ride.details;
  const phone = riderPhone?.number ?? member?.phones[0]?.number;
  return {
    ...rideLine(ride),
    ...(first?.pickUp.kind === 'at' && { pickUpTime: first.pickUp.at.slice(11) }),
    rider: riderName ?? (member === undefined ? '' : `${member.firstName} ${member.lastName}`),
    ...(phone !== undefined && { phone }),
    from: first === undefined ? '' : placeWords(first.from),
    to: first === undefined ? '' : placeWords(first.to),
    ...(ride.carrier !== undefined && { carrier: inWords(ride.carrier.name) }),
  };
};
