import { unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/** Rides go only to or from a medical provider, and only for care that Medicaid covers. */
export const coveredPurpose: Rule = {
  citation: '17-134d-33(e)(1)(C)',
  decide: ({ visitPurpose, serviceCoveredByMedicaid }) => {
    if (visitPurpose === undefined) return needs('visitPurpose');
    if (visitPurpose === unknown) return requires('provider-consult');
    return visitPurpose === 'not-care' || serviceCoveredByMedicaid === false ? refuses('not-care') : holds;
  },
};
