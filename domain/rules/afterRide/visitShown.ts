import { holds, needs, requires, type Rule } from '../rule';

/** Money back takes proof of the visit: a signed statement of the medical provider, form W-610, or a trip log that carries it. */
export const visitShown: Rule = {
  citation: '17-134d-33(f)(3)(B)(iv)',
  decide: ({ requestKind, visitDocumentation }) => {
    if (requestKind !== 'reimbursement') return holds;
    if (visitDocumentation === undefined) return needs('visitDocumentation');
    return visitDocumentation === true ? holds : requires('visit-documentation');
  },
};
