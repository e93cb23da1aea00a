import { holds, needs, refuses, type Rule } from './rule';

/**
 * Inside the state a planned ambulance is arranged by the facility or the treating provider, whether or not its condition is
 * on Appendix B; the broker books one only for a trip out of state. One that would stand in for less is for a person.
 */
export const plannedAmbulance: Rule = {
  citation: 'FAQ-ambulance-out-of-state-only',
  carries: ['17-134d-33(f)(2)(A)(i)'],
  decide: ({ mode, appropriateMode, outOfState }) => {
    if (mode !== 'ambulance') return holds;
    if (outOfState === undefined) return needs('outOfState');
    if (outOfState !== false) return holds;
    return refuses(appropriateMode === undefined ? 'facility-arranges-ambulance' : 'no-suitable-mode');
  },
};
