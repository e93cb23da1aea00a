import { z } from 'zod';
import type { Carrier } from './carrier';
import type { Booking } from './decision';
import type { CalendarDate, ClockTime, LocalDateTime } from './calendar/calendarDate';
import type { DetailName, Details, Place } from './details';
import type { FactName, Facts } from './facts';
import type { ModeId } from './modes';
import type { Authority } from './authority';
import type { StaffCaller } from './staffCaller';

export type { Carrier } from './carrier';
export type { Version, Versioned } from './versioned';

/** Every state of a ride. */
export const rideStatuses = [
  'requested',
  'pending',
  'confirmed',
  'assigned',
  'on-the-way',
  'arrived',
  'picked-up',
  'completed',
  'cancelled',
  'no-show',
] as const;

/** The state of a ride. */
export type RideStatus = (typeof rideStatuses)[number];

/**
 * Where a ride may go from each state. `confirmed` after `cancelled` is an undo; after a vehicle, a carrier handed the ride back
 * (an urgent one is `requested` then, as at first), or the rider was dropped off at the visit and is fetched from there later;
 * `requested` after `no-show`: the rider was there and another vehicle is looked for.
 */
export const legalMoves: Readonly<Record<RideStatus, readonly RideStatus[]>> = {
  requested: ['confirmed', 'assigned', 'pending', 'cancelled'],
  pending: ['confirmed', 'requested', 'cancelled'],
  confirmed: ['assigned', 'pending', 'cancelled'],
  assigned: ['confirmed', 'requested', 'on-the-way', 'arrived', 'pending', 'cancelled'],
  'on-the-way': ['confirmed', 'requested', 'arrived', 'picked-up', 'cancelled', 'no-show'],
  arrived: ['confirmed', 'requested', 'picked-up', 'cancelled', 'no-show'],
  'picked-up': ['completed', 'confirmed', 'requested', 'assigned'],
  completed: [],
  cancelled: ['requested', 'pending', 'confirmed'],
  'no-show': ['requested', 'confirmed', 'completed'],
};

/** Whether a ride may go from one state to the other. */
export const mayMove = (from: RideStatus, to: RideStatus): boolean => legalMoves[from].includes(to);

/** Eight digits: two of the bucket, five random, one check digit. It is no proof of identity. */
export type ConfirmationNumber = string;

/** Names an unfinished booking for ever; a draft becomes at most one ride. */
export type DraftId = string;

/** Where a value came from. `turn` is the turn of the conversation whose message said it. */
export type Origin =
  | { readonly kind: 'said'; readonly turn: number }
  | { readonly kind: 'record' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'derived' }
  | { readonly kind: 'presumed' };

/** When the vehicle comes for a leg. Members give appointment times; this is what we compute and read back. */
export type PickUp = { readonly kind: 'at'; readonly at: LocalDateTime } | { readonly kind: 'will-call' };

/** One way of a ride. */
export interface Leg {
  readonly direction: 'outbound' | 'return';
  readonly from: Place;
  readonly to: Place;
  /** Day of the appointment. A pick-up may lie on the evening before. */
  readonly date: CalendarDate;
  /** Only outbound: when the appointment begins. */
  readonly appointmentTime?: ClockTime;
  readonly pickUp: PickUp;
  /** When to be ready; absent on a return by call. */
  readonly readyAt?: LocalDateTime;
}

/** Who can move a ride: `dispatch` is the broker's dispatch system, `system` what watches over rides here. */
export const actors = ['caller', 'assistant', 'representative', 'dispatch', 'carrier', 'system'] as const;

/** One of {@link actors}. */
export type Actor = (typeof actors)[number];

/** Everything that can happen to a ride. */
export const rideEventNames = [
  'booked',
  'changed',
  'undone',
  'held',
  'confirmed',
  'assigned',
  'handed-back',
  'estimated',
  'on-the-way',
  'arrived',
  'picked-up',
  'dropped-off',
  'no-show',
  'disputed',
  'looked-for-again',
  'ready-for-return',
  'closing',
  'cancelled',
] as const;

/** One of {@link rideEventNames}. */
export type RideEventName = (typeof rideEventNames)[number];

