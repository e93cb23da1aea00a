import { dayOfWeek } from '../../domain/calendar/calendarDate';
import type { Booking } from '../../domain/decision';
import { requirementTable, type Requirement } from '../../domain/authorization/requirements';
import type { Place } from '../../domain/details';
import { placesToComplete } from '../../domain/dispatch';
import type { Leg, NewRide } from '../../domain/ride';
import type { Turn } from '../conversation';
import { say, type Say, type SayValue } from '../say';
import { unnamedPickUp, unnamedVisit } from './ownPlaces';

/** The requirement a ride waits for, if it waits. */
export const waitsFor = ({ requirements }: Pick<Booking, 'requirements'>): Requirement | undefined =>
  requirements.find((requirement) => requirementTable[requirement].holdsRide);

const nameOf = (place: Place): string => place.name ?? place.street ?? place.town;

/** A place and its town, unless its name has the town in it. */
const withTown = (place: Place): SayValue => {
  const name = nameOf(place);
  return name.toLowerCase().includes(place.town.toLowerCase())
    ? name
    : say('place.named', { name, town: place.town });
};

/** The visit's place; one taken from the record is named only where places may be told. */
const visitPlace = (ride: NewRide, to: Place, turn: Turn): SayValue =>
  (ride.origins.destination?.kind === 'record' ? unnamedVisit(to, turn) : undefined) ?? withTown(to);

const pickUpSays = (ride: NewRide, { from, pickUp, readyAt }: Leg, turn: Turn): readonly Say[] => {
  if (pickUp.kind === 'will-call' || readyAt === undefined) return [];
  const times = {
    pickUp: { clock: pickUp.at.slice(11) },
    ready: { clock: readyAt.slice(11) },
    town: from.town,
  };
  // The street of a record is never spoken; a place the caller named is read back in the caller's own words.
  return [
    from.kind === 'home'
      ? say('readBack.home', times)
      : say('readBack.place', {
          ...times,
          place:
            (ride.origins.pickup?.kind === 'record' ? unnamedPickUp(from, turn) : undefined) ??
            withTown(from),
        }),
  ];
};

const returnSays = (leg: Leg | undefined): Say => {
  if (leg === undefined) return say('readBack.return.none');
  return leg.pickUp.kind === 'will-call'
    ? say('readBack.return.willCall')
    : say('readBack.return.at', { time: { clock: leg.pickUp.at.slice(11) } });
};

const modeSays = (ride: NewRide): Say =>
  say('readBack.mode', { mode: say(`mode.${ride.mode}`), companions: ride.details.companions ?? 0 });

const travelSays = (ride: NewRide, outbound: Leg, back: Leg | undefined, turn: Turn): readonly Say[] => {
  switch (ride.mode) {
    case 'bus':
      return [say('readBack.bus')];
    case 'private-car':
      return [say('readBack.privateCar')];
    case 'livery':
    case 'wheelchair-van': {
      const notices = ride.decision.notices.map((notice) => say(`notice.${notice}`));
      return [...pickUpSays(ride, outbound, turn), modeSays(ride), returnSays(back), ...notices];
    }
  }
};

/** Home from a hospital: no way there, no way back. */
const dischargeSays = (ride: NewRide, leg: Leg, turn: Turn): readonly Say[] => {
  const time = leg.pickUp.kind === 'at' ? leg.pickUp.at.slice(11) : '';
  const place = visitPlace(ride, leg.from, turn);
  return [
    say('readBack.discharge', { day: { day: leg.date }, time: { clock: time }, place }),
    modeSays(ride),
  ];
};

const visitSays = (ride: NewRide, outbound: Leg, back: Leg | undefined, turn: Turn): readonly Say[] => [
  say('readBack.visit', {
    day: { day: outbound.date },
    appointment: { clock: outbound.appointmentTime ?? '' },
    place: visitPlace(ride, outbound.to, turn),
  }),
  ...(isClosed(turn, outbound) ? [say('readBack.closed')] : []),
  ...travelSays(ride, outbound, back, turn),
];

const isClosed = (turn: Turn, { to, date }: Leg): boolean => {
  const facility = to.facilityId === undefined ? undefined : turn.world.facilities.find(to.facilityId);
  const weekday = `${dayOfWeek(date)}`;
  return facility !== undefined && !Object.keys(facility.hours).includes(weekday);
};

/** What is about to be booked, said back: day, both times, both places, mode, riders, return, and what is still missing. */
export const readBack = (ride: NewRide, turn: Turn): readonly Say[] => {
  const [first, second] = ride.legs;
  if (first === undefined) return [];
  const requirement = waitsFor(ride.decision);
  return [
    ...(first.direction === 'return'
      ? dischargeSays(ride, first, turn)
      : visitSays(ride, first, second, turn)),
    ...(ride.decision.outcome === 'urgent-book' ? [say('readBack.urgent')] : []),
    ...(requirement === undefined
      ? []
      : [say('readBack.pending', { requirement: say(`requirement.${requirement}`) })]),
    ...(placesToComplete(ride.details, ride.mode).length > 0 ? [say('readBack.address')] : []),
    say('readBack.confirm'),
  ];
};
