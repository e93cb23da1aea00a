import { onceForLate } from '../onceForLate';
import {
  addDays,
  addMinutes,
  at,
  minutesBetween,
  type CalendarDate,
  type LocalDateTime,
} from '../calendar/calendarDate';
import { closingKinds } from '../closing';
import { drivenModes } from '../modes';
import { DRIVER_HELD } from '../needsDriver';
import { currentLeg } from '../moveRide';
import type { Program } from '../program/program';
import { lateAfterMinutes } from '../punctuality';
import { rideDay, type Leg, type Ride, type RideStatus } from '../ride';
import { newsOf, type RideNews } from '../rideNews';
import type { Occasion, UpdateKind } from './occasion';
import { afterQuiet } from './quietHours';

/** What is known besides a ride. */
export interface RideContext {
  /** The last day of the member's coverage, where one is known. */
  readonly coverageEnd?: CalendarDate;
  readonly program: Program;
  /** Whether it is the last of a series. */
  readonly endsSeries: boolean;
}

/** Minutes something told is any use. */
const A_DAY = 1_440;
const WHILE_UNDER_WAY = 30;
const AFTER_PICK_UP = 240;

const WITHOUT_VEHICLE: readonly RideStatus[] = ['requested', 'confirmed'];
const AWAITED: readonly RideStatus[] = ['requested', 'confirmed', 'assigned', 'on-the-way'];

/** States in which a ride may have gone: nobody says that it did not. */
const MAY_HAVE_GONE: readonly RideStatus[] = [...AWAITED, 'arrived', 'picked-up', 'completed'];

/** The hour at which most who have not called for the way back are home by themselves. */
const EVENING = '18:00';

/** The morning hour at which what is days away is looked at. */
const MORNING = '09:00';

/** The hour of its day at which a ride that still waits for something is given up. */
const EARLY = '06:00';

const NOON = '12:00';

const pickUpOf = (leg: Leg | undefined): LocalDateTime | undefined =>
  leg?.pickUp.kind === 'at' ? leg.pickUp.at : undefined;

/** A move of the ride that is still how things stand is told; what has been overtaken is not. */
const movedOccasion = (news: RideNews, ride: Ride): Occasion | undefined => {
  const { event, move, status, at: from, actor, reason, expected } = news;
  const told = (tells: UpdateKind, minutes: number): Occasion => ({
    event: `move ${String(move)}`,
    from,
    until: addMinutes(from, minutes),
    tells,
    saidAt: from,
    ...(expected !== undefined && { expected }),
  });
  const isNow = ride.status === status;
  switch (event) {
    case 'booked':
    case 'confirmed':
      return isNow || ride.status === 'assigned'
        ? told(status === 'confirmed' ? 'booked' : 'requested', A_DAY)
        : undefined;
    case 'assigned':
      return isNow ? told('assigned', A_DAY) : undefined;
    case 'handed-back':
      return isNow ? told(reason === DRIVER_HELD ? 'other-driver' : 'needs-driver', A_DAY) : undefined;
    case 'looked-for-again':
      return isNow ? told('needs-driver', A_DAY) : undefined;
    case 'on-the-way':
      return isNow ? told('on-the-way', WHILE_UNDER_WAY) : undefined;
    case 'arrived':
      return isNow ? told('arrived', WHILE_UNDER_WAY) : undefined;
    case 'no-show':
      return isNow ? told('no-show', AFTER_PICK_UP) : undefined;
    case 'closing': {
      const kind = closingKinds.find((one) => one === reason);
      return kind === undefined || !isAhead(ride)
        ? undefined
        : { ...told(kind, A_DAY), until: at(rideDay(ride), '23:59') };
    }
    case 'cancelled':
      return isNow && actor !== 'caller' ? told('cancelled', A_DAY) : undefined;
    default:
      return undefined;
  }
};

/** What is late is told once, whether a driver said so before or nobody came. */
const lateOccasions = (
  ride: Ride,
  leg: Leg,
  pickUp: LocalDateTime,
  program: Program,
): readonly Occasion[] => {
  const minutes = lateAfterMinutes(ride, program);
  const until = addMinutes(pickUp, AFTER_PICK_UP);
  const estimate = newsOf(ride).findLast(
    ({ event, leg: way, expected }) =>
      expected !== undefined && way === leg.direction && (event === 'estimated' || event === 'on-the-way'),
  );
  const expected = estimate?.expected;
  const isSaidLate = expected !== undefined && minutesBetween(pickUp, expected) >= minutes;
  return [
    {
      event: `late ${leg.direction}`,
      from: isSaidLate ? (estimate?.at ?? pickUp) : addMinutes(pickUp, Math.ceil(minutes)),
      until,
      tells: 'late',
      ...(isSaidLate && { expected }),
    },
    {
      event: `late-person ${leg.direction}`,
      from: addMinutes(pickUp, Math.ceil(minutes * 2)),
      until,
      tells: 'late-person',
      work: { kind: 'late-ride', reason: 'no-vehicle', ...onceForLate(ride, leg) },
    },
  ];
};

