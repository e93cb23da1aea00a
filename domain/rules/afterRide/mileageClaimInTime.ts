import { holds, type Rule } from '../rule';
import { claimInTime } from './claimInTime';

/** Mileage money for a member, friend or relative who drove is asked for within 30 days of the ride. */
export const mileageClaimInTime: Rule = {
  citation: '17-134d-33(f)(2)(E)#reimbursement',
  carries: ['FAQ-mileage-reimbursement'],
  decide: (facts) =>
    facts.requestKind === 'reimbursement' && facts.usedMode === 'private-car' ? claimInTime(facts) : holds,
};
