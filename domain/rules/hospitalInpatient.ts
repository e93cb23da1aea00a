import { known, unknown } from '../facts';
import { holds, needs, refuses, requires, type Finding, type Rule, type View } from './rule';
import type { Refusal } from './refusals';

/**
 * Whether a hospital inpatient is on the way to care outside. Going home is none; who lives in a chronic disease hospital
 * is a nursing home resident; somebody who travels because of the patient is no inpatient.
 */
export const leavesForCare = ({
  hospitalInpatient: admitted,
  residence,
  companionRelation,
  visitPurpose,
}: View): boolean =>
  admitted === true &&
  residence !== 'chronic-disease-hospital' &&
  (companionRelation === undefined || companionRelation === 'patient') &&
  // Who cannot tell what the trip is for may be on the way home.
  known(visitPurpose) &&
  visitPurpose !== 'discharge';

/** Refuses an inpatient, unless nobody can tell whether the rider lives there. The question about the scan asks who rides, too. */
export const refusesInpatient = ({ residence }: View, because: Refusal): Finding =>
  residence === unknown ? requires('provider-consult') : refuses(because);

/** Who is admitted to a hospital does not ride to care outside it, except to a CAT or MRI scan. */
export const hospitalInpatient: Rule = {
  citation: '17-134d-33(e)(3)(H)',
  decide: (facts) => {
    if (!leavesForCare(facts)) return holds;
    const { scanType } = facts;
    if (scanType === undefined) return needs('scanType');
    if (scanType === unknown) return requires('provider-consult');
    return scanType === 'none' ? refusesInpatient(facts, 'inpatient') : holds;
  },
};
