import { holds, informs, type Rule } from '../rule';

/** Mileage money is claimed on the broker's trip log. */
export const mileageTripLog: Rule = {
  citation: 'BRK-mileage-trip-log',
  decide: ({ requestKind, usedMode }) =>
    requestKind === 'reimbursement' && usedMode === 'private-car' ? informs('mileage-trip-log') : holds,
};
