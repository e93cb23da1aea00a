import { waitsForGround } from './outOfStateReason';
import { holds, requires, type Rule } from './rule';

/**
 * Third ground for care in another state: on medical advice the Department finds it more readily available there. Where no
 * advice is on file, the provider is asked for it.
 */
export const outOfStateAdvice: Rule = {
  citation: '17-134d-33(e)(2)(D)(iii)',
  decide: (facts) => {
    if (!waitsForGround(facts)) return holds;
    if (facts.medicalAdviceOnFile === true) return requires('department-authorization');
    return facts.outOfStateReason === 'more-readily-available' ? requires('provider-consult') : holds;
  },
};
