import type { FactValues } from '../facts';
import { holds, refuses, type Rule } from './rule';

const OTHER_PAYERS: readonly unknown[] = [
  'medicare',
  'other-insurance',
  'va',
] satisfies readonly FactValues['servicePayer'][];

/**
 * Medicaid assures rides to providers of care it covers. Another payer of that care does not take the ride away; where the
 * provider is outside Medicaid and nobody else is known to pay, a person decides. What is paid in another state is for the
 * Department to find.
 */
export const otherPayer: Rule = {
  citation: '17-134d-33(e)(1)(C)#other-payer',
  carries: ['17-134d-33(e)(1)(A)'],
  decide: ({ providerEnrolledInConnecticutMedicaid, servicePayer, outOfState }) => {
    if (providerEnrolledInConnecticutMedicaid !== false || OTHER_PAYERS.includes(servicePayer)) return holds;
    return outOfState === true && servicePayer !== 'self-pay' ? holds : refuses('outside-medicaid');
  },
};
