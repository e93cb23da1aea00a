import { holds, requires, type Rule } from './rule';

/**
 * A flight waits for the Department's approval, whoever asks: it settles whether the care itself is approved, whether it may
 * be sought out of state, and whether flying suits best, and has the ticket booked.
 */
export const airApproval: Rule = {
  citation: '17-134d-33(f)(3)(B)(vi)',
  carries: [
    '17-134d-33(f)(3)(B)(vi)(aa)',
    '17-134d-33(f)(3)(B)(vi)(bb)',
    '17-134d-33(f)(3)(B)(vi)(bb)(11)',
    '17-134d-33(f)(3)(B)(vi)(bb)(22)',
    '17-134d-33(f)(3)(B)(vi)(bb)(33)',
  ],
  decide: ({ mode, departmentAuthorizationOnFile }) =>
    mode === 'air' && departmentAuthorizationOnFile !== true ? requires('department-authorization') : holds,
};
