import { unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule, type View } from './rule';

/** Whether the Department still has to find a ground for care in another state. */
export const waitsForGround = ({ outOfState, departmentAuthorizationOnFile }: View): boolean =>
  outOfState === true && departmentAuthorizationOnFile !== true;

/** Care in another state has to have one of four grounds; the rider's own choice alone is none. */
export const outOfStateReason: Rule = {
  citation: '17-134d-33(e)(2)(D)',
  decide: (facts) => {
    const { outOfStateReason: reason, medicalAdviceOnFile } = facts;
    if (!waitsForGround(facts) || medicalAdviceOnFile === true) return holds;
    if (reason === undefined) return needs('outOfStateReason');
    if (reason === unknown) return requires('provider-consult');
    return reason === 'preference' ? refuses('out-of-state-choice') : holds;
  },
};
