/**
 * What a decision may ask for, and whether the ride waits for it (§ 17-134d-33(f); names as in docs/clauses.md).
 * `holdsRide` true: the request is taken, the ride is not confirmed until it has arrived.
 */
export const requirementTable = {
  'broker-authorization': { holdsRide: false },
  'department-authorization': { holdsRide: true },
  'transport-provider-request': { holdsRide: true },
  'medical-necessity-form': { holdsRide: true },
  'specialized-transportation-form': { holdsRide: true },
  'provider-consult': { holdsRide: true },
  'adult-escort': { holdsRide: false },
  'minor-consent-form': { holdsRide: true },
  'escort-approval-form': { holdsRide: true },
  'visit-documentation': { holdsRide: false },
  'claim-within-30-days': { holdsRide: false },
} as const;

/** A form, approval or person a decision asks for. */
export type Requirement = keyof typeof requirementTable;
