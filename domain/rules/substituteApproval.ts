import { holds, requires, type Rule } from './rule';

/**
 * When the suitable kind of ride cannot be had and a costlier one stands in, why is recorded; a wheelchair van for somebody
 * who can walk has to be approved by the Department.
 */
export const substituteApproval: Rule = {
  citation: '17-134d-33(e)(2)(O)',
  carries: ['17-134d-33(b)(4)'],
  decide: ({ mode, appropriateMode, departmentAuthorizationOnFile }) => {
    if (appropriateMode === undefined) return holds;
    if (mode !== 'wheelchair-van') return requires('document-unavailability');
    return departmentAuthorizationOnFile === true ? holds : requires('department-authorization');
  },
};
