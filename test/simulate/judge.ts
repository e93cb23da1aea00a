import { addDays, dayOfWeek, type CalendarDate } from '../../domain/calendar/calendarDate';
import { dispatch } from '../../domain/dispatch';
import type { WorkItem } from '../../domain/ports/workItems';
import { rideDay, type Ride } from '../../domain/ride';
import type { ExpectedRide, Goal, Plan } from './goals';
import type { Talked } from './member';
import type { Trip } from './trip';

/** How a conversation ended, best first. */
export const verdicts = [
  'as wanted',
  'rightly referred',
  'needlessly referred',
  'not as it should be',
  'no end',
  'wrong ride',
] as const;

/** How a conversation ended. */
export type Verdict = (typeof verdicts)[number];

/** What was found in the store, and what it makes of the conversation. */
export interface Judged {
  readonly verdict: Verdict;
  /** What is not as it was wanted, in words. */
  readonly faults: readonly string[];
  /** What a driver would lack, ride by ride. */
  readonly lacks: readonly string[];
}

/** A street is kept as it was typed, slips and all; its house number tells whether it is that one. */
const houseOf = (street = ''): string | undefined => /\d+/u.exec(street)?.[0];

const placeOf = (trip: Trip, ride: Ride): readonly string[] => {
  const { pickup, destination } = ride.details;
  const faults: string[] = [];
  const { clinic } = trip;
  const isClinic =
    clinic.id === undefined
      ? destination?.town === clinic.town && houseOf(destination.street) === houseOf(clinic.street)
      : destination?.facilityId === clinic.id;
  if (!isClinic)
    faults.push(`to ${destination?.name ?? destination?.street ?? '?'}, ${destination?.town ?? '?'}`);
  const isPickup =
    trip.pickup === undefined
      ? pickup?.kind === 'home'
      : pickup?.town === trip.pickup.town && houseOf(pickup.street) === houseOf(trip.pickup.street);
  if (!isPickup) faults.push(`from ${pickup?.street ?? pickup?.kind ?? '?'}, ${pickup?.town ?? '?'}`);
  return faults;
};

const backOf = ({ legs }: Ride): string => {
  const back = legs.find(({ direction }) => direction === 'return');
  if (back === undefined) return 'none';
  return back.pickUp.kind === 'at' ? back.pickUp.at.slice(11) : 'will-call';
};

const companionsOf = ({ along }: Trip): number => (along === 'nobody' ? 0 : 1);

/** What of a ride is another than was wanted. */
const faultsOf = ({ trip, modes, statuses }: ExpectedRide, ride: Ride): readonly string[] => {
  const faults = [...placeOf(trip, ride)];
  const outbound = ride.legs.find(({ direction }) => direction === 'outbound');
  if (outbound?.appointmentTime !== trip.time)
    faults.push(`at ${outbound?.appointmentTime ?? 'no time'}, not ${trip.time}`);
  if (!modes.includes(ride.mode)) faults.push(`by ${ride.mode}`);
  if (!statuses.includes(ride.status)) faults.push(ride.status);
  // No driver of ours waits for who goes by bus or is driven by their own people.
  if (['bus', 'train', 'private-car'].includes(ride.mode)) return faults;
  const back = trip.back.kind === 'at' ? trip.back.time : trip.back.kind;
  if (backOf(ride) !== back) faults.push(`back ${backOf(ride)}, not ${back}`);
  if ((ride.details.companions ?? 0) !== companionsOf(trip))
    faults.push(`${ride.details.companions ?? 0} ride along, not ${companionsOf(trip)}`);
  return faults;
};

const lacksOf = (ride: Ride): readonly string[] => {
  const { facts, details, mode, number } = ride;
  const lacks: string[] = [];
  const missing = dispatch(facts, details, mode);
  if (missing !== undefined) lacks.push(missing);
  if (!['livery', 'taxi', 'wheelchair-van'].includes(mode)) return lacks.map((lack) => `${number}: ${lack}`);
  if ((details.riderName ?? '') === '') lacks.push('the name');
  if ((details.riderPhone?.number ?? '') === '') lacks.push('a phone');
  if (details.pickup?.street === undefined) lacks.push('a street to come to');
  if (
    details.destination?.street === undefined &&
    details.destination?.phone === undefined &&
    (details.clinicPhone ?? '') === ''
  )
    lacks.push('a street or phone of the clinic');
  if (facts.mobility === undefined) lacks.push('how the rider moves');
  return lacks.map((lack) => `${number}: ${lack}`);
};

