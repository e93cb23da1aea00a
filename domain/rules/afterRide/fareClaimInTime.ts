import { holds, type Rule } from '../rule';
import { claimInTime } from './claimInTime';

/** Fares are asked back within 30 days of the ride; so is money for a ride whose kind nobody can tell. */
export const fareClaimInTime: Rule = {
  citation: '17-134d-33(f)(2)(D)#reimbursement',
  decide: (facts) =>
    facts.requestKind === 'reimbursement' && facts.usedMode !== 'private-car' ? claimInTime(facts) : holds,
};
