import { holds, refuses, type Rule } from '../rule';

/** The broker has the recipient paid back: a person settles the sum and the payee, which are never promised. */
export const claimForPerson: Rule = {
  citation: '17-134d-33(f)(3)(B)(iv)(dd)',
  decide: ({ requestKind }) => (requestKind === 'reimbursement' ? refuses('claim') : holds),
};
