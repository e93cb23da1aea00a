import type { Facts } from '../../domain/facts';

/** A Monday, and days counted from it: what is in time for a routine ride, what for a mailed pass, and what is not. */
export const days = {
  asked: '2026-11-16',
  tomorrow: '2026-11-17',
  afterTwoBusinessDays: '2026-11-18',
  afterFourBusinessDays: '2026-11-20',
  afterFiveBusinessDays: '2026-11-23',
} as const;

/** The typical request: a grown-up who walks, has nobody to drive and no bus, to a doctor in another town next week. */
export const aTrip = (changes: Facts = {}): Facts => ({
  requestDate: days.asked,
  requestTime: '09:00',
  program: 'husky-c',
  coverageBegin: '2024-01-01',
  dateOfBirth: '1961-03-04',
  appointmentDate: days.afterFiveBusinessDays,
  appointmentTime: '14:30',
  visitPurpose: 'medical',
  kindOfCare: 'primary-care',
  canDriveSelf: false,
  freeRideAvailable: false,
  volunteerRideAvailable: false,
  otherAgencyRide: false,
  originTown: 'New Haven',
  destinationTown: 'Hamden',
  destinationState: 'CT',
  mobility: 'ambulatory',
  busServesTrip: false,
  ...changes,
});

/** Cannot walk, and stays in the wheelchair. */
export const inWheelchair = { mobility: 'wheelchair', canTransferToCarSeat: false } as const;

/** Two yeses to the bus. */
export const byBus = { busServesTrip: true, canRideTransit: true } as const;

/** There is a train, and the rider can use it. */
export const byTrain = { trainServesTrip: true, canRideTransit: true } as const;

/** No town line is crossed. */
export const withinTown = { originTown: 'Hamden', destinationTown: 'Hamden' } as const;

/** Somebody takes the rider there and back for nothing. */
export const bothWays = { freeRideAvailable: true, freeRideCovers: 'both-ways' } as const;

/** To a provider in another state. */
export const toBoston = { destinationTown: 'Boston', destinationState: 'MA' } as const;

/** To a provider in another state, on medical advice. */
export const toBostonOnAdvice = {
  ...toBoston,
  outOfStateReason: 'more-readily-available',
  medicalAdviceOnFile: true,
} as const;

/** The rider lives in a nursing home. */
export const fromNursingHome = { residence: 'nursing-home' } as const;

/** Tomorrow, and it can wait: the notice is too short. */
export const tomorrowRoutine = { appointmentDate: days.tomorrow, needsImmediateTreatment: false } as const;
