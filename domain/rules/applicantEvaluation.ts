import type { Facts } from '../facts';
import { holds, informs, type Rule } from './rule';

/** Whether an applicant rides to an evaluation the Department asked for: this waives coverage, and nothing else. */
export const isEvaluationOfApplicant = ({
  applicationStatus,
  evaluationRequestedByDepartment,
}: Facts): boolean => applicationStatus === 'pending' && evaluationRequestedByDepartment === true;

/** An applicant may ride to a medical evaluation that the Department asked for in order to decide eligibility. */
export const applicantEvaluation: Rule = {
  citation: '17-134d-33(g)(12)',
  decide: (facts) => (isEvaluationOfApplicant(facts) ? informs('applicant-evaluation') : holds),
};
