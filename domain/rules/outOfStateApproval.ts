import { unknown } from '../facts';
import { holds, needs, requires, type Rule } from './rule';

/**
 * Every trip to a provider out of state waits for the Department's approval, whatever the kind of ride or the diagnosis;
 * the Department settles whether the care may be sought there. A border provider is not out of state. A flight has a rule of
 * its own.
 */
export const outOfStateApproval: Rule = {
  citation: '17-134d-33(f)(3)(B)(i)',
  carries: [
    '17-134d-33(b)(29)',
    '17-134d-33(f)(2)(B)(i)',
    '17-134d-33(f)(3)(B)(i)(aa)',
    '17-134d-33(f)(3)(B)(i)(bb)',
    '17-134d-33(f)(3)(B)(i)(cc)',
    '17-134d-33(f)(3)(B)(i)(dd)',
    '17-134d-33(f)(3)(B)(i)(ee)',
    'FAQ-ambulance-prior-approval',
  ],
  decide: ({ mode, outOfState, departmentAuthorizationOnFile }) => {
    if (mode === 'air') return holds;
    if (outOfState === undefined) return needs('outOfState');
    if (departmentAuthorizationOnFile === true) return holds;
    return outOfState === true || outOfState === unknown ? requires('department-authorization') : holds;
  },
};