/** One step in the life of a ride. */
export interface Move {
  /** What happened; absent in rides of before it was kept: `eventOf` tells it. */
  readonly event?: RideEventName;
  /** The state of the ride since then. */
  readonly status: RideStatus;
  readonly at: LocalDateTime;
  readonly actor: Actor;
  /** Why, as a code: never free text. */
  readonly reason: string;
  /** Name of the client of the API that told it, or id of the representative who did it, where one did. */
  readonly by?: string;
  /** Why a representative went another way than the rules, in their words. */
  readonly note?: string;
  /** Names the request that told it, so that a repetition finds it done; a keyed hash. */
  readonly request?: string;
  /** The way it is about, where it is about one of them. */
  readonly leg?: Leg['direction'];
  /** When the vehicle is expected at the pick-up, as its driver says. */
  readonly expected?: LocalDateTime;
  /** Who was given the ride, where it was assigned. */
  readonly carrier?: Carrier;
  /** The day something is closed, and the towns where it is not everywhere: a ride may be moved to another day since. */
  readonly closed?: { readonly day: CalendarDate; readonly towns?: readonly string[] };
}

/** What is known of a bus pass: it is to be mailed, or who rides says that it did not come or is lost. */
export const passStates = ['asked', 'not-arrived', 'lost'] as const;

/** One step in the life of a bus pass, apart from that of its ride. */
export interface PassMove {
  readonly state: (typeof passStates)[number];
  readonly at: LocalDateTime;
}

/** Everything about a ride but what the store gives it. */
export interface NewRide {
  readonly memberId: string;
  readonly status: RideStatus;
  readonly legs: readonly Leg[];
  readonly mode: ModeId;
  readonly facts: Facts;
  readonly details: Details;
  /** Where each fact and detail came from. */
  readonly origins: { readonly [Name in FactName | DetailName]?: Origin };
  /** The decision as it was made, kept for ever with the ride. */
  readonly decision: Booking;
  /** Who asked for it; `conversation` is the keyed hash of the channel's address. */
  readonly bookedBy: {
    readonly relationship: string;
    readonly conversation: string;
    /** The channel it was asked for on: `sms`, `voice` …; absent in rides of before it was kept. */
    readonly channel?: string;
    readonly staff?: StaffCaller;
    /** On whose word it was asked for; absent in rides of before it was kept. */
    readonly authority?: Authority;
    /** First and last name of who asked for somebody else, as far as it was said. */
    readonly name?: string;
  };
  /** Notice is counted from here, whatever the chasing of papers takes. */
  readonly requestedAt: LocalDateTime;
  readonly moves: readonly Move[];
  /** Absent while nobody has it. */
  readonly carrier?: Carrier;
  /** What the rides of one series have in common: they are found, and cancelled, together. */
  readonly series?: DraftId;
  /** The booked ride that this one takes the place of as soon as it is confirmed; until then that one stands. */
  readonly insteadOf?: ConfirmationNumber;
  /** The life of the bus pass that is mailed for it; absent where none is. */
  readonly pass?: readonly PassMove[];
}

/** A booked ride. */
export interface Ride extends NewRide {
  readonly schema: 1;
  readonly number: ConfirmationNumber;
  readonly draft: DraftId;
  readonly draftVersion: number;
}

/** The time a ride is known by: of the appointment, else of its first pick-up. */
export const timeOf = ({ legs: [first] }: Pick<Ride, 'legs'>): ClockTime | undefined =>
  first?.appointmentTime ?? (first?.pickUp.kind === 'at' ? first.pickUp.at.slice(11) : undefined);

/** The day a ride takes place. */
export const rideDay = (ride: Pick<NewRide, 'legs'>): CalendarDate => ride.legs[0]?.date ?? '';

const digits = z.string().regex(/^\d{8}$/);

/** Whether eight digits carry the right check digit (Luhn, ISO/IEC 7812-1). */
export const hasCheckDigit = (number: string): boolean => {
  if (!digits.safeParse(number).success) return false;
  return checkDigit(number.slice(0, -1)) === number.slice(-1);
};

/** The check digit (Luhn, ISO/IEC 7812-1) of a string of digits. */
export const checkDigit = (payload: string): string => {
  let sum = 0;
  for (let place = 0; place < payload.length; place += 1) {
    const digit = Number(payload[payload.length - 1 - place]);
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (sum % 10)) % 10);
};
