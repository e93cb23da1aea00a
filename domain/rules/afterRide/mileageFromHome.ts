import { holds, informs, type Rule } from '../rule';

/** The miles of a private car count from the rider's home to the medical provider. */
export const mileageFromHome: Rule = {
  citation: '17-134d-33(i)(9)(J)',
  decide: ({ requestKind, usedMode }) =>
    requestKind === 'reimbursement' && usedMode === 'private-car' ? informs('mileage-from-home') : holds,
};
