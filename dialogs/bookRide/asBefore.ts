import { addDays, dayOfWeek } from '../../domain/calendar/calendarDate';
import { detailsSchema, type DetailName, type Details } from '../../domain/details';
import { factsSchema, type FactName, type Facts } from '../../domain/facts';
import { rideDay, type Ride } from '../../domain/ride';
import type { Turn } from '../conversation';
import { detailsIn, type Form } from '../form/form';
import { mayBeTold } from '../identify/mayBeTold';
import { otherWays } from './otherWays';

/** How far back a ride is looked for, in days. */
const DAYS_BACK = 90;

/** What "the same ride" says of another day: what it is for and when, how the rider moves, and which ways there are. */
const factNames: readonly string[] = [
  'appointmentTime',
  'visitPurpose',
  'kindOfCare',
  'mobility',
  'canWalk',
  'canTransferToCarSeat',
  'mustTravelInWheelchair',
  ...otherWays,
  'busServesTrip',
  'canRideTransit',
  'usablePublicTransit',
  'adultEscortAvailable',
  'escortType',
] satisfies readonly FactName[];

const detailNames: readonly string[] = [
  'pickup',
  'destination',
  'clinicPhone',
  'returnRide',
  'companions',
  'childAlong',
  'chair',
  'stairs',
  'equipment',
  'driverNote',
] satisfies readonly DetailName[];

const only = (values: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

const goesThere = ({ legs: [first] }: Ride): boolean => first?.direction === 'outbound';

/**
 * Looks up the ride that this one is to be like, as far as it may be told to who is asking, and keeps what it fills in with
 * the caller. One read, once for each ride that is named.
 */
export const readRideBefore = async (form: Form, turn: Turn): Promise<void> => {
  const { state, world } = turn;
  const { member, rideBefore } = state.caller;
  const { asBefore: asked } = detailsIn(form);
  if (asked === undefined || member === undefined) return;
  if (rideBefore?.draft === form.id && rideBefore.asked === asked) return;
  const rides = await world.rides.ofMember(member.medicaidId, addDays(world.now.date, -DAYS_BACK));
  const gone = rides
    .map(({ value }) => value)
    .filter((ride) => rideDay(ride) <= world.now.date && ride.status !== 'cancelled')
    .filter((ride) => goesThere(ride) && mayBeTold(ride, turn))
    .toReversed();
  const isWeekdayOf = (ride: Ride): boolean => dayOfWeek(rideDay(ride)) === dayOfWeek(asked);
  const ride =
    asked === 'last' ? gone[0] : (gone.find((one) => rideDay(one) === asked) ?? gone.find(isWeekdayOf));
  state.caller = {
    ...state.caller,
    rideBefore: {
      draft: form.id,
      asked,
      facts: factsSchema.parse(only(ride?.facts ?? {}, factNames)),
      details: detailsSchema.parse(only(ride?.details ?? {}, detailNames)),
    },
  };
};

/** What the ride that this one is to be like fills in. Another place or reason, or another hour, takes along what hung on the one before. */
export const asBeforeIn = (
  form: Pick<Form, 'id'>,
  said: { readonly facts: Facts; readonly details: Details },
  { state }: Pick<Turn, 'state'>,
): { readonly facts: Facts; readonly details: Details } => {
  const { rideBefore } = state.caller;
  if (rideBefore?.draft !== form.id || said.details.asBefore !== rideBefore.asked)
    return { facts: {}, details: {} };
  const { appointmentTime, visitPurpose, kindOfCare, ...facts } = rideBefore.facts;
  const { pickup, destination, clinicPhone, returnRide, ...details } = rideBefore.details;
  const { facts: now } = said;
  const isElsewhere =
    said.details.destination !== undefined ||
    (now.kindOfCare !== undefined && now.kindOfCare !== kindOfCare) ||
    (now.visitPurpose !== undefined && now.visitPurpose !== visitPurpose);
  const isAtThatTime = now.appointmentTime === undefined || now.appointmentTime === appointmentTime;
  return {
    facts: {
      ...facts,
      ...(appointmentTime !== undefined && said.details.anyTime === undefined && { appointmentTime }),
      ...(!isElsewhere && visitPurpose !== undefined && { visitPurpose }),
      ...(!isElsewhere && kindOfCare !== undefined && { kindOfCare }),
    },
    details: {
      ...details,
      // Home is where the record says by now.
      ...(pickup !== undefined && pickup.kind !== 'home' && { pickup }),
      ...(!isElsewhere && destination !== undefined && { destination }),
      ...(!isElsewhere && clinicPhone !== undefined && { clinicPhone }),
      ...(returnRide !== undefined && (isAtThatTime || returnRide.kind !== 'at') && { returnRide }),
    },
  };
};
