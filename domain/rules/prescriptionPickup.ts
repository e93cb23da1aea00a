import { holds, needs, refuses, type Rule } from './rule';

/** A trip whose only purpose is picking up medicine or a written prescription is not paid. */
export const prescriptionPickup: Rule = {
  citation: '17-134d-33(e)(3)(D)',
  decide: ({ visitPurpose }) => {
    if (visitPurpose === undefined) return needs('visitPurpose');
    return visitPurpose === 'prescription-pickup' ? refuses('prescription-pickup') : holds;
  },
};
