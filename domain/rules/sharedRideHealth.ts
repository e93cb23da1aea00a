import { drivenModes } from '../modes';
import { holds, requiresBeside, type Rule } from './rule';

/** A reason of health not to share the vehicle is noted and the provider asked; the ride does not wait for it. */
export const sharedRideHealth: Rule = {
  citation: 'FAQ-shared-ride-health',
  carries: ['FAQ-consult-provider'],
  decide: ({ mode, sharedRideHealthReason }) =>
    sharedRideHealthReason === true && mode !== undefined && drivenModes.includes(mode)
      ? requiresBeside('provider-consult')
      : holds,
};
