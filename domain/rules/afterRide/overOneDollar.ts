import { known } from '../../facts';
import { holds, needs, refuses, type Rule } from '../rule';

/** Dollars; § 17-134d-33(i)(8)(E): paid only if the payment is more, and no payment is more than what is asked for. */
const NOT_PAID_UP_TO = 1;

/** Mileage money is paid only if it comes to more than one dollar. */
export const overOneDollar: Rule = {
  citation: '17-134d-33(i)(8)(E)',
  decide: ({ requestKind, usedMode, claimAmount }) => {
    if (requestKind !== 'reimbursement' || usedMode !== 'private-car') return holds;
    if (claimAmount === undefined) return needs('claimAmount');
    return known(claimAmount) && claimAmount <= NOT_PAID_UP_TO ? refuses('claim-too-small') : holds;
  },
};
