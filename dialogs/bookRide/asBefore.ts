import { addDays, dayOfWeek } from '../../domain/calendar/calendarDate';
import { detailsSchema, type DetailName, type Details } from '../../domain/details';
import { factsSchema, type FactName, type Facts } from '../../domain/facts';
import { rideDay, type Ride } from '../../domain/ride';
import type { Turn } from '../conversation';
import { detailsIn, type Form } from '../form/form';
import { isBookedHere, mayBeTold } from '../identify/mayBeTold';
import { otherWays } from './otherWays';
import { SAME_PLACE } from './slots/asBeforeSlot';

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

/** The ride that was asked for last, which may still be to come: it tells as well where the visits are. */
const lastAsked = (rides: readonly Ride[]): Ride | undefined =>
  rides.toSorted((one, other) => one.requestedAt.localeCompare(other.requestedAt)).at(-1);

/**
 * Looks up the ride that this one is to be like, as far as it may be told to who is asking, and keeps what it fills in with
 * the caller. One read, once for each ride that is named.
 * @returns whether it was looked for now, and there is none
 */
export const readRideBefore = async (form: Form, turn: Turn): Promise<boolean> => {
  const { state, world } = turn;
  const { member, rideBefore } = state.caller;
  const { asBefore: asked } = detailsIn(form);
  if (asked === undefined || member === undefined) return false;
  if (rideBefore?.draft === form.id && rideBefore.asked === asked) return false;
  const rides = await world.rides.ofMember(member.medicaidId, addDays(world.now.date, -DAYS_BACK));
  const told = rides
    .map(({ value }) => value)
    .filter((ride) => ride.status !== 'cancelled' && goesThere(ride) && mayBeTold(ride, turn));
  const gone = told.filter((ride) => rideDay(ride) <= world.now.date).toReversed();
  const isWeekdayOf = (ride: Ride): boolean => dayOfWeek(rideDay(ride)) === dayOfWeek(asked);
  const ride =
    asked === SAME_PLACE
      ? lastAsked(told)
      : asked === 'last'
        ? // Who has just booked one, or has none behind them, means the one they asked for last.
          (lastAsked(told.filter((one) => isBookedHere(one, turn))) ?? gone[0] ?? lastAsked(told))
        : (gone.find((one) => rideDay(one) === asked) ?? gone.find(isWeekdayOf));
  state.caller = {
    ...state.caller,
    rideBefore: {
      draft: form.id,
      asked,
      facts: factsSchema.parse(only(ride?.facts ?? {}, factNames)),
      details: detailsSchema.parse(only(ride?.details ?? {}, detailNames)),
    },
  };
  return ride === undefined;
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
  const ofVisit = {
    ...(!isElsewhere && visitPurpose !== undefined && { visitPurpose }),
    ...(!isElsewhere && kindOfCare !== undefined && { kindOfCare }),
  };
  const ofPlace = {
    ...(!isElsewhere && destination !== undefined && { destination }),
    ...(!isElsewhere && clinicPhone !== undefined && { clinicPhone }),
  };
  if (rideBefore.asked === SAME_PLACE) return { facts: ofVisit, details: ofPlace };
  const isAtThatTime = now.appointmentTime === undefined || now.appointmentTime === appointmentTime;
  return {
    facts: {
      ...facts,
      ...(appointmentTime !== undefined && said.details.anyTime === undefined && { appointmentTime }),
      ...ofVisit,
    },
    details: {
      ...details,
      // Home is where the record says by now.
      ...(pickup !== undefined && pickup.kind !== 'home' && { pickup }),
      ...ofPlace,
      ...(returnRide !== undefined && (isAtThatTime || returnRide.kind !== 'at') && { returnRide }),
    },
  };
};
