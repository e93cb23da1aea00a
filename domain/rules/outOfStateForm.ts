import { holds, needs, requires, type Rule } from './rule';

/** For a trip out of state, ambulance included, the health care provider sends in the Specialized Transportation Form. */
export const outOfStateForm: Rule = {
  citation: 'BRK-specialized-form',
  carries: ['FAQ-specialized-form'],
  decide: ({ outOfState, specializedFormOnFile, departmentAuthorizationOnFile }) => {
    if (outOfState === undefined) return needs('outOfState');
    if (specializedFormOnFile === true || departmentAuthorizationOnFile === true) return holds;
    return outOfState === true ? requires('specialized-transportation-form') : holds;
  },
};
