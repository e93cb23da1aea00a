import { holds, requires, type Rule } from './rule';

/** Anyone may start it, but for a wheelchair van or an ambulance the carrier has to ask the Department for its approval. */
export const carrierRequest: Rule = {
  citation: '17-134d-33(f)(3)(A)',
  decide: ({ mode, awaited, callerRelation }) => {
    if (mode !== 'wheelchair-van' && mode !== 'ambulance') return holds;
    return awaited?.includes('department-authorization') === true && callerRelation !== 'carrier'
      ? requires('transport-provider-request')
      : holds;
  },
};
