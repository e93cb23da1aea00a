import { holds, needs, refuses, type Rule } from './rule';

/**
 * Who must lie flat or needs care on the way goes by ambulance. Inside the state the facility or the treating provider
 * arranges it; the broker books one only for a trip out of state.
 */
export const plannedAmbulance: Rule = {
  citation: 'FAQ-ambulance-out-of-state-only',
  decide: ({ mobility, needsMedicalAttentionInTransit, outOfState }) => {
    if (needsMedicalAttentionInTransit !== true && mobility === undefined) return needs('mobility');
    if (needsMedicalAttentionInTransit !== true && mobility !== 'stretcher') return holds;
    if (outOfState === undefined) return needs('outOfState');
    return outOfState === true ? holds : refuses('facility-arranges-ambulance');
  },
};
