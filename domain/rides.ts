import { addMinutes, at, type CalendarDate, type LocalDateTime, type Now } from './calendar/calendarDate';
import type { Booking } from './decision';
import type { DetailName, Details, Place } from './details';
import { placesToComplete } from './dispatch';
import { known, type FactName, type Facts } from './facts';
import type { TravelEstimates } from './ports/travelEstimates';
import { moveRide } from './moveRide';
import { earliestRoutineDate } from './notice/noticeOf';
import type { Program } from './program/program';
import { waysToBook } from './ways';
import {
  mayMove,
  rideDay,
  type DraftId,
  type Leg,
  type Move,
  type NewRide,
  type PickUp,
  type Origin,
  type Ride,
  type RideStatus,
} from './ride';

/** What a ride is planned from: all that was said, looked up and decided. */
export interface RidePlan {
  readonly memberId: string;
  readonly facts: Facts;
  readonly details: Details;
  readonly origins: { readonly [Name in FactName | DetailName]?: Origin };
  readonly decision: Booking;
  readonly bookedBy: NewRide['bookedBy'];
  /** When the ride was first asked for. */
  readonly requestedAt: LocalDateTime;
  readonly series?: DraftId;
}

/** What times are set by. */
export interface PlanningBy {
  readonly program: Program;
  readonly travel: TravelEstimates;
}

const statusOf = ({ decision: { outcome, mode }, details }: RidePlan): RideStatus => {
  switch (outcome) {
    case 'book':
      // A ride is confirmed only when a driver could find the rider.
      return placesToComplete(details, mode).length > 0 ? 'pending' : 'confirmed';
    case 'book-pending-authorization':
      return 'pending';
    case 'urgent-book':
      return 'requested';
  }
};

const later = (one: LocalDateTime, other: LocalDateTime): LocalDateTime => (one > other ? one : other);
const earlier = (one: LocalDateTime, other: LocalDateTime): LocalDateTime => (one < other ? one : other);

/** To the appointment: the rider is ready at the earlier of one hour before it and 15 minutes before the pick-up. */
const toTheVisit = (
  from: Place,
  to: Place,
  appointment: LocalDateTime,
  now: LocalDateTime,
  { program, travel }: PlanningBy,
): Leg => {
  const { arriveBefore, readyBeforeAppointment, readyBeforePickUp } = program.times;
  const onTheWay = travel.minutes(from.town, to.town);
  const estimated = addMinutes(appointment, -(arriveBefore.value + onTheWay));
  const ready = earlier(
    addMinutes(appointment, -readyBeforeAppointment.value),
    addMinutes(estimated, -readyBeforePickUp.value),
  );
  return {
    direction: 'outbound',
    from,
    to,
    date: appointment.slice(0, 10),
    appointmentTime: appointment.slice(11),
    pickUp: { kind: 'at', at: later(estimated, now) },
    readyAt: later(ready, now),
  };
};

const backFromVisit = (from: Place, to: Place, date: CalendarDate, pickUp: PickUp): Leg => ({
  direction: 'return',
  from,
  to,
  date,
  pickUp,
  ...(pickUp.kind === 'at' && { readyAt: pickUp.at }),
});

const legsOf = (plan: RidePlan, now: LocalDateTime, by: PlanningBy): readonly Leg[] => {
  const { appointmentDate: date, appointmentTime: time, visitPurpose } = plan.facts;
  const { pickup: home, destination: clinic, returnRide } = plan.details;
  if (!known(date) || !known(time) || home === undefined || clinic === undefined) return [];
  // A discharge has no way there: the time that was said is the time of leaving for home.
  if (visitPurpose === 'discharge')
    return [backFromVisit(clinic, home, date, { kind: 'at', at: at(date, time) })];
  const ways = waysToBook(plan.facts);
  const pickUp: PickUp =
    returnRide?.kind === 'at' ? { kind: 'at', at: at(date, returnRide.time) } : { kind: 'will-call' };
  const back = backFromVisit(clinic, home, date, pickUp);
  if (!ways.includes('there')) return [back];
  const outbound = toTheVisit(home, clinic, at(date, time), now, by);
  const isOneWay = returnRide === undefined || returnRide.kind === 'none' || !ways.includes('back');
  return isOneWay ? [outbound] : [outbound, back];
};

/**
 * Plans the ride a decision allows: its legs with pick-up and ready times, computed from the appointment and never before
 * now, and the status it begins in. Undefined while {@link dispatch} still needs something for it.
 */
