import { z } from 'zod';
import { ageOn, isCalendarDate } from './calendar/calendarDate';

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

const date = z.string().refine(isCalendarDate, 'a day that exists, written YYYY-MM-DD');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, written HH:MM in 24 hours');
const claim = z.boolean();

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
  residence: fact('caller', z.enum(['home', 'nursing-home', 'other']), 'Where the rider lives.'),
  hospitalInpatient: fact('caller', claim, 'The rider is admitted to a hospital on the day of travel.'),

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
  fittingRequired: fact('caller', claim, 'The item picked up has to be fitted to the rider.'),
  serviceCoveredByMedicaid: fact('provider', claim, 'Medicaid covers the care.'),
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
  providerFurnishesTransport: fact('caller', claim, 'The medical provider gives or owes the ride.'),
  paidMileageDriverAvailable: fact(
    'caller',
    claim,
    'The rider or somebody else can drive if mileage is paid. Counts only when the caller offers it.',
  ),

  originTown: fact('caller', z.string().min(1), 'Town of the pick-up.'),
  destinationTown: fact('caller', z.string().min(1), 'Town of the medical provider.'),
  destinationState: fact('caller', z.string().length(2), 'State of the medical provider, two letters.'),
  destinationProviderIsBorderProvider: fact(
    'directory',
    claim,
    'The provider is an enrolled border provider, § 17-134d-33(b)(12).',
  ),
  sameTown: fact('directory', claim, 'Pick-up and provider lie in one town.'),
  outOfState: fact('directory', claim, 'Trip to a provider outside Connecticut who is no border provider.'),

  adultEscortAvailable: fact('caller', claim, 'A parent, guardian or caregiver rides along.'),
  escortType: fact('caller', z.enum(['family', 'facility-staff']), 'Who the escort of a child is.'),
  minorConsentOnFile: fact('record', claim, 'A signed Minor Consent to Travel form is on file.'),
  escortApprovalFormOnFile: fact('record', claim, 'A facility Escort Approval Form is on file.'),

  mobility: fact('caller', z.enum(mobilities), 'How the rider moves about.'),
  canWalk: fact('caller', claim, 'The rider walks, with a device or a helping person or without.'),
  canTransferToCarSeat: fact(
    'caller',
    claim,
    'The rider in a wheelchair can move to a car seat and the chair folds.',
  ),
  mustTravelInWheelchair: fact('caller', claim, 'The rider has to stay in the wheelchair on the way.'),
  needsMedicalAttentionInTransit: fact('caller', claim, 'The rider needs care on the way.'),
  busServesTrip: fact('caller', claim, 'There is a bus the rider could take there.'),
  canRideTransit: fact(
    'caller',
    claim,
    'The rider could get to the stop, wait and ride safely, alone or with who comes along.',
  ),
  usablePublicTransit: fact('caller', claim, 'There is a bus and the rider can use it.'),
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
} as const;

/** The name of a fact. */
export type FactName = keyof typeof factTable;

/** A fact only the caller can know: the ones that have a question. */
export type CallerFactName = {
  [Name in FactName]: (typeof factTable)[Name]['knownBy'] extends 'caller' ? Name : never;
}[FactName];

/** What each fact holds when it is known. */
export type FactValues = { readonly [Name in FactName]: z.infer<(typeof factTable)[Name]['schema']> };

/** Facts as far as they are known: absent, `unknown`, or a value. */
export type Facts = { readonly [Name in FactName]?: FactValues[Name] | Unknown };

const isFact = ([name, value]: readonly [string, unknown]): boolean =>
  isFactName(name) &&
  (value === undefined || value === unknown || factTable[name].schema.safeParse(value).success);

const isFactName = (name: string): name is FactName => Object.hasOwn(factTable, name);

/** Facts as they come from outside: every name known, every value in range. */
export const factsSchema = z.custom<Facts>(
  (facts) => typeof facts === 'object' && facts !== null && Object.entries(facts).every(isFact),
);

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
};

type Reader = { readonly [Name in FactName]?: (facts: Facts) => FactValues[Name] | Unknown | undefined };

/** Whether a value is there and not {@link unknown}. */
export const known = <Value>(value: Value | Unknown | undefined): value is Value =>
  value !== undefined && value !== unknown;

/**
 * How a fact follows from others. Never stored, so a correction cannot leave an old one behind; a value somebody gave comes first.
 * `from` lists what it is made of, in the order in which a missing one is asked.
 */
export const derivations: {
  readonly [Name in FactName]?: {
    readonly from: readonly FactName[];
    readonly derive: NonNullable<Reader[Name]>;
  };
} = {
  coverageStatus: {
    from: ['appointmentDate'],
    derive: ({ coverageBegin, coverageEnd, appointmentDate }) => {
      if (!known(appointmentDate)) return appointmentDate;
      if (known(coverageBegin) && appointmentDate < coverageBegin) return 'inactive';
      return known(coverageEnd) && appointmentDate > coverageEnd ? 'inactive' : 'active';
    },
  },
  age: {
    from: ['dateOfBirth', 'appointmentDate'],
    derive: ({ dateOfBirth, appointmentDate }) =>
      known(dateOfBirth) && known(appointmentDate)
        ? ageOn(dateOfBirth, appointmentDate)
        : dateOfBirth === unknown || appointmentDate === unknown
          ? unknown
          : undefined,
  },
  sameTown: {
    from: ['destinationTown', 'originTown'],
    derive: ({ originTown, destinationTown, destinationState }) =>
      known(destinationState) && destinationState !== 'CT'
        ? false
        : known(originTown) && known(destinationTown)
          ? originTown === destinationTown
          : originTown === unknown || destinationTown === unknown
            ? unknown
            : undefined,
  },
  outOfState: {
    from: ['destinationState'],
    derive: ({ destinationState, destinationProviderIsBorderProvider }) =>
      known(destinationState)
        ? destinationState !== 'CT' && destinationProviderIsBorderProvider !== true
        : destinationState,
  },
  canWalk: {
    from: ['mobility'],
    derive: ({ mobility }) =>
      known(mobility) ? ['ambulatory', 'cane', 'walker'].includes(mobility) : mobility,
  },
  mustTravelInWheelchair: {
    from: ['mobility', 'canTransferToCarSeat'],
    derive: ({ mobility, canTransferToCarSeat, approvedModeOnFile }) => {
      if (!known(mobility)) return mobility;
      if (mobility === 'electric-wheelchair') return true;
      if (mobility === 'wheelchair' && approvedModeOnFile === 'wheelchair-van') return true;
      if (mobility !== 'wheelchair') return false;
      return known(canTransferToCarSeat)
        ? !canTransferToCarSeat
        : canTransferToCarSeat === unknown
          ? true
          : undefined;
    },
  },
  usablePublicTransit: {
    from: ['busServesTrip', 'canRideTransit'],
    derive: ({ busServesTrip, canRideTransit }) => {
      if (busServesTrip === undefined) return undefined;
      if (busServesTrip !== true) return false;
      return canRideTransit === undefined ? undefined : canRideTransit === true;
    },
  },
};
