import { holds, informs, type Rule } from '../rule';

/** Who drove without asking about mileage money is told to ask first; within one town that alone stops no claim. */
export const askFirstNextTime: Rule = {
  citation: 'FAQ-mileage-ask-first',
  decide: ({ requestKind, usedMode, authorizationBeforeTrip }) =>
    requestKind === 'reimbursement' && usedMode === 'private-car' && authorizationBeforeTrip === false
      ? informs('mileage-ask-first')
      : holds,
};
