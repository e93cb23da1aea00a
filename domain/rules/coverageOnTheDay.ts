import { known } from '../facts';
import { isEvaluationOfApplicant } from './applicantEvaluation';
import { holds, needs, refuses, type Rule } from './rule';

/**
 * Whoever is eligible for Medicaid on the day of travel may have rides paid. An end that is not known is no end; where
 * coverage begins only later, a person looks whether it reaches back.
 */
export const coverageOnTheDay: Rule = {
  citation: '17-134d-33(d)',
  carries: ['17-134d-33(a)', '17-134d-33(b)(34)'],
  decide: (facts) => {
    const { coverageStatus, coverageBegin, appointmentDate } = facts;
    if (isEvaluationOfApplicant(facts)) return holds;
    if (coverageStatus === undefined) return needs('coverageStatus');
    if (coverageStatus !== 'inactive') return holds;
    const beginsLater = known(coverageBegin) && known(appointmentDate) && appointmentDate < coverageBegin;
    return refuses(beginsLater ? 'coverage-begins-later' : 'coverage-ended');
  },
};
