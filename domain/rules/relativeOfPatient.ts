import { known, unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/**
 * A relative or foster parent who travels apart from the patient does so only when they have to be there during the care,
 * as in family therapy. The text speaks of nobody else: there a person decides. For an inpatient another rule stands.
 */
export const relativeOfPatient: Rule = {
  citation: '17-134d-33(e)(3)(B)',
  decide: ({ companionRelation, companionNeededAtService, hospitalInpatient }) => {
    if (!known(companionRelation) || companionRelation === 'patient' || hospitalInpatient === true)
      return holds;
    if (companionRelation === 'neighbor-or-friend' || companionRelation === 'paid-aide') {
      return refuses('not-a-relative');
    }
    if (companionNeededAtService === undefined) return needs('companionNeededAtService');
    if (companionNeededAtService === unknown) return requires('provider-consult');
    if (companionNeededAtService) return requires('companion-seat');
    if (hospitalInpatient === undefined) return needs('hospitalInpatient');
    return hospitalInpatient === unknown ? requires('provider-consult') : refuses('relative-not-needed');
  },
};
