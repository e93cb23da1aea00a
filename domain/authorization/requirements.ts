interface Entry {
  /** The request is taken, the ride is not confirmed until it has arrived. */
  readonly holdsRide: boolean;
  /**
   * What becomes of it when the ride cannot wait: `by-voice` is part of an approval the Department gives by voice, and after
   * the fact where its office is closed; `beside` is asked for while the ride goes.
   */
  readonly whenUrgent?: 'by-voice' | 'beside';
}

/** What a decision may ask for, and whether the ride waits for it (§ 17-134d-33(f); names as in docs/clauses.md). */
export const requirementTable = {
  'broker-authorization': { holdsRide: false },
  'department-authorization': { holdsRide: true, whenUrgent: 'by-voice' },
  'transport-provider-request': { holdsRide: true, whenUrgent: 'by-voice' },
  'medical-necessity-form': { holdsRide: true, whenUrgent: 'by-voice' },
  'specialized-transportation-form': { holdsRide: true, whenUrgent: 'by-voice' },
  'provider-consult': { holdsRide: true, whenUrgent: 'beside' },
  'adult-escort': { holdsRide: false },
  'minor-consent-form': { holdsRide: true },
  'escort-approval-form': { holdsRide: true },
  'visit-documentation': { holdsRide: false },
  'claim-within-30-days': { holdsRide: false },
  'verbal-authorization': { holdsRide: true },
  'distance-verification': { holdsRide: true },
  'companion-seat': { holdsRide: false },
  'written-after-the-fact-request': { holdsRide: false },
  'third-party-verification': { holdsRide: false },
  'nursing-home-documentation': { holdsRide: false },
  'document-unavailability': { holdsRide: false },
  'facility-arranges-ambulance': { holdsRide: false },
  'contact-dss': { holdsRide: false },
  'earlier-notice': { holdsRide: false },
  'renewal-after-three-months': { holdsRide: false },
} as const satisfies Readonly<Record<string, Entry>>;

/** A form, approval or person a decision asks for. */
export type Requirement = keyof typeof requirementTable;

const whenUrgent = (requirement: Requirement): Entry['whenUrgent'] => {
  const entry: Entry = requirementTable[requirement];
  return entry.whenUrgent;
};

/** Whether it is part of an approval that the Department can give by voice. */
export const isByVoice = (requirement: Requirement): boolean => whenUrgent(requirement) === 'by-voice';

/** Whether it is asked for while a ride that cannot wait goes. */
export const isBesideUrgentRide = (requirement: Requirement): boolean => whenUrgent(requirement) === 'beside';
