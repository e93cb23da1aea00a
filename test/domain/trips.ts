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
