import { holds, requires, type Rule } from './rule';

/** Every livery or taxi ride of a nursing home resident waits for the Department's approval. */
export const nursingHomeApproval: Rule = {
  citation: '17-134d-33(f)(2)(C)(i)',
  decide: ({ mode, livesInNursingHome, departmentAuthorizationOnFile }) => {
    if (mode !== 'livery' && mode !== 'taxi') return holds;
    return livesInNursingHome === true && departmentAuthorizationOnFile !== true
      ? requires('department-authorization')
      : holds;
  },
};
