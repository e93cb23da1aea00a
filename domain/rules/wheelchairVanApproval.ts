import { hasVanApproval } from '../authorization/hasVanApproval';
import { holds, requires, type Rule } from './rule';

/**
 * A wheelchair van inside the state waits for the Department's approval unless the diagnosis behind the wheelchair is known
 * to be on Appendix A, in a nursing home or not. The treating provider's form alone is no approval.
 */
export const wheelchairVanApproval: Rule = {
  citation: '17-134d-33(f)(2)(B)(ii)',
  decide: (facts) =>
    facts.mode !== 'wheelchair-van' || hasVanApproval(facts) ? holds : requires('department-authorization'),
};
