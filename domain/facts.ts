import { z } from 'zod';
import { isCalendarDate } from './calendar/calendarDate';

/** What a fact holds when the member was asked and cannot tell. Not the same as absent: nobody said it yet. */
export const unknown = 'unknown';

/** The type of {@link unknown}. */
export type Unknown = typeof unknown;

/** Who can know a fact. Only what a caller can know has a question; for the rest the member is believed. */
export type KnownBy = 'caller' | 'record' | 'directory' | 'broker' | 'provider';

/** Kinds of care as members name them; the slot `reason` and the urgent list of the program use the same names. */
export const kindsOfCare = [
  'dialysis',
  'primary-care',
  'cardiology',
  'oncology',
  'radiation',
  'physical-therapy',
  'speech-therapy',
  'behavioral-health',
  'substance-use',
  'dental',
  'vision',
  'prenatal',
  'pediatric',
  'lab',
  'imaging',
  'surgery',
  'follow-up',
  'wound-care',
  'orthopedics',
  'podiatry',
  'neurology',
  'pulmonology',
  'nephrology',
  'gastroenterology',
  'dermatology',
  'endocrinology',
  'urology',
  'allergy',
  'pain-management',
  'audiology',
  'adult-day',
  'hospital-discharge',
  'infusion',
  'other',
] as const;

/** One of {@link kindsOfCare}. */
export type KindOfCare = (typeof kindsOfCare)[number];

/** How a rider moves about. */
export const mobilities = [
  'ambulatory',
  'cane',
  'walker',
  'wheelchair',
  'electric-wheelchair',
  'stretcher',
] as const;

/** One of {@link mobilities}. */
export type Mobility = (typeof mobilities)[number];

/** Days a request can be about; beyond them the calendar would be counted for nothing, or leave years of four digits. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';

const date = z
  .string()
  .refine(
    (day) => isCalendarDate(day) && day >= FIRST_DAY && day <= LAST_DAY,
    'a day that exists, from 1900 to 2199, written YYYY-MM-DD',
  )
  .meta({ format: 'date' });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, written HH:MM in 24 hours');
const claim = z.boolean();
const state = z.string().regex(/^[A-Z]{2}$/, 'a state, two capital letters');
const town = z.string().min(1).max(80);
const dollars = z.number().min(0).max(1_000_000);
const count = z.int().min(0).max(100_000);

/** Kinds of ride the regulation knows, cheapest first: the order that stands without quotes. A critical-care helicopter is never booked. */
export const kindsOfRide = [
  'bus',
  'train',
  'private-car',
  'livery',
  'taxi',
  'other-carrier',
  'wheelchair-van',
  'ambulance',
  'air',
] as const;

/** One of {@link kindsOfRide}. */
export type KindOfRide = (typeof kindsOfRide)[number];

interface FactEntry<Schema extends z.ZodType, By extends KnownBy> {
  readonly schema: Schema;
  readonly knownBy: By;
  readonly meaning: string;
}

const fact = <Schema extends z.ZodType, const By extends KnownBy>(
  knownBy: By,
  schema: Schema,
  meaning: string,
): FactEntry<Schema, By> => ({ schema, knownBy, meaning });

