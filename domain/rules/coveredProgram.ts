import { unknown } from '../facts';
import { isEvaluationOfApplicant } from './applicantEvaluation';
import { holds, needs, refuses, requires, type Rule } from './rule';

/** Only members of HUSKY A, C, D and the limited benefit group ride; HUSKY B is not among them. */
export const coveredProgram: Rule = {
  citation: 'FAQ-programs',
  carries: ['FAQ-limited-benefit'],
  decide: (facts, program) => {
    const { program: enrolledIn } = facts;
    if (isEvaluationOfApplicant(facts)) return holds;
    if (enrolledIn === undefined) return needs('program');
    if (enrolledIn === unknown) return requires('provider-consult');
    return program.coveredPrograms.value.includes(enrolledIn) ? holds : refuses('not-covered-program');
  },
};
