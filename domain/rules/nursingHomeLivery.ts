import { holds, needs, requires, type Rule } from './rule';

/** Livery for a nursing home resident waits for the Department's approval, which the carrier has to ask for. */
export const nursingHomeLivery: Rule = {
  citation: '17-134d-33(f)(3)(B)(ii)',
  decide: ({ mode, residence }) => {
    if (mode !== 'livery') return holds;
    if (residence === undefined) return needs('residence');
    return residence === 'nursing-home' ? requires('transport-provider-request') : holds;
  },
};
