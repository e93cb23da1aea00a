import { claimForPerson } from '../../../../domain/rules/afterRide/claimForPerson';
import { holds, refuses } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

situations(claimForPerson, [
  ['money is asked back', { requestKind: 'reimbursement' }, refuses('claim')],
  ['approval is asked for', { requestKind: 'after-the-fact-approval' }, holds],
  ['nobody can tell what is asked', { requestKind: 'unknown' }, holds],
]);
