import { betweenTowns } from './betweenTowns';
import { brokerApproval } from './brokerApproval';
import { busPassMailed } from './busPassMailed';
import { coverageOnTheDay } from './coverageOnTheDay';
import { coveredProgram } from './coveredProgram';
import { coveredPurpose } from './coveredPurpose';
import { dischargeAtOnce } from './dischargeAtOnce';
import { escortRidesAlong } from './escortRidesAlong';
import { facilityEscort } from './facilityEscort';
import { hospitalInpatient } from './hospitalInpatient';
import { itemPickup } from './itemPickup';
import { minorEscort } from './minorEscort';
import { noOtherRide } from './noOtherRide';
import { nursingHomeLivery } from './nursingHomeLivery';
import { nursingHomeStaff } from './nursingHomeStaff';
import { outOfStateApproval } from './outOfStateApproval';
import { outOfStateForm } from './outOfStateForm';
import { plannedAmbulance } from './plannedAmbulance';
import { prescriptionPickup } from './prescriptionPickup';
import { proofOfVisit } from './proofOfVisit';
import { providerTransport } from './providerTransport';
import { routineNotice } from './routineNotice';
import { wheelchairVanApproval } from './wheelchairVanApproval';

/** Rules that judge the trip, in the order of evaluation: coverage, purpose, need, destination, who rides. */
export const tripRules = {
  coveredProgram,
  coverageOnTheDay,
  coveredPurpose,
  prescriptionPickup,
  itemPickup,
  hospitalInpatient,
  dischargeAtOnce,
  noOtherRide,
  providerTransport,
  outOfStateApproval,
  outOfStateForm,
  minorEscort,
  facilityEscort,
  escortRidesAlong,
  plannedAmbulance,
};

/** Rules that need the mode: approval first, notice last, so that a ground of substance is told before one of notice. */
export const modeRules = {
  brokerApproval,
  betweenTowns,
  nursingHomeLivery,
  nursingHomeStaff,
  wheelchairVanApproval,
  proofOfVisit,
  busPassMailed,
  routineNotice,
};
