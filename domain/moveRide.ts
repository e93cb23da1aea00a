import { at, type LocalDateTime, type Now } from './calendar/calendarDate';
import type { Actor, Carrier, Leg, Move, Ride, RideEventName, RideStatus } from './ride';
import { drivenModes } from './modes';
import { eventOf } from './rideNews';

/** What makes a ride another one altogether; that is done by planning it, in rides.ts. */
type PlannedEvent = 'booked' | 'changed' | 'undone';

/** What moves a ride that is booked. */
export type MovingEvent = Exclude<RideEventName, PlannedEvent>;

/** When something can happen to a ride, and who can tell of it. */
interface Rule {
  readonly from: readonly RideStatus[];
  readonly to: (ride: Ride) => RideStatus;
  readonly by: readonly Actor[];
}

/** The ways of a ride that are behind it. Who calls for the way back has been taken there, whether or not a driver told of it. */
const waysDone = ({ moves }: Pick<Ride, 'moves'>): readonly (Leg['direction'] | undefined)[] =>
  moves.flatMap((move, place) => {
    const event = eventOf(move, place);
    if (event === 'ready-for-return') return ['outbound'];
    return event === 'dropped-off' ? [move.leg] : [];
  });

/** The way a ride is on, or that is next; undefined when all are done. */
export const currentLeg = (ride: Pick<Ride, 'moves' | 'legs'>): Leg | undefined => {
  const done = waysDone(ride);
  return ride.legs.find(({ direction }) => !done.includes(direction));
};

/** A promise stays one when a vehicle is lost; who was never promised one is looked for again. */
const withoutVehicle = ({ decision }: Ride): RideStatus =>
  decision.outcome === 'urgent-book' ? 'requested' : 'confirmed';

/** The way back at a time is still that carrier's; one by call is assigned when it is called for. */
const afterDropOff = (ride: Ride): RideStatus => {
  const { legs } = ride;
  const leg = currentLeg(ride);
  const next = leg === undefined ? undefined : legs[legs.indexOf(leg) + 1];
  if (next === undefined) return 'completed';
  return next.pickUp.kind === 'at' ? 'assigned' : 'confirmed';
};

const same = ({ status }: Ride): RideStatus => status;

/** Who was taken there is fetched by whoever is sent then. */
const waitsForVehicle = ({ status }: Ride): RideStatus =>
  status === 'requested' || status === 'pending' ? status : 'confirmed';

const becomes = (status: RideStatus) => (): RideStatus => status;

/** Who gives rides to carriers, and takes them back. */
const givers = ['representative', 'dispatch'] as const;

/** Who knows where the vehicle is. */
const drivers = ['carrier', 'dispatch', 'representative'] as const;

/**
 * Every event of a booked ride: from which states it can come, where it leads, and who can tell of it. A carrier hands a ride
 * back and never cancels one; its no-show is a claim that the rider can dispute.
 */
export const rideEvents: Readonly<Record<MovingEvent, Rule>> = {
  held: { from: ['requested', 'confirmed', 'assigned'], to: becomes('pending'), by: ['caller', ...givers] },
  confirmed: { from: ['requested', 'pending'], to: becomes('confirmed'), by: [...givers, 'system'] },
  assigned: { from: ['requested', 'confirmed', 'assigned'], to: becomes('assigned'), by: givers },
  'handed-back': {
    from: ['assigned', 'on-the-way', 'arrived', 'picked-up'],
    to: withoutVehicle,
    by: [...drivers, 'system'],
  },
  estimated: { from: ['assigned', 'on-the-way'], to: same, by: drivers },
  'on-the-way': { from: ['assigned'], to: becomes('on-the-way'), by: drivers },
  arrived: { from: ['assigned', 'on-the-way'], to: becomes('arrived'), by: drivers },
  'picked-up': { from: ['on-the-way', 'arrived'], to: becomes('picked-up'), by: drivers },
  'dropped-off': { from: ['picked-up'], to: afterDropOff, by: drivers },
  'no-show': { from: ['on-the-way', 'arrived'], to: becomes('no-show'), by: drivers },
  disputed: { from: ['no-show'], to: becomes('no-show'), by: ['caller', 'representative'] },
  'looked-for-again': {
    from: ['no-show'],
    to: becomes('requested'),
    by: ['caller', ...givers],
  },
  'ready-for-return': {
    from: ['requested', 'pending', 'confirmed', 'assigned', 'on-the-way', 'arrived', 'picked-up'],
    to: waitsForVehicle,
    by: ['caller', ...givers],
  },
  // Told of a ride that stands: something is closed on its day.
  closing: { from: ['requested', 'pending', 'confirmed', 'assigned'], to: same, by: givers },
  cancelled: {
    from: ['requested', 'pending', 'confirmed', 'assigned', 'on-the-way', 'arrived'],
    to: becomes('cancelled'),
    by: ['caller', ...givers],
  },
};

/** Something that is to happen to a ride. */
export interface NewEvent {
  readonly event: MovingEvent;
  readonly actor: Actor;
  /** Why, as a code. */
  readonly reason: string;
  readonly by?: string;
  readonly request?: string;
  readonly expected?: LocalDateTime;
  /** Who takes the ride; only where it is assigned. */
  readonly carrier?: Carrier;
  /** When and where something is closed. */
  readonly closed?: Move['closed'];
}

/** Events after which nobody has the ride. */
const WITHOUT_CARRIER: readonly MovingEvent[] = [
  'handed-back',
  'cancelled',
  'held',
  'looked-for-again',
  'ready-for-return',
];

/** Events that are of one way of the ride and not of the whole. */
const OF_ONE_WAY: readonly MovingEvent[] = [
  'estimated',
  'on-the-way',
  'arrived',
  'picked-up',
  'dropped-off',
  'no-show',
  'handed-back',
  'ready-for-return',
];

const carrierAfter = (ride: Ride, { event, carrier }: NewEvent, status: RideStatus): Carrier | undefined => {
  if (WITHOUT_CARRIER.includes(event) || (event === 'dropped-off' && status === 'confirmed'))
    return undefined;
  return event === 'assigned' ? (carrier ?? ride.carrier) : ride.carrier;
};

const legOf = (ride: Ride, event: MovingEvent): Leg['direction'] | undefined =>
  event === 'ready-for-return' ? 'return' : currentLeg(ride)?.direction;

/** The ride after something has happened to it, or undefined where it cannot, or not by who tells of it. */
export const moveRide = (ride: Ride, to: NewEvent, { date, time }: Now): Ride | undefined => {
  const { event, actor, reason, by, request, expected, closed } = to;
  const rule = rideEvents[event];
  if (!rule.from.includes(ride.status) || !rule.by.includes(actor)) return undefined;
  // Nobody of ours drives a bus.
  if (event === 'assigned' && !drivenModes.includes(ride.mode)) return undefined;
  const status = rule.to(ride);
  const leg = OF_ONE_WAY.includes(event) ? legOf(ride, event) : undefined;
  const { carrier: _before, ...bare } = ride;
  const carrier = carrierAfter(ride, to, status);
  const move: Move = {
    event,
    status,
    at: at(date, time),
    actor,
    reason,
    ...(by !== undefined && { by }),
    ...(request !== undefined && { request }),
    ...(leg !== undefined && { leg }),
    ...(expected !== undefined && { expected }),
    ...(closed !== undefined && { closed }),
    ...(event === 'assigned' && carrier !== undefined && { carrier }),
  };
  return { ...bare, status, moves: [...ride.moves, move], ...(carrier !== undefined && { carrier }) };
};
