import { holds, refuses, type Rule } from './rule';

/** Rides are paid when they are required to receive necessary medical care; it counts as necessary until it is known not to be. */
export const neededCare: Rule = {
  citation: '17-134d-33(f)(1)',
  decide: ({ serviceMedicallyNecessary }) =>
    serviceMedicallyNecessary === false ? refuses('care-not-needed') : holds,
};
