import { unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/** Picking up an item is covered only when the item must be fitted. */
export const itemPickup: Rule = {
  citation: '17-134d-33(e)(3)(F)',
  decide: ({ visitPurpose, fittingRequired }) => {
    if (visitPurpose === undefined) return needs('visitPurpose');
    if (visitPurpose !== 'item-pickup') return holds;
    if (fittingRequired === undefined) return needs('fittingRequired');
    if (fittingRequired === unknown) return requires('provider-consult');
    return fittingRequired ? holds : refuses('item-pickup');
  },
};
