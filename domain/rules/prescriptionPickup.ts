import { unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/** A trip whose only purpose is picking up medicine or a written prescription is not paid; care given there lifts the bar. */
export const prescriptionPickup: Rule = {
  citation: '17-134d-33(e)(3)(D)',
  decide: ({ visitPurpose, pickupOnly }) => {
    if (visitPurpose !== 'prescription-pickup' || pickupOnly === false) return holds;
    if (pickupOnly === undefined) return needs('pickupOnly');
    return pickupOnly === unknown ? requires('provider-consult') : refuses('prescription-pickup');
  },
};
