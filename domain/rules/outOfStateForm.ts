import { holds, needs, requires, type Rule } from './rule';

/** For a trip out of state the health care provider sends in the Specialized Transportation Form. */
export const outOfStateForm: Rule = {
  citation: 'BRK-specialized-form',
  decide: ({ outOfState }) => {
    if (outOfState === undefined) return needs('outOfState');
    return outOfState === true ? requires('specialized-transportation-form') : holds;
  },
};
