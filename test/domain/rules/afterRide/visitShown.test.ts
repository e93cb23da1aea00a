import { visitShown } from '../../../../domain/rules/afterRide/visitShown';
import { holds, needs, requires } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const money = { requestKind: 'reimbursement' } as const;

situations(visitShown, [
  ['proof in hand', { ...money, visitDocumentation: true }, holds],
  ['no proof yet', { ...money, visitDocumentation: false }, requires('visit-documentation')],
  ['nobody said', money, needs('visitDocumentation')],
  ['nobody can tell', { ...money, visitDocumentation: 'unknown' }, requires('visit-documentation')],
  ['approval is asked for', { requestKind: 'after-the-fact-approval' }, holds],
]);
