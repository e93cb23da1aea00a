import { applicantEvaluation } from '../../../domain/rules/applicantEvaluation';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(applicantEvaluation, [
  ['nobody applies', {}, holds],
  [
    'an applicant, to the evaluation the Department asked for',
    { applicationStatus: 'pending', evaluationRequestedByDepartment: true },
    informs('applicant-evaluation'),
  ],
  [
    'an applicant, to another visit',
    { applicationStatus: 'pending', evaluationRequestedByDepartment: false },
    holds,
  ],
  ['an applicant, and the record does not say who asked', { applicationStatus: 'pending' }, holds],
  ['decided by now', { applicationStatus: 'none', evaluationRequestedByDepartment: true }, holds],
  ['nobody can tell', { applicationStatus: 'unknown', evaluationRequestedByDepartment: 'unknown' }, holds],
]);
