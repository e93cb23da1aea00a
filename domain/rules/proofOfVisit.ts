import { holds, informs, type Rule } from './rule';

/** Money for bus fare or mileage is asked for within 30 days, with proof of the visit. */
export const proofOfVisit: Rule = {
  citation: '17-134d-33(f)(3)(B)(iv)',
  decide: ({ mode, busPassInHand }) =>
    mode === 'private-car' || (mode === 'bus' && busPassInHand === true) ? informs('keep-proof') : holds,
};
