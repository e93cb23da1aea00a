import type { DispatchNeed } from '../../domain/dispatch';
import type { CallerFactName } from '../../domain/facts';
import type { Slot } from '../form/slot';
import {
  appointment,
  appointmentLater,
  anotherDay,
  reason,
  fitting,
  inpatient,
  urgentNeed,
} from './slots/visitSlots';
import { destination, pickup, clinicPhone } from './slots/placeSlots';
import {
  otherRide,
  whoDrives,
  someoneElse,
  hasCar,
  providerRide,
  mileage,
  bus,
  transit,
  busPass,
} from './slots/otherRideSlots';
import {
  mobility,
  transfer,
  chair,
  escort,
  adultAfterAll,
  residence,
  careOnTheWay,
} from './slots/riderSlots';
import { returnRide, riderPhone, stairs, whichStairs, driverNote, whatToTell } from './slots/driverSlots';

/** The slot table of booking a ride: everything a message can say about a trip, and how it is asked. */
export const slots = {
  appointment,
  appointmentLater,
  anotherDay,
  destination,
  pickup,
  reason,
  fitting,
  otherRide,
  whoDrives,
  someoneElse,
  hasCar,
  providerRide,
  mileage,
  inpatient,
  careOnTheWay,
  residence,
  mobility,
  transfer,
  bus,
  transit,
  busPass,
  escort,
  adultAfterAll,
  urgentNeed,
  returnRide,
  riderPhone,
  clinicPhone,
  chair,
  stairs,
  whichStairs,
  driverNote,
  whatToTell,
} satisfies Readonly<Record<string, Slot>>;

/** The name of a slot of this task. */
export type BookRideSlot = keyof typeof slots;

/** The slot that asks for each fact a caller can know; a new fact without one does not compile. */
export const slotForFact: Readonly<
  Record<Exclude<CallerFactName, 'emergencySymptoms' | 'dateOfBirth'>, BookRideSlot>
> = {
  appointmentDate: 'appointment',
  appointmentTime: 'appointment',
  visitPurpose: 'reason',
  kindOfCare: 'reason',
  fittingRequired: 'fitting',
  needsImmediateTreatment: 'urgentNeed',
  hospitalInpatient: 'inpatient',
  residence: 'residence',
  canDriveSelf: 'otherRide',
  householdCarAvailable: 'hasCar',
  freeRideAvailable: 'someoneElse',
  volunteerRideAvailable: 'someoneElse',
  otherAgencyRide: 'someoneElse',
  providerFurnishesTransport: 'providerRide',
  paidMileageDriverAvailable: 'mileage',
  originTown: 'pickup',
  destinationTown: 'destination',
  destinationState: 'destination',
  adultEscortAvailable: 'escort',
  escortType: 'escort',
  mobility: 'mobility',
  canWalk: 'mobility',
  canTransferToCarSeat: 'transfer',
  mustTravelInWheelchair: 'transfer',
  needsMedicalAttentionInTransit: 'careOnTheWay',
  busServesTrip: 'bus',
  canRideTransit: 'transit',
  usablePublicTransit: 'bus',
  busPassInHand: 'busPass',
};

/** The slot that asks for each thing a driver needs. What only the record or the program fills has none. */
export const slotForDispatch: Readonly<Record<DispatchNeed, BookRideSlot>> = {
  appointmentTime: 'appointment',
  destination: 'destination',
  pickup: 'pickup',
  returnRide: 'returnRide',
  riderPhone: 'riderPhone',
  clinicPhone: 'clinicPhone',
  chair: 'chair',
  stairs: 'stairs',
  driverNote: 'driverNote',
  riderName: 'driverNote',
  companions: 'escort',
  equipment: 'driverNote',
  sharedRideReason: 'driverNote',
  alert: 'driverNote',
};
