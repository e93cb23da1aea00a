import type { CarriedRider, CarriedTrip, CarrierKind } from '../../../domain/money/carriedTrip';
import type { FeeSchedule } from '../../../domain/money/feeSchedule';

/** Amounts in cents, made up so that a sum shows what it is made of. The real ones are not published. */
export const exampleFees = {
  bus: { base: 175 },
  train: { base: 401 },
  'private-car': { mile: 23 },
  livery: { base: 1009, mile: 101, waitingQuarter: 211, additionalStop: 307, assistance: 503 },
  taxi: { base: 409, mile: 257 },
  'other-carrier': { base: 1201 },
  'wheelchair-van': {
    base: 2003,
    mile: 103,
    waitingQuarter: 223,
    additionalRecipient: 701,
    attendant: 809,
  },
  ambulance: {
    base: 10007,
    mile: 211,
    waitingFirstHour: 3001,
    waitingQuarter: 751,
    additionalRecipient: 5003,
    nightCall: 1511,
    specialAttendant: 2503,
    advancedLife: 7001,
    treatment: 4001,
  },
  air: { base: 20011 },
} as const satisfies FeeSchedule;

/** Somebody carried from one door to another. */
export const aRider = (changes: Partial<CarriedRider> = {}): CarriedRider => ({
  from: 'home',
  to: 'clinic',
  outcome: 'carried',
  livesInNursingHome: false,
  assistedAt: [],
  ...changes,
});

/** One rider, one way, within one town. */
export const aCarriedTrip = (mode: CarrierKind, changes: Partial<CarriedTrip> = {}): CarriedTrip => ({
  mode,
  riders: [aRider()],
  route: [],
  roundTrip: false,
  ...changes,
});
