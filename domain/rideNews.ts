import type { LocalDateTime } from './calendar/calendarDate';
import type { Actor, Carrier, ConfirmationNumber, Leg, Move, Ride, RideEventName, RideStatus } from './ride';

/** Something that happened to a ride, as whoever tells the member or watches over the ride needs it. Holds no name and no place. */
export interface RideNews {
  readonly ride: ConfirmationNumber;
  /** Its place in the life of the ride, from 0: with the number of the ride it names the event for ever. */
  readonly move: number;
  readonly event: RideEventName;
  /** The state of the ride since then. */
  readonly status: RideStatus;
  readonly at: LocalDateTime;
  readonly actor: Actor;
  readonly reason: string;
  readonly by?: string;
  readonly leg?: Leg['direction'];
  readonly expected?: LocalDateTime;
  readonly carrier?: Carrier;
}

/** What a state says of what happened, where a record of before events were kept says nothing else. */
const byStatus: Readonly<Record<RideStatus, RideEventName>> = {
  requested: 'changed',
  pending: 'held',
  confirmed: 'confirmed',
  assigned: 'assigned',
  'on-the-way': 'on-the-way',
  arrived: 'arrived',
  'picked-up': 'picked-up',
  completed: 'dropped-off',
  cancelled: 'cancelled',
  'no-show': 'no-show',
};

const byReason: Readonly<Record<string, RideEventName>> = {
  changed: 'changed',
  undone: 'undone',
  'ready-for-return': 'ready-for-return',
};

/** What happened in a move of a ride; `place` is the move's among its moves. */
export const eventOf = ({ event, status, reason }: Move, place: number): RideEventName => {
  if (event !== undefined) return event;
  return place === 0 ? 'booked' : (byReason[reason] ?? byStatus[status]);
};

/** What happened to a ride, in order, from a move on. */
export const newsOf = ({ number, moves }: Pick<Ride, 'number' | 'moves'>, from = 0): readonly RideNews[] =>
  moves
    .map((move, place) => ({ ...move, ride: number, move: place, event: eventOf(move, place) }))
    .slice(from);
