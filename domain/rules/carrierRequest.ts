import { hasCarrierAsked } from '../authorization/hasCarrierAsked';
import { holds, requires, type Rule } from './rule';

/** Anyone may start it, but for a wheelchair van or an ambulance the carrier has to ask the Department for its approval. */
export const carrierRequest: Rule = {
  citation: '17-134d-33(f)(3)(A)',
  decide: (facts) => {
    const { mode, awaited } = facts;
    if (mode !== 'wheelchair-van' && mode !== 'ambulance') return holds;
    return awaited?.includes('department-authorization') === true && !hasCarrierAsked(facts)
      ? requires('transport-provider-request')
      : holds;
  },
};
