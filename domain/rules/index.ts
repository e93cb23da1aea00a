import { afterHoursRules } from './afterRide/afterHoursRules';
import { approvalForPerson } from './afterRide/approvalForPerson';
import { approvedBefore } from './afterRide/approvedBefore';
import { claimForPerson } from './afterRide/claimForPerson';
import { complaint } from './afterRide/complaint';
import { fareClaimInTime } from './afterRide/fareClaimInTime';
import { lateDriver } from './afterRide/lateDriver';
import { askFirstNextTime } from './afterRide/askFirstNextTime';
import { mileageClaimInTime } from './afterRide/mileageClaimInTime';
import { mileageFromHome } from './afterRide/mileageFromHome';
import { mileageTripLog } from './afterRide/mileageTripLog';
import { overOneDollar } from './afterRide/overOneDollar';
import { paidToRider } from './afterRide/paidToRider';
import { visitShown } from './afterRide/visitShown';
import { adultNeeded } from './adultNeeded';
import { applicantEvaluation } from './applicantEvaluation';
import { betweenTowns } from './betweenTowns';
import { brokerApproval } from './brokerApproval';
import { busPassMailed } from './busPassMailed';
import { callerOnBehalf } from './callerOnBehalf';
import { careInTheHome } from './careInTheHome';
import { coverageOnTheDay } from './coverageOnTheDay';
import { coveredProgram } from './coveredProgram';
import { coveredPurpose } from './coveredPurpose';
import { dischargeAtOnce } from './dischargeAtOnce';
import { distanceVerification } from './distanceVerification';
import { emergencyTo911 } from './emergencyTo911';
import { escortRidesAlong } from './escortRidesAlong';
import { extraStops } from './extraStops';
import { fareAskedBack } from './fareAskedBack';
import { facilityEscort } from './facilityEscort';
import { freeRideOneWay } from './freeRideOneWay';
import { hospitalInpatient } from './hospitalInpatient';
import { itemPickup } from './itemPickup';
import { minorConsent } from './minorConsent';
import { minorEscort } from './minorEscort';
import { minorMisbehavior } from './minorMisbehavior';
import { nearestProvider } from './nearestProvider';
import { neededCare } from './neededCare';
import { noOtherRide } from './noOtherRide';
import { nursingHomeExam } from './nursingHomeExam';
import { nursingHomeRate } from './nursingHomeRate';
import { nursingHomeRecord } from './nursingHomeRecord';
import { nursingHomeStaff } from './nursingHomeStaff';
import { otherAnimal } from './otherAnimal';
import { otherPayer } from './otherPayer';
import { outOfStateAdvice } from './outOfStateAdvice';
import { outOfStateApproval } from './outOfStateApproval';
import { outOfStateEmergency } from './outOfStateEmergency';
import { outOfStateForm } from './outOfStateForm';
import { outOfStateReason } from './outOfStateReason';
import { outOfStateUnsafe } from './outOfStateUnsafe';
import { plannedAmbulance } from './plannedAmbulance';
import { prescriptionPickup } from './prescriptionPickup';
import { proofOfVisit } from './proofOfVisit';
import { providerTransport } from './providerTransport';
import { relativeOfInpatient } from './relativeOfInpatient';
import { relativeOfPatient } from './relativeOfPatient';
import { routineNotice } from './routineNotice';
import { otherCarrierApproval } from './otherCarrierApproval';
import { airApproval } from './airApproval';
import { nursingHomeCarrier } from './nursingHomeCarrier';
import { nursingHomeApproval } from './nursingHomeApproval';
import { wheelchairVanForm } from './wheelchairVanForm';
import { carrierRequest } from './carrierRequest';
import { seriesLimit } from './seriesLimit';
import { lessThanAsked } from './lessThanAsked';
import { helpInside } from './helpInside';
import { attendantHelps } from './attendantHelps';
import { sharedRideHealth } from './sharedRideHealth';
import { carrierNotPromised } from './carrierNotPromised';
import { carrierOutsideNetwork } from './carrierOutsideNetwork';
import { mileageAskedBack } from './mileageAskedBack';
import { mileageAskFirst } from './mileageAskFirst';
import { urgentNeed } from './urgentNeed';
import { urgentApproval } from './urgentApproval';
import { personAtOnce } from './personAtOnce';
import { scanInHospital } from './scanInHospital';
import { schoolClosure } from './schoolClosure';
import { serviceAnimal } from './serviceAnimal';
import { substituteApproval } from './substituteApproval';
import { wheelchairVanApproval } from './wheelchairVanApproval';

/** What comes before everything else. */
export const safetyRules = { emergencyTo911 };

/**
 * Rules for what is asked after a ride, in the order of evaluation: what bars it, then what is too late, then what is missing.
 * What is in time and allowed, a person settles.
 */
export const afterRideRules = {
  complaint,
  lateDriver,
  paidToRider,
  approvedBefore,
  overOneDollar,
  fareClaimInTime,
  mileageClaimInTime,
  visitShown,
  mileageTripLog,
  mileageFromHome,
  askFirstNextTime,
  claimForPerson,
  ...afterHoursRules,
  approvalForPerson,
};

/** Rules that judge the trip, in the order of evaluation: coverage, purpose, need, destination, who rides. */
export const tripRules = {
  coveredProgram,
  coverageOnTheDay,
  applicantEvaluation,

  coveredPurpose,
  neededCare,
  otherPayer,
  nursingHomeRate,
  nursingHomeExam,
  careInTheHome,
  nursingHomeRecord,
  relativeOfPatient,
  relativeOfInpatient,
  prescriptionPickup,
  itemPickup,
  hospitalInpatient,
  scanInHospital,
  schoolClosure,
  dischargeAtOnce,

  noOtherRide,
  freeRideOneWay,
  providerTransport,

  nearestProvider,
  distanceVerification,
  outOfStateReason,
  outOfStateEmergency,
  outOfStateUnsafe,
  outOfStateAdvice,

  minorEscort,
  minorConsent,
  minorMisbehavior,
  facilityEscort,
  escortRidesAlong,
  adultNeeded,
  callerOnBehalf,
  serviceAnimal,
  otherAnimal,
  extraStops,
};

/** Rules that need the mode: approval first, notice last, so that a ground of substance is told before one of notice. */
export const modeRules = {
  plannedAmbulance,
  substituteApproval,
  brokerApproval,
  otherCarrierApproval,
  betweenTowns,
  outOfStateApproval,
  outOfStateForm,
  airApproval,
  nursingHomeCarrier,
  nursingHomeApproval,
  wheelchairVanForm,
  wheelchairVanApproval,
  carrierRequest,
  seriesLimit,
  lessThanAsked,
  helpInside,
  attendantHelps,
  nursingHomeStaff,
  sharedRideHealth,
  carrierNotPromised,
  carrierOutsideNetwork,
  proofOfVisit,
  fareAskedBack,
  mileageAskedBack,
  mileageAskFirst,
  busPassMailed,
  routineNotice,
  urgentNeed,
  urgentApproval,
  personAtOnce,
};
