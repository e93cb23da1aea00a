import type { FactName } from '../../domain/facts';

/** Which ways other than a ride of ours a rider has to get to a visit, the bus apart. */
export const otherWays = [
  'canDriveSelf',
  'householdCarAvailable',
  'freeRideAvailable',
  'volunteerRideAvailable',
  'otherAgencyRide',
] as const satisfies readonly FactName[];
