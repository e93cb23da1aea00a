import { holds, refuses, type Rule } from '../rule';

/** Approval is the Department's or its agent's, which the assistant is not. */
export const approvalForPerson: Rule = {
  citation: '17-134d-33(b)(29)',
  decide: ({ requestKind }) =>
    requestKind === 'after-the-fact-approval' ? refuses('approval-after-ride') : holds,
};
