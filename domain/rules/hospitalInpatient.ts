import { unknown } from '../facts';
import { holds, needs, refuses, type Rule } from './rule';

/** Who is admitted to a hospital does not ride to care outside it; going home on discharge is not care outside. */
export const hospitalInpatient: Rule = {
  citation: '17-134d-33(e)(3)(H)',
  decide: ({ hospitalInpatient: admitted, visitPurpose }) => {
    if (admitted === undefined) return needs('hospitalInpatient');
    if (admitted !== true) return holds;
    if (visitPurpose === undefined) return needs('visitPurpose');
    // Who cannot tell what the trip is for may be on the way home.
    return visitPurpose === 'discharge' || visitPurpose === unknown ? holds : refuses('inpatient');
  },
};
