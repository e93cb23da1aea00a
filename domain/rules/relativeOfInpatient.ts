import { known, unknown } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/**
 * A relative or foster parent of a hospital inpatient rides only to be trained in unpaid care without which the patient
 * could not come home. Neighbors and friends give unpaid care too, yet the text names only family: there a person decides.
 */
export const relativeOfInpatient: Rule = {
  citation: '17-134d-33(e)(3)(I)',
  carries: ['17-134d-33(b)(42)'],
  decide: (facts) => {
    const { companionRelation, hospitalInpatient } = facts;
    const { companionTrainedForUnpaidCare: trained, couldReturnHomeWithoutTraining: couldReturn } = facts;
    if (!known(companionRelation) || companionRelation === 'patient' || hospitalInpatient !== true)
      return holds;
    if (companionRelation === 'neighbor-or-friend') return refuses('not-a-relative');
    if (companionRelation === 'paid-aide') return refuses('relative-of-inpatient');
    if (trained === false || couldReturn === true) return refuses('relative-of-inpatient');
    if (trained === undefined) return needs('companionTrainedForUnpaidCare');
    if (couldReturn === undefined) return needs('couldReturnHomeWithoutTraining');
    return trained === unknown || couldReturn === unknown ? requires('provider-consult') : holds;
  },
};