/** Days of a series that is asked for without its first day: from the first the notice allows, closed days left out. */
const daysOf = (
  { day, series }: Trip,
  earliest: CalendarDate,
  isClosed: (day: CalendarDate) => boolean,
): readonly CalendarDate[] => {
  if (series === undefined) return [day];
  const days: CalendarDate[] = [];
  for (let next = earliest; next <= series.until; next = addDays(next, 1)) {
    if (series.days.includes(dayOfWeek(next)) && !isClosed(next)) days.push(next);
  }
  return days;
};

/** What the store holds after a conversation, and what the calendar says. */
export interface Evidence {
  /** Rides of the rider from today on, cancelled ones left out. */
  readonly rides: readonly Ride[];
  /** What a person has got from this conversation. */
  readonly work: readonly WorkItem[];
  readonly earliest: CalendarDate;
  readonly isClosed: (day: CalendarDate) => boolean;
}

/** Judges a conversation by what it left behind. */
export const judge = (
  goal: Goal,
  plan: Plan,
  talked: Talked,
  { rides, work, earliest, isClosed }: Evidence,
): Judged => {
  const faults: string[] = [];
  const wanted = plan.rides.flatMap((expected) =>
    daysOf(expected.trip, earliest, isClosed).map((day) => ({ expected, day })),
  );
  const isWithPerson = work.some(({ kind }) => ['referral', 'call-back'].includes(kind));
  // What stood before and was left to a person stands until they call; it is not done, and nothing wrong was booked.
  const isLeft = (ride: Ride): boolean =>
    isWithPerson &&
    plan.before.some(({ day, time }) => day === rideDay(ride) && time === ride.legs[0]?.appointmentTime);
  let isWrong = false;
  let missing = 0;
  for (const { expected, day } of wanted) {
    const there = rides.filter((ride) => rideDay(ride) === day);
    const [best] = there
      .map((ride) => ({ ride, faults: faultsOf(expected, ride) }))
      .toSorted((one, other) => one.faults.length - other.faults.length);
    if (best === undefined || (best.faults.length > 0 && isLeft(best.ride))) missing += 1;
    else if (best.faults.length > 0) {
      faults.push(`${day}: ${best.faults.join(', ')}`);
      isWrong = true;
    }
  }
  const days = new Set(wanted.map(({ day }) => day));
  const beside = rides.filter((ride) => !days.has(rideDay(ride)));
  const others = beside.filter((ride) => !isLeft(ride));
  const left = beside.length - others.length;
  for (const ride of others)
    faults.push(`a ride on ${rideDay(ride)} at ${ride.legs[0]?.appointmentTime ?? '?'} that nobody wanted`);
  if (left > 0) faults.push(`${left} rides are as they were before`);
  const isTooMany = rides.length - left > wanted.length;
  if (isTooMany && others.length === 0) faults.push(`${rides.length} rides, not ${wanted.length}`);
  if (others.length > 0 || isTooMany) isWrong = true;
  if (missing > 0) faults.push(`${missing} of ${wanted.length} rides not there`);

  const { work: kinds = [], said = [] } = plan;
  const hasWork = kinds.length === 0 || work.some(({ kind }) => kinds.includes(kind));
  if (!hasWork)
    faults.push(
      `no work item of ${kinds.join(' or ')}, only ${work.map(({ kind, reason }) => `${kind} (${reason})`).join(', ')}`,
    );
  const hasSaid = said.length === 0 || said.some((key) => talked.said.has(key));
  if (!hasSaid) faults.push(`never said ${said.join(' or ')}`);

  const lacks = rides.flatMap(lacksOf);
  const verdict = ((): Verdict => {
    if (isWrong) return 'wrong ride';
    if (missing === 0 && left === 0 && hasWork && hasSaid && talked.ended)
      return goal.class === 'referred' ? 'rightly referred' : 'as wanted';
    if (!talked.ended) return 'no end';
    return isWithPerson && goal.class !== 'referred' ? 'needlessly referred' : 'not as it should be';
  })();
  return { verdict, faults, lacks };
};