/** Every fact a rule can read: who can know it, its values, its meaning. Names are those of the clause list (docs/clauses.md). */
export const factTable = {
  requestDate: fact('broker', date, 'Day the ride was first asked for.'),
  requestTime: fact('broker', time, 'Time the ride was first asked for.'),
  requestKind: fact(
    'caller',
    z.enum(['ride', 'reimbursement', 'after-the-fact-approval', 'complaint', 'late-driver']),
    'A new ride, or something after a ride.',
  ),
  callerRelation: fact(
    'caller',
    z.enum(['self', 'relative', 'caregiver', 'medical-provider', 'facility', 'carrier', 'other']),
    'Who asks.',
  ),
  emergencySymptoms: fact('caller', claim, 'Acute symptoms as in § 17-134d-33(b)(16), happening now.'),

  program: fact(
    'record',
    z.enum(['husky-a', 'husky-b', 'husky-c', 'husky-d', 'limited-benefit', 'none']),
    'Program the member is enrolled in.',
  ),
  coverageBegin: fact('record', date, 'First day of coverage.'),
  coverageEnd: fact('record', date, 'Last day of coverage, when one is known.'),
  coverageStatus: fact('record', z.enum(['active', 'inactive']), 'Coverage on the day of travel.'),
  dateOfBirth: fact('caller', date, 'Birth date of the rider.'),
  age: fact('record', z.int().min(0).max(130), 'Age of the rider in whole years on the day of travel.'),
  applicationStatus: fact(
    'record',
    z.enum(['none', 'pending']),
    'Application for Medicaid not decided yet; absent: the record knows of none.',
  ),
  evaluationRequestedByDepartment: fact(
    'record',
    claim,
    'The Department asked for this visit to decide an application; absent: it did not.',
  ),
  residence: fact(
    'caller',
    z.enum([
      'home',
      'nursing-home',
      'chronic-disease-hospital',
      'intellectual-disability-facility',
      'assisted-living',
      'residential-care',
      'other',
    ]),
    'Where the rider lives.',
  ),
  livesInNursingHome: fact(
    'record',
    claim,
    'The rider lives in a nursing home as § 17-134d-33(b)(26) has it.',
  ),
  hospitalInpatient: fact(
    'caller',
    claim,
    'The patient is admitted to a hospital on the day of travel; day surgery and an emergency room are no admission.',
  ),
  scanType: fact('caller', z.enum(['cat', 'mri', 'none']), 'Scan an inpatient is taken to.'),
  scanAvailableInHospital: fact(
    'caller',
    claim,
    "The inpatient's own hospital can do the scan by the time it is due.",
  ),

  appointmentDate: fact('caller', date, 'Day of the appointment.'),
  appointmentTime: fact('caller', time, 'Time of the appointment, not of the pick-up.'),
  visitPurpose: fact(
    'caller',
    z.enum([
      'medical',
      'dental',
      'behavioral-health',
      'prescription-pickup',
      'item-pickup',
      'discharge',
      'not-care',
    ]),
    'What the trip is for. A pick-up is meant only when it is the sole purpose of the visit.',
  ),
  kindOfCare: fact('caller', z.enum(kindsOfCare), 'Kind of care, in general words.'),
  serviceType: fact(
    'caller',
    z.enum(['medical', 'dental', 'behavioral-health']),
    'Type of the care, where only that is said: `visitPurpose` in other words.',
  ),
  fittingRequired: fact('caller', claim, 'The item picked up has to be fitted to the rider.'),
  pickupOnly: fact(
    'caller',
    claim,
    'Nothing happens at the visit but picking something up: no dose taken there, no injection, no instruction.',
  ),
  serviceCoveredByMedicaid: fact(
    'provider',
    claim,
    "Medicaid, or the member's limited benefit, covers the care.",
  ),
  serviceMedicallyNecessary: fact('provider', claim, 'The care is medically necessary.'),
  servicePayer: fact(
    'provider',
    z.enum(['medicaid', 'medicare', 'other-insurance', 'va', 'self-pay']),
    'Who pays for the care.',
  ),
  providerEnrolledInConnecticutMedicaid: fact(
    'directory',
    claim,
    'The medical provider takes part in Medicaid.',
  ),
  examType: fact(
    'provider',
    z.enum(['admission-physical', 'annual-physical', 'required-dental-exam', 'other']),
    'Exam the public health code asks of a nursing home.',
  ),
  serviceIncludedInNursingHomeRate: fact(
    'provider',
    claim,
    "The nursing home's daily rate includes the care.",
  ),
  careAvailableInNursingHome: fact(
    'provider',
    claim,
    'A provider can give the care in the nursing home, suitably.',
  ),
  costInHome: fact('provider', dollars, 'Cost of the care given in the nursing home, dollars.'),
  costOutsideHome: fact('provider', dollars, 'Cost of the care outside, the ride included, dollars.'),
  afterSchoolTreatmentProgram: fact('caller', claim, 'The child goes to an after-school treatment program.'),
  schoolsClosedHomeTown: fact('broker', claim, 'Schools are closed that day where the child lives.'),
  schoolsClosedProgramTown: fact('broker', claim, 'Schools are closed that day where the program is.'),
  needsImmediateTreatment: fact(
    'caller',
    claim,
    'Illness or injury to be seen right away, or a visit a provider wants today or tomorrow.',
  ),

  canDriveSelf: fact('caller', claim, 'The rider can drive there and back.'),
  householdCarAvailable: fact('caller', claim, 'A working car is at hand for this trip.'),
  freeRideAvailable: fact('caller', claim, 'A neighbor, friend or relative can take the rider for nothing.'),
  volunteerRideAvailable: fact('caller', claim, 'A volunteer group can take the rider.'),
  otherAgencyRide: fact('caller', claim, 'Another agency can take the rider.'),
  freeRideCovers: fact('caller', z.enum(['both-ways', 'there', 'back']), 'Which way the free ride goes.'),
  providerFurnishesTransport: fact(
    'caller',
    claim,
    'The medical provider gives this rider a ride for nothing, in a vehicle that can carry the rider.',
  ),
  providerObligedToTransport: fact('provider', claim, 'The medical provider has to furnish the ride.'),
  transportInProviderRate: fact('provider', claim, "The ride is part of the medical provider's rate."),
  paidMileageDriverAvailable: fact(
    'caller',
    claim,
    'The rider or somebody else can drive if mileage is paid. Counts only when the caller offers it.',
  ),
  vehicleOwner: fact(
    'caller',
    z.enum(['recipient', 'individual', 'company', 'association', 'community']),
    'Who owns the private car.',
  ),
  vehicleLicensedCommercial: fact('caller', claim, 'The car is licensed to carry people for money.'),

  originTown: fact('caller', town, 'Town of the pick-up.'),
  originState: fact('caller', state, 'State of the pick-up, two letters.'),
  destinationTown: fact('caller', town, 'Town of the medical provider.'),
  destinationState: fact('caller', state, 'State of the medical provider, two letters.'),
  tripDirection: fact('caller', z.enum(['round-trip', 'to-care', 'from-care']), 'Which ways are asked for.'),
  requestedStops: fact('caller', count, 'Stops asked for beside the pick-up and the medical provider.'),
  ridersOnTrip: fact('broker', count, 'Members who share the trip, this rider among them.'),
  destinationProviderIsBorderProvider: fact(
    'directory',
    claim,
    'The provider is an enrolled border provider, § 17-134d-33(b)(12).',
  ),
  sameTown: fact('directory', claim, 'Pick-up and provider lie in one town.'),
  outOfState: fact('directory', claim, 'Trip to a provider outside Connecticut who is no border provider.'),
  outOfStateReason: fact(
    'caller',
    z.enum(['emergency', 'unsafe-to-travel-home', 'more-readily-available', 'preference']),
    'Why the care is sought in another state. Unsafe to travel home: the rider is away already.',
  ),
  medicalAdviceOnFile: fact(
    'record',
    claim,
    'Medical advice for care, or a flight, outside the state is on file; absent: none is.',
  ),
  serviceAuthorizationOnFile: fact('record', claim, 'The approval the care itself needs is on file.'),
  nearestAppropriateProvider: fact('directory', claim, 'No nearer provider of the kind would do.'),
  distanceMiles: fact('directory', z.number().min(0).max(10_000), 'Miles to the medical provider, one way.'),
  medicalReasonForDistance: fact('provider', claim, 'A documented medical reason to go farther.'),
  nearerProviderRefusesPatient: fact('caller', claim, 'Nearer providers do not take this patient.'),
  departmentFoundNoMedicalBenefit: fact(
    'record',
    claim,
    'The Department found that going farther brings no medical benefit.',
  ),
  distanceVerificationOnFile: fact(
    'record',
    claim,
    "The treating provider's distance verification is on file.",
  ),

  adultEscortAvailable: fact('caller', claim, 'A parent, guardian or caregiver rides along.'),
  escortType: fact('caller', z.enum(['family', 'facility-staff']), 'Who the escort of a child is.'),
  minorConsentOnFile: fact('record', claim, 'A signed Minor Consent to Travel form is on file.'),
  escortApprovalFormOnFile: fact('record', claim, 'A facility Escort Approval Form is on file.'),
  priorMisbehaviorRidingAlone: fact('record', claim, 'The child misbehaved on an earlier ride alone.'),
  companionRelation: fact(
    'caller',
    z.enum(['patient', 'relative', 'foster-parent', 'neighbor-or-friend', 'paid-aide']),
    'Who this trip is for: the patient, or somebody who travels apart because of the patient.',
  ),
  companionNeededAtService: fact('caller', claim, "This person has to be there during the patient's care."),
  companionTrainedForUnpaidCare: fact(
    'caller',
    claim,
    'This person is taught there to care for the patient at home, unpaid.',
  ),
  couldReturnHomeWithoutTraining: fact('caller', claim, 'The patient could go home without that.'),

  mobility: fact('caller', z.enum(mobilities), 'How the rider moves about.'),
  assistiveDevice: fact(
    'caller',
    z.enum(['none', 'cane', 'crutches', 'walker', 'wheelchair', 'electric-wheelchair']),
    'What the rider moves about with, where only that is said: `mobility` in other words.',
  ),
  canWalk: fact('caller', claim, 'The rider walks, with a device or a helping person or without.'),
  canTransferToCarSeat: fact(
    'caller',
    claim,
    'The rider in a wheelchair can move to a car seat and the chair folds.',
  ),
  mustTravelInWheelchair: fact('caller', claim, 'The rider has to stay in the wheelchair on the way.'),
  needsMedicalAttentionInTransit: fact(
    'caller',
    claim,
    'The rider needs care by others on the way. Oxygen the rider manages alone is none.',
  ),
  medicalNeedsInTransit: fact(
    'caller',
    z.enum(['none', 'own-oxygen', 'medical-attention', 'might-worsen', 'restraints']),
    'What the rider needs on the way, all in one word. Own oxygen: managed by the rider alone.',
  ),
  mayDeteriorateInTransit: fact('provider', claim, 'The rider might worsen on the way until care is needed.'),
  needsRestraints: fact('caller', claim, 'Hands or feet have to be restrained on the way.'),
  needsAssistanceInsideBuilding: fact(
    'caller',
    claim,
    'The rider needs hands-on help inside or into a building.',
  ),
  busServesTrip: fact('caller', claim, 'There is a bus the rider could take there.'),
  canRideTransit: fact(
    'caller',
    claim,
    'The rider could get to the stop, wait and ride safely, alone or with who comes along.',
  ),
  usablePublicTransit: fact('caller', claim, 'There is a bus and the rider can use it.'),
  trainServesTrip: fact('caller', claim, 'There is a train the rider could take there.'),
  busPassInHand: fact(
    'caller',
    claim,
    'The rider has a bus pass for that day, or can pay and claim the fare.',
  ),
  approvedModeOnFile: fact(
    'record',
    z.enum(['livery', 'wheelchair-van']),
    'Kind of ride an approval or necessity form on file allows on the day of travel.',
  ),
  requestedMode: fact('caller', z.enum(kindsOfRide), 'Kind of ride the caller asks for.'),
  availableModes: fact(
    'broker',
    z.array(z.enum(kindsOfRide)).max(kindsOfRide.length),
    'Kinds of ride that run then, have room and can carry this rider; absent: nothing speaks against any.',
  ),
  quotedCosts: fact(
    'broker',
    z.partialRecord(z.enum(kindsOfRide), dollars),
    'Quotes for this trip by kind of ride, dollars.',
  ),
  airReason: fact('caller', z.enum(['medical', 'cheaper', 'no-time', 'none']), 'Why flying.'),
  medicalNecessityFormOnFile: fact(
    'record',
    claim,
    "The treating provider's form that shows the need of this kind of ride is on file, not expired; it approves nothing yet.",
  ),
  relevantDiagnosis: fact(
    'provider',
    z.string().min(1).max(200),
    'The diagnosis or condition that explains the kind of ride, in the words of the lists of Appendix A and B.',
  ),
  diagnosisOnWheelchairList: fact(
    'record',
    claim,
    'The diagnosis behind the wheelchair is known to be on the list of Appendix A.',
  ),
  conditionOnAmbulanceList: fact('record', claim, 'The condition is known to be on the list of Appendix B.'),
  specializedFormOnFile: fact('record', claim, 'A Specialized Transportation Form is on file.'),
  departmentAuthorizationOnFile: fact(
    'record',
    claim,
    "The approval of the Department's authorization staff for this trip is on file; absent: none is.",
  ),
  transportProviderRequested: fact('record', claim, 'The carrier has asked the Department for its approval.'),
  requestedCarrier: fact('caller', z.string().min(1).max(80), 'The carrier the caller asks for by name.'),
  carrierInNetwork: fact(
    'broker',
    claim,
    'The carrier asked for belongs to the network; absent: nobody has looked.',
  ),
  sharedRideHealthReason: fact('caller', claim, 'Health rules out sharing the vehicle.'),
  serviceAnimal: fact('caller', claim, 'A service animal rides along.'),
  otherAnimal: fact('caller', claim, 'An animal that is no service animal is to ride along.'),

  recurring: fact('caller', claim, 'A series of trips.'),
  standingOrderStart: fact('caller', date, 'First day of the series.'),
  standingOrderEnd: fact('caller', date, 'Last day asked for of the series.'),

  tripDate: fact('caller', date, 'Day of a ride that has taken place or was missed.'),
  usedMode: fact('caller', z.enum(kindsOfRide), 'Kind of ride that was used.'),
  approvedMode: fact('record', z.enum(kindsOfRide), 'Kind of ride that was approved before the ride.'),
  authorizationBeforeTrip: fact('record', claim, 'The ride was approved before it took place.'),
  daysSinceTrip: fact('broker', count, 'Calendar days since the ride; the day after it is 1.'),
  workingDaysSinceTrip: fact(
    'broker',
    count,
    'Working days since the ride; the first one after it is 1. Counted to a little over 90.',
  ),
  visitDocumentation: fact(
    'caller',
    claim,
    "Proof of the visit: the medical provider's signed statement, form W-610, or a trip log that carries it.",
  ),
  claimAmount: fact('caller', dollars, 'Sum asked for, dollars.'),
  tripAfterHours: fact('record', claim, "The ride took place outside the Department's business hours."),
  couldHaveBeenArrangedInHours: fact(
    'provider',
    claim,
    'It could have been set up in business hours before.',
  ),
  requestInWriting: fact('caller', claim, 'The request for approval is in writing.'),
  applicationWasPending: fact(
    'record',
    claim,
    "The rider's application for Medicaid was pending on the day of the ride.",
  ),
  thirdPartyCoverage: fact('record', claim, 'Another insurer was involved.'),
  thirdPartyVerificationAttached: fact(
    'caller',
    claim,
    "Proof of the other insurer's payment or refusal is attached.",
  ),
} as const;

