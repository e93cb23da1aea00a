import { holds, requires, type Rule } from './rule';

/**
 * Livery and taxi in the state, not from a nursing home: whoever asks for the rider, the broker checks that the trip is for
 * care and the kind of ride suitable and cheapest, sets it up and approves it.
 */
export const brokerApproval: Rule = {
  citation: '17-134d-33(f)(3)(B)(iii)',
  carries: [
    '17-134d-33(e)(2)(G)(vi)',
    '17-134d-33(f)(3)(B)(iii)(aa)',
    '17-134d-33(f)(3)(B)(iii)(bb)',
    '17-134d-33(f)(3)(B)(iii)(cc)',
  ],
  decide: ({ mode, livesInNursingHome, outOfState }) => {
    if (mode !== 'livery' && mode !== 'taxi') return holds;
    return livesInNursingHome === true || outOfState === true ? holds : requires('broker-authorization');
  },
};
