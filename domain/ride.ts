import { z } from 'zod';
import type { Booking } from './decision';
import type { CalendarDate, ClockTime, LocalDateTime } from './calendar/calendarDate';
import type { DetailName, Details, Place } from './details';
import type { FactName, Facts } from './facts';
import type { ModeId } from './modes';
import type { Authority } from './authority';
import type { StaffCaller } from './staffCaller';

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
 * Where a ride may go from each state. `confirmed` after `cancelled` is an undo, after `assigned` or `on-the-way` a carrier
 * handed it back, after `no-show` the rider was there and gets another vehicle.
 */
export const legalMoves: Readonly<Record<RideStatus, readonly RideStatus[]>> = {
  requested: ['confirmed', 'assigned', 'pending', 'cancelled'],
  pending: ['confirmed', 'requested', 'cancelled'],
  confirmed: ['assigned', 'pending', 'cancelled'],
  assigned: ['confirmed', 'on-the-way', 'cancelled'],
  'on-the-way': ['confirmed', 'arrived', 'picked-up', 'cancelled', 'no-show'],
  arrived: ['picked-up', 'cancelled', 'no-show'],
  'picked-up': ['completed'],
  completed: [],
  cancelled: ['requested', 'pending', 'confirmed'],
  'no-show': ['confirmed', 'completed'],
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

/** One step in the life of a ride. */
export interface Move {
  readonly status: RideStatus;
  readonly at: LocalDateTime;
  readonly actor: 'caller' | 'assistant' | 'representative' | 'carrier' | 'system';
  readonly reason: string;
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
    readonly staff?: StaffCaller;
    /** On whose word it was asked for; absent in rides of before it was kept. */
    readonly authority?: Authority;
    /** First and last name of who asked for somebody else, as far as it was said. */
    readonly name?: string;
  };
  /** Notice is counted from here, whatever the chasing of papers takes. */
  readonly requestedAt: LocalDateTime;
  readonly moves: readonly Move[];
  /** What the rides of one series have in common: they are found, and cancelled, together. */
  readonly series?: DraftId;
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

/** A version of a record, counted from 1. A write names the version it read. */
export type Version = number;

/** A record and its version. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly version: Version;
}

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
