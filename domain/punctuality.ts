import { addMinutes, at, minutesBetween, type LocalDateTime, type Now } from './calendar/calendarDate';
import { known } from './facts';
import type { Program } from './program/program';
import { currentLeg } from './moveRide';
import type { TravelEstimates } from './ports/travelEstimates';
import type { Leg, Ride, RideEventName, RideStatus } from './ride';
import { newsOf } from './rideNews';

/** How a ride of today stands against what was promised. */
export type Standing =
  /** The pick-up still lies ahead. */
  | { readonly kind: 'ahead'; readonly leg: Leg; readonly pickUp: LocalDateTime }
  /** The pick-up is due, and nobody has told of it. */
  | { readonly kind: 'due'; readonly leg: Leg; readonly pickUp: LocalDateTime; readonly minutesLate: number }
  /** The way back, by call, and nobody has called yet. */
  | { readonly kind: 'waits-for-call'; readonly leg: Leg };

/** Minutes after the appointment at which a rider who is asked about is on the way back, not there. */
const VISIT_BEGUN_MINUTES = 60;

/** The way a ride is on at a moment: as its drivers tell, else there until the visit has begun, then back. */
const legAt = (ride: Ride, now: LocalDateTime): Leg | undefined => {
  const { legs, status } = ride;
  const current = currentLeg(ride) ?? legs.at(-1);
  if (isInHand(status)) return current;
  return (
    legs
      .slice(current === undefined ? 0 : legs.indexOf(current))
      .find(
        ({ direction, date, appointmentTime }) =>
          direction === 'return' ||
          appointmentTime === undefined ||
          now < addMinutes(at(date, appointmentTime), VISIT_BEGUN_MINUTES),
      ) ?? legs.at(-1)
  );
};

/** Whether a driver tells where the ride is. */
const isInHand = (status: RideStatus): boolean =>
  status === 'on-the-way' || status === 'arrived' || status === 'picked-up';

/** How a ride stands now; undefined when it has no way at all. */
export const standingOf = (ride: Ride, now: Now): Standing | undefined => {
  const moment = at(now.date, now.time);
  const leg = legAt(ride, moment);
  if (leg === undefined) return undefined;
  if (leg.pickUp.kind === 'will-call') return { kind: 'waits-for-call', leg };
  const pickUp = leg.pickUp.at;
  return moment < pickUp
    ? { kind: 'ahead', leg, pickUp }
    : { kind: 'due', leg, pickUp, minutesLate: minutesBetween(pickUp, moment) };
};

/** Whether a ride goes to treatment that cannot wait. */
export const isTreatment = ({ facts: { kindOfCare } }: Pick<Ride, 'facts'>, program: Program): boolean =>
  known(kindOfCare) && program.urgentKindsOfCare.value.includes(kindOfCare);

/** Minutes after its time from which a ride is late: half as many on the way to treatment that cannot wait. */
export const lateAfterMinutes = (ride: Pick<Ride, 'facts'>, program: Program): number =>
  program.times.lateAfter.value / (isTreatment(ride, program) ? 2 : 1);

/** Whether a ride is late by so many minutes. */
export const isLate = (ride: Ride, minutes: number, program: Program): boolean =>
  minutes >= lateAfterMinutes(ride, program);

/** Events after which what the last driver expected counts no more. */
const ENDS_EXPECTATION: readonly RideEventName[] = [
  'assigned',
  'handed-back',
  'dropped-off',
  'arrived',
  'changed',
];

/** When the vehicle is expected, as its driver said last; undefined where nobody has said it of this way. */
export const expectedAt = (ride: Pick<Ride, 'number' | 'moves'>): LocalDateTime | undefined => {
  const news = newsOf(ride);
  const last = news.findLastIndex(({ event }) => ENDS_EXPECTATION.includes(event));
  return news.slice(Math.max(last, 0)).findLast(({ expected }) => expected !== undefined)?.expected;
};

/** Whether a vehicle sent now could still bring the rider to the visit; home it always can. */
export const canStillGo = (ride: Ride, now: Now, travel: TravelEstimates): boolean => {
  const leg = currentLeg(ride);
  if (leg === undefined) return false;
  if (leg.direction === 'return' || leg.appointmentTime === undefined) return true;
  const there = addMinutes(at(now.date, now.time), travel.minutes(leg.from.town, leg.to.town));
  return there <= at(leg.date, leg.appointmentTime);
};

/** Whether somebody may still be waiting for a vehicle of this ride. */
export const isUnderWay = ({ status }: Pick<Ride, 'status'>): boolean =>
  status !== 'cancelled' && status !== 'completed' && status !== 'no-show';
