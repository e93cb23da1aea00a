import { paysFare } from './fareAskedBack';
import { holds, requires, type Rule } from './rule';

/** A fare or mileage is paid back only with proof of the visit, which is asked for at the visit. */
export const proofOfVisit: Rule = {
  citation: '17-134d-33(f)(3)(B)(iv)',
  decide: (facts) =>
    facts.mode === 'private-car' || paysFare(facts) ? requires('visit-documentation') : holds,
};
