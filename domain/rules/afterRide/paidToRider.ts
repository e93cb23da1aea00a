import { known, type KindOfRide } from '../../facts';
import { holds, needs, refuses, type Rule } from '../rule';

/** Carriers that send their own bill. */
const PAID_THEMSELVES: readonly KindOfRide[] = ['ambulance', 'wheelchair-van', 'taxi', 'livery'];

/** Riders get money back for a private car, a bus or a train; ambulance, coach, taxi and livery are paid themselves. */
export const paidToRider: Rule = {
  citation: '17-134d-33(i)(7)(C)',
  carries: ['17-134d-33(i)(7)', '17-134d-33(i)(7)(A)'],
  decide: ({ requestKind, usedMode }) => {
    if (requestKind !== 'reimbursement') return holds;
    if (usedMode === undefined) return needs('usedMode');
    return known(usedMode) && PAID_THEMSELVES.includes(usedMode) ? refuses('company-is-paid') : holds;
  },
};
