import type { DispatchNeed } from '../../domain/dispatch';
import type { AskedFactName } from '../../domain/facts';
import type { Slot } from '../form/slot';
import { asBefore } from './slots/asBeforeSlot';
import { arriveBy } from './slots/arriveBySlot';
import { appointment, appointmentLater, anotherDay } from './slots/appointmentSlots';
import {
  reason,
  fitting,
  pickupOnly,
  inpatient,
  hospitalTrip,
  outOfStateReason,
  urgentNeed,
} from './slots/visitSlots';
import { afterVisit } from './slots/afterSlots';
import { riderPhone } from './slots/riderPhoneSlot';
import { destination, pickup } from './slots/placeSlots';
import {
  otherRide,
  driveSelf,
  otherRideServes,
  whoDrives,
  someoneElse,
  freeRideWays,
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
  companionNeeded,
  companionTrained,
  homeWithoutTraining,
} from './slots/riderSlots';
import {
  returnRide,
  riderName,
  clinicPhone,
  stairs,
  whichStairs,
  driverNote,
  whatToTell,
} from './slots/driverSlots';
import { whichAnimal } from './slots/animalSlot';
import { seriesDays, seriesUntil } from './slots/seriesSlots';
import { formDoctor } from './slots/formDoctorSlot';
import { movedByClinic, theChange } from './slots/changeSlots';

/** The slot table of booking a ride: everything a message can say about a trip, and how it is asked. */
export const slots = {
  asBefore,
  seriesDays,
  appointment,
  arriveBy,
  appointmentLater,
  anotherDay,
  seriesUntil,
  destination,
  pickup,
  afterVisit,
  reason,
  fitting,
  pickupOnly,
  otherRide,
  driveSelf,
  otherRideServes,
  whoDrives,
  someoneElse,
  freeRideWays,
  hasCar,
  providerRide,
  mileage,
  inpatient,
  hospitalTrip,
  outOfStateReason,
  companionNeeded,
  companionTrained,
  homeWithoutTraining,
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
  riderName,
  riderPhone,
  clinicPhone,
  chair,
  stairs,
  whichStairs,
  driverNote,
  whatToTell,
  whichAnimal,
  formDoctor,
  movedByClinic,
  theChange,
} satisfies Readonly<Record<string, Slot>>;

/** The name of a slot of this task. */
export type BookRideSlot = keyof typeof slots;

/** The slot that asks for each fact a caller can know; a new fact without one does not compile. */
export const slotForFact: Readonly<
  Record<Exclude<AskedFactName, 'emergencySymptoms' | 'dateOfBirth'>, BookRideSlot>
> = {
  appointmentDate: 'appointment',
  appointmentTime: 'appointment',
  visitPurpose: 'reason',
  kindOfCare: 'reason',
  fittingRequired: 'fitting',
  needsImmediateTreatment: 'urgentNeed',
  hospitalInpatient: 'inpatient',
  scanType: 'hospitalTrip',
  scanAvailableInHospital: 'hospitalTrip',
  pickupOnly: 'pickupOnly',
  outOfStateReason: 'outOfStateReason',
  freeRideCovers: 'freeRideWays',
  companionNeededAtService: 'companionNeeded',
  companionTrainedForUnpaidCare: 'companionTrained',
  couldReturnHomeWithoutTraining: 'homeWithoutTraining',
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
  afterVisit: 'afterVisit',
  returnRide: 'returnRide',
  riderPhone: 'riderPhone',
  clinicPhone: 'clinicPhone',
  chair: 'chair',
  stairs: 'stairs',
  driverNote: 'driverNote',
  noteSoFar: 'driverNote',
  riderName: 'riderName',
  companions: 'escort',
  ridesWith: 'escort',
  childAlong: 'escort',
  petAlong: 'whichAnimal',
  equipment: 'driverNote',
  sharedRideReason: 'driverNote',
  alert: 'driverNote',
  movedByClinic: 'movedByClinic',
  formDoctor: 'formDoctor',
  seriesDays: 'seriesDays',
  seriesWithout: 'seriesDays',
  anyTime: 'arriveBy',
  asBefore: 'asBefore',
};
