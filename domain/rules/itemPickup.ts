import { unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/** Picking up an item is covered only when the item has to be fitted, or when care is given there too. */
export const itemPickup: Rule = {
  citation: '17-134d-33(e)(3)(F)',
  decide: ({ visitPurpose, fittingRequired, pickupOnly }) => {
    if (visitPurpose !== 'item-pickup' || pickupOnly === false || fittingRequired === true) return holds;
    if (fittingRequired === undefined) return needs('fittingRequired');
    if (fittingRequired === unknown || pickupOnly === unknown) return requires('provider-consult');
    return pickupOnly === undefined ? needs('pickupOnly') : refuses('item-pickup');
  },
};