/** The name of a fact. */
export type FactName = keyof typeof factTable;

/** A fact only the caller can know: the ones that have a question. */
export type CallerFactName = {
  [Name in FactName]: (typeof factTable)[Name]['knownBy'] extends 'caller' ? Name : never;
}[FactName];

/**
 * Facts of a caller that no rule asks for: each is presumed until somebody says it, and alone never speaks against a ride. A
 * test holds the rules to it.
 */
export const volunteeredFacts = [
  'requestKind',
  'callerRelation',
  'companionRelation',
  'afterSchoolTreatmentProgram',
  'serviceType',
  'vehicleOwner',
  'vehicleLicensedCommercial',
  'originState',
  'tripDirection',
  'requestedStops',
  'nearerProviderRefusesPatient',
  'assistiveDevice',
  'medicalNeedsInTransit',
  'needsRestraints',
  'needsAssistanceInsideBuilding',
  'trainServesTrip',
  'requestedMode',
  'requestedCarrier',
  'airReason',
  'sharedRideHealthReason',
  'serviceAnimal',
  'otherAnimal',
  'recurring',
  'standingOrderStart',
  'standingOrderEnd',
] as const satisfies readonly CallerFactName[];

/** Facts of a caller about a ride that has taken place: asked only where something after a ride is wanted. */
export const afterRideFacts = [
  'tripDate',
  'usedMode',
  'visitDocumentation',
  'claimAmount',
  'requestInWriting',
  'thirdPartyVerificationAttached',
] as const satisfies readonly CallerFactName[];

/** A fact that has a question while a ride is booked. */
export type AskedFactName = Exclude<
  CallerFactName,
  (typeof volunteeredFacts)[number] | (typeof afterRideFacts)[number]
>;

/** What each fact holds when it is known. */
export type FactValues = { readonly [Name in FactName]: z.infer<(typeof factTable)[Name]['schema']> };

/** Facts as far as they are known: absent, `unknown`, or a value. */
export type Facts = { readonly [Name in FactName]?: FactValues[Name] | Unknown };

const isFact = ([name, value]: readonly [string, unknown]): boolean =>
  isFactName(name) &&
  (value === undefined || value === unknown || factTable[name].schema.safeParse(value).success);

/** Whether a fact has this name. */
export const isFactName = (name: string): name is FactName => Object.hasOwn(factTable, name);

/** Facts as they come from outside: every name known, every value in range. */
export const factsSchema = z.custom<Facts>(
  (facts) => typeof facts === 'object' && facts !== null && Object.entries(facts).every(isFact),
);

/** Whether a value is there and not {@link unknown}. */
export const known = <Value>(value: Value | Unknown | undefined): value is Value =>
  value !== undefined && value !== unknown;
