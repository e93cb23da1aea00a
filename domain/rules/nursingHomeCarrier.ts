import { hasCarrierAsked } from '../authorization/hasCarrierAsked';
import { holds, requires, type Rule } from './rule';

/** Anyone may start it, but for a livery or taxi ride of a nursing home resident the carrier has to ask for the approval. */
export const nursingHomeCarrier: Rule = {
  citation: '17-134d-33(f)(3)(B)(ii)',
  decide: (facts) => {
    const { mode, livesInNursingHome, departmentAuthorizationOnFile } = facts;
    if (mode !== 'livery' && mode !== 'taxi') return holds;
    return livesInNursingHome === true && departmentAuthorizationOnFile !== true && !hasCarrierAsked(facts)
      ? requires('transport-provider-request')
      : holds;
  },
};
