import type { FactName, FactValues } from './facts';

/** Taken for granted where only a part was said of how the rider moves; some cannot walk even with an aid (§ 17-134d-33(b)(25)). */
export const takenOfMoving: { readonly [Name in FactName]?: { readonly because: string } } = {
  canWalk: { because: 'Who uses a cane, crutches or a walker walks with it.' },
  mobility: { because: 'It follows from what was said of walking, of the device or of the wheelchair.' },
};

/** What a representative takes for granted until somebody says otherwise, and why. Never the ground of a refusal without asking first. */
export const presumedFacts: {
  readonly [Name in FactName]?: { readonly value: FactValues[Name]; readonly because: string };
} = {
  emergencySymptoms: { value: false, because: 'Every message is read for danger before anything else.' },
  residence: { value: 'home', because: 'Most riders live at home; a nursing home is on the record.' },
  hospitalInpatient: { value: false, because: 'Who calls for a ride to a visit is seldom admitted.' },
  serviceCoveredByMedicaid: {
    value: true,
    because: 'Care at a medical provider counts as covered until a record says otherwise.',
  },
  providerFurnishesTransport: {
    value: false,
    because: 'No one else is taken to owe the ride until a record says so.',
  },
  paidMileageDriverAvailable: {
    value: false,
    because: 'A private car counts only when the caller offers it.',
  },
  destinationProviderIsBorderProvider: {
    value: false,
    because: 'A border provider is marked in the directory.',
  },
  destinationState: {
    value: 'CT',
    because: 'Providers are in Connecticut unless the directory or the caller says otherwise.',
  },
  minorConsentOnFile: { value: false, because: 'Forms on file are on the record.' },
  escortApprovalFormOnFile: { value: false, because: 'Forms on file are on the record.' },
  escortType: { value: 'family', because: 'A child mostly rides with family.' },
  needsMedicalAttentionInTransit: { value: false, because: 'Care on the way is on the record or said.' },
  requestKind: { value: 'ride', because: 'Who calls mostly wants a ride; a claim or complaint is said.' },
  scanType: {
    value: 'none',
    because: 'A scan of an inpatient is said by the hospital that sends the rider.',
  },
  pickupOnly: { value: true, because: 'Who says "pick up" mostly means just that; asked before it counts.' },
  serviceMedicallyNecessary: { value: true, because: 'Care at a medical provider is taken for necessary.' },
  servicePayer: { value: 'medicaid', because: 'Members mostly use their own coverage.' },
  providerEnrolledInConnecticutMedicaid: {
    value: true,
    because: 'The provider counts as enrolled until a record says otherwise.',
  },
  examType: { value: 'other', because: 'Exams a nursing home owes are known to the home.' },
  serviceIncludedInNursingHomeRate: {
    value: false,
    because: 'What the daily rate includes is known to the home.',
  },
  careAvailableInNursingHome: {
    value: false,
    because: 'Whether the care can be given there is known to the home.',
  },
  afterSchoolTreatmentProgram: { value: false, because: 'Such a program is named by who asks.' },
  schoolsClosedHomeTown: { value: false, because: 'Closed schools are known to the broker.' },
  schoolsClosedProgramTown: { value: false, because: 'Closed schools are known to the broker.' },
  freeRideCovers: {
    value: 'both-ways',
    because: 'Who takes somebody mostly brings them back; asked before it counts.',
  },
  providerObligedToTransport: {
    value: false,
    because: 'No one else is taken to owe the ride until a record says so.',
  },
  transportInProviderRate: {
    value: false,
    because: 'No one else is taken to owe the ride until a record says so.',
  },
  vehicleOwner: { value: 'individual', because: 'A car somebody offers is mostly their own.' },
  vehicleLicensedCommercial: { value: false, because: 'A car somebody offers is mostly no taxi.' },
  originState: { value: 'CT', because: 'Members live in Connecticut.' },
  tripDirection: {
    value: 'round-trip',
    because: 'The way back is asked for apart, with what the driver needs.',
  },
  requestedStops: { value: 0, because: 'More stops are said.' },
  ridersOnTrip: { value: 1, because: 'Who shares the trip is found only when rides are put together.' },
  nearestAppropriateProvider: {
    value: true,
    because: 'The provider named counts as the nearest suitable until the directory shows a nearer one.',
  },
  medicalReasonForDistance: { value: false, because: 'A reason to go farther is on the record or said.' },
  nearerProviderRefusesPatient: { value: false, because: 'A nearer provider that says no is told.' },
  departmentFoundNoMedicalBenefit: { value: false, because: "The Department's findings are on the record." },
  distanceVerificationOnFile: { value: false, because: 'Forms on file are on the record.' },
  serviceAuthorizationOnFile: { value: false, because: 'Approvals of care are on the record.' },
  priorMisbehaviorRidingAlone: { value: false, because: 'It is on the record.' },
  companionRelation: { value: 'patient', because: 'Rides are mostly for the patient.' },
  medicalNeedsInTransit: { value: 'none', because: 'It is on the record or said.' },
  mayDeteriorateInTransit: { value: false, because: 'It is on the record or said.' },
  needsRestraints: { value: false, because: 'It is on the record or said.' },
  needsAssistanceInsideBuilding: { value: false, because: 'It is on the record or said.' },
  trainServesTrip: { value: false, because: 'A train counts only when somebody names it.' },
  airReason: { value: 'none', because: 'A flight is asked for.' },
  medicalNecessityFormOnFile: { value: false, because: 'Forms on file are on the record.' },
  diagnosisOnWheelchairList: {
    value: false,
    because: 'Appendix A is not published with the text; a diagnosis not known to be on it is not exempt.',
  },
  conditionOnAmbulanceList: {
    value: false,
    because: 'Appendix B is not published with the text; a condition not known to be on it is not exempt.',
  },
  transportProviderRequested: { value: false, because: 'What carriers ask the Department is on the record.' },
  specializedFormOnFile: { value: false, because: 'Forms on file are on the record.' },
  sharedRideHealthReason: { value: false, because: 'A reason of health not to share is said.' },
  serviceAnimal: { value: false, because: 'A service animal is said.' },
  otherAnimal: { value: false, because: 'Another animal is said.' },
  recurring: { value: false, because: 'A series is asked for.' },
};
