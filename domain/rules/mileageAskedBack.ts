import { holds, requires, type Rule } from './rule';

/** Mileage money for a private car is asked for within 30 days of the ride. */
export const mileageAskedBack: Rule = {
  citation: '17-134d-33(f)(2)(E)#reimbursement',
  decide: ({ mode }) => (mode === 'private-car' ? requires('claim-within-30-days') : holds),
};