const vehicleOccasions = (ride: Ride, program: Program): readonly Occasion[] => {
  const leg = currentLeg(ride);
  const pickUp = pickUpOf(leg);
  if (!drivenModes.includes(ride.mode)) return [];
  const called = newsOf(ride).findLast(({ event }) => event === 'ready-for-return');
  if (leg?.direction === 'return' && called !== undefined && AWAITED.includes(ride.status)) {
    const from = addMinutes(called.at, program.times.willCallReturn.value);
    const until = addMinutes(from, AFTER_PICK_UP);
    const work = { kind: 'late-ride', reason: 'no-vehicle', ...onceForLate(ride, leg) } as const;
    return [{ event: `will-call ${String(called.move)}`, from, until, tells: 'will-call', work }];
  }
  if (leg === undefined || pickUp === undefined || !AWAITED.includes(ride.status)) return [];
  const { urgentWithoutVehicle, withoutVehicle } = program.updates;
  const before = ride.status === 'requested' ? urgentWithoutVehicle.value : withoutVehicle.value;
  const late = lateOccasions(ride, leg, pickUp, program);
  return WITHOUT_VEHICLE.includes(ride.status)
    ? [
        {
          event: `no-vehicle ${leg.direction}`,
          from: addMinutes(pickUp, -before),
          until: pickUp,
          tells: 'no-driver',
          work: { kind: 'urgent-dispatch', reason: 'no-vehicle' },
        },
        ...late,
      ]
    : late;
};

/** When the ride, as it is now, was last told of in a conversation or by a confirmation. */
const lastToldAt = (ride: Ride): LocalDateTime =>
  newsOf(ride).findLast(({ event }) => ['booked', 'confirmed', 'changed', 'undone'].includes(event))?.at ??
  ride.requestedAt;

/** What comes days before the ride. What would have come before it was asked for comes no more: it was said then. */
const daysAhead = (ride: Ride, { coverageEnd, program, endsSeries }: RideContext): readonly Occasion[] => {
  const day = rideDay(ride);
  const [first] = ride.legs;
  const until = pickUpOf(first) ?? at(day, '23:59');
  const { dayBefore, checkBusinessDays, seriesDays } = program.updates;
  const check = at(program.businessDays.addBusinessDays(day, -checkBusinessDays.value), MORNING);
  const evening = at(addDays(day, -1), dayBefore.value);
  const ending = at(addDays(day, -seriesDays.value), MORNING);
  const { status, decision, pass, requestedAt } = ride;
  const isPlanned = status === 'confirmed' || status === 'assigned';
  const [waitsFor] = decision.waitsFor;
  const occasions: readonly (Occasion | false)[] = [
    isPlanned &&
      lastToldAt(ride) < evening && {
        event: `day-before ${day}`,
        from: evening,
        until: at(addDays(day, -1), program.updates.quiet.value.from),
        tells: 'day-before',
      },
    status === 'pending' &&
      waitsFor !== undefined &&
      requestedAt < check && {
        event: `form-missing ${day}`,
        from: check,
        until,
        tells: 'form-missing',
        work: { kind: 'chase-form', reason: waitsFor },
      },
    status === 'pending' && {
      event: `still-pending ${day}`,
      from: at(day, EARLY),
      until: at(day, '23:59'),
      tells: 'still-pending',
      work: { kind: 'referral', reason: 'still-pending' },
    },
    pass?.at(-1)?.state === 'asked' && {
      event: `pass ${day}`,
      from: check,
      until,
      tells: 'pass',
      work: { kind: 'bus-pass', reason: 'pass-not-arrived' },
    },
    coverageEnd !== undefined &&
      coverageEnd < day && {
        event: `coverage ${day}`,
        from: check,
        until,
        tells: 'coverage',
        work: { kind: 'member-record', reason: 'coverage-ends' },
      },
    endsSeries &&
      requestedAt < ending && { event: `series-ends ${day}`, from: ending, until, tells: 'series-ends' },
    // The member's record is looked at again then, whatever it says now.
    { event: `look ${day}`, from: check, until: check },
  ];
  return occasions.filter((one) => one !== false);
};

/** Whether the rider got there and home: asked once, after the last drop-off, or when the ride has to be over and nobody told of its end. */
const afterRide = (ride: Ride, { updates }: Program): readonly Occasion[] => {
  if (!drivenModes.includes(ride.mode) || !MAY_HAVE_GONE.includes(ride.status)) return [];
  const { dropOff, pickUp } = updates.askedAfter.value;
  const day = rideDay(ride);
  const lastMove = ride.moves.at(-1)?.at ?? ride.requestedAt;
  const pickUps = ride.legs.map((leg) => pickUpOf(leg) ?? at(day, EVENING));
  const [latest = lastMove] = [...pickUps, lastMove].toSorted().toReversed();
  const from = ride.status === 'completed' ? addMinutes(lastMove, dropOff) : addMinutes(latest, pickUp);
  const until = at(addDays(from.slice(0, 10), 1), NOON);
  return [{ event: `after-ride ${day}`, from, until, tells: 'after-ride', waitsForMorning: true }];
};

/** The moment from which somebody who answers yes or no may answer whether the ride got its rider home; undefined where that is not asked. */
export const askedAfterFrom = (ride: Ride, program: Program): LocalDateTime | undefined =>
  afterRide(ride, program)[0]?.from;

const isAhead = ({ status }: Ride): boolean =>
  ['requested', 'pending', 'confirmed', 'assigned'].includes(status);

/**
 * Every occasion in the life of a ride as it stands: what its member is told, what opens work for a person, and when. It is the
 * same whenever it is asked for, so that it does not matter who asks, how often, and who died in between.
 */
export const occasionsOf = (ride: Ride, context: RideContext): readonly Occasion[] => {
  const { program } = context;
  const day = rideDay(ride);
  const occasions = [
    ...newsOf(ride).flatMap((news) => movedOccasion(news, ride) ?? []),
    ...(isAhead(ride) ? daysAhead(ride, context) : []),
    ...vehicleOccasions(ride, program),
    ...afterRide(ride, program),
  ];
  return occasions
    .map((one) => (one.tells === undefined ? one : { ...one, from: afterQuiet(one, day, program) }))
    .filter(({ from, until }) => from <= until);
};
