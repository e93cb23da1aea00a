import { unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/**
 * Rides go only to or from a medical provider, and only for medical, behavioral or dental care that Medicaid covers. Where
 * the caller cannot tell what the visit is for, the provider is asked.
 */
export const coveredPurpose: Rule = {
  citation: '17-134d-33(e)(1)(C)',
  carries: ['FAQ-covered-appointment', 'FAQ-consult-provider'],
  decide: ({ visitPurpose, serviceCoveredByMedicaid }) => {
    if (visitPurpose === undefined) return needs('visitPurpose');
    if (visitPurpose === unknown) return requires('provider-consult');
    if (visitPurpose === 'not-care') return refuses('not-care');
    return serviceCoveredByMedicaid === false ? refuses('care-not-covered') : holds;
  },
};