export const planRide = (plan: RidePlan, now: Now, by: PlanningBy): NewRide | undefined => {
  const moment = at(now.date, now.time);
  const legs = legsOf(plan, moment, by);
  if (legs.length === 0) return undefined;
  const { decision } = plan;
  const status = statusOf(plan);
  return {
    ...plan,
    status,
    mode: decision.mode,
    legs,
    moves: [{ event: 'booked', status, at: moment, actor: 'caller', reason: decision.outcome }],
    ...(decision.notices.includes('bus-pass-mailed') && { pass: [{ state: 'asked', at: moment }] }),
  };
};

/** A vehicle is assigned as long as nothing but the time of day, a door or who comes along is another. */
const keepsVehicle = (before: Ride, after: NewRide): boolean =>
  before.status === 'assigned' &&
  after.status === 'confirmed' &&
  rideDay(before) === rideDay(after) &&
  before.mode === after.mode;

/** Who changed a ride, where it was not the caller. */
export type ChangedBy = Pick<Move, 'actor' | 'reason' | 'by' | 'note' | 'request'>;

const byCaller: ChangedBy = { actor: 'caller', reason: 'changed' };

/** The ride as it was changed: planned anew, under the number it was booked with. */
export const changedRide = (
  before: Ride,
  after: NewRide,
  now: Now,
  changedBy: ChangedBy = byCaller,
): Ride => {
  const keeps = keepsVehicle(before, after);
  const status = keeps ? before.status : after.status;
  const { schema, number, draft, draftVersion, bookedBy, moves, series, carrier, insteadOf } = before;
  return {
    ...after,
    schema,
    number,
    draft,
    draftVersion,
    bookedBy,
    status,
    ...(series !== undefined && { series }),
    ...(insteadOf !== undefined && { insteadOf }),
    ...(keeps && carrier !== undefined && { carrier }),
    moves: [...moves, { event: 'changed', status, at: at(now.date, now.time), ...changedBy }],
  };
};

/** The same ride by car with a driver, asked for now: there and, where nobody said otherwise, back by call. */
export const byCarInstead = (ride: Ride, now: Now, reason: string): Ride => {
  const [there, back] = ride.legs;
  const needsBack =
    there?.direction === 'outbound' &&
    back === undefined &&
    ride.details.returnRide === undefined &&
    waysToBook(ride.facts).includes('back');
  return {
    ...ride,
    status: 'requested',
    mode: 'livery',
    legs: needsBack
      ? [there, backFromVisit(there.to, there.from, there.date, { kind: 'will-call' })]
      : ride.legs,
    moves: [
      ...ride.moves,
      { event: 'changed', status: 'requested', at: at(now.date, now.time), actor: 'caller', reason },
    ],
  };
};

/** States in which a ride may be counted on. */
const standing: readonly RideStatus[] = ['confirmed', 'assigned'];

/** Whether a booked ride stands until the one that it is to become is confirmed: a promise is not given up for a request. */
export const standsUntilConfirmed = (before: Ride, after: NewRide): boolean =>
  after.status === 'pending' && standing.includes(before.status);

/** The ride whose place another one has taken, as its rider asked; undefined where nothing is left to give up. */
export const givenUp = (before: Ride, after: Ride, now: Now): Ride | undefined =>
  standing.includes(after.status)
    ? moveRide(before, { event: 'cancelled', actor: 'caller', reason: 'replaced' }, now)
    : undefined;

/** Whether dispatch has to hear of a change at once: a vehicle was assigned, or the ride goes sooner than one could be asked for. */
export const isToldToDispatch = (before: Ride, after: Ride, now: Now, program: Program): boolean =>
  before.status === 'assigned' ||
  [before, after].some((ride) => rideDay(ride) < earliestRoutineDate(now.date, program));

/** The ride as it was before it was cancelled or changed; a vehicle that was assigned has to be found again. */
export const restoredRide = ({ carrier: _given, ...before }: Ride, since: Ride, now: Now): Ride => {
  const status = before.status === 'assigned' ? 'confirmed' : before.status;
  return {
    ...before,
    status,
    moves: [
      ...since.moves,
      { event: 'undone', status, at: at(now.date, now.time), actor: 'caller', reason: 'undone' },
    ],
  };
};

/** Whether a ride can still be changed by the caller: no vehicle is on its way, and nobody waits for it yet. */
export const isChangeable = (ride: Ride): boolean =>
  ['requested', 'pending', 'confirmed', 'assigned'].includes(ride.status);

/** Whether a ride still lies ahead and could be cancelled. */
export const isOpen = (ride: Ride): boolean => mayMove(ride.status, 'cancelled');
