import { unknown } from '../facts';
import { holds, needs, requires, type Rule } from './rule';

/** Every trip to a provider out of state waits for the Department's approval; a border provider is not out of state. */
export const outOfStateApproval: Rule = {
  citation: '17-134d-33(f)(3)(B)(i)',
  decide: ({ outOfState }) => {
    if (outOfState === undefined) return needs('outOfState');
    return outOfState === true || outOfState === unknown ? requires('department-authorization') : holds;
  },
};
