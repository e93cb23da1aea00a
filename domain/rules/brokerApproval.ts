import { holds, needs, requires, type Rule } from './rule';

/** Livery in the state, not from a nursing home: the broker sets the trip up and approves it. */
export const brokerApproval: Rule = {
  citation: '17-134d-33(f)(3)(B)(iii)',
  decide: ({ mode, residence, outOfState }) => {
    if (mode !== 'livery') return holds;
    if (residence === undefined) return needs('residence');
    return residence === 'nursing-home' || outOfState === true ? holds : requires('broker-authorization');
  },
};
