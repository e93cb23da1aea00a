import { approvalForPerson } from '../../../../domain/rules/afterRide/approvalForPerson';
import { holds, refuses } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

situations(approvalForPerson, [
  ['approval is asked for', { requestKind: 'after-the-fact-approval' }, refuses('approval-after-ride')],
  ['money is asked back', { requestKind: 'reimbursement' }, holds],
  ['nobody can tell what is asked', { requestKind: 'unknown' }, holds],
]);
