import { otherCarrierApproval } from '../../../domain/rules/otherCarrierApproval';
import { holds, requiresFirst } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(otherCarrierApproval, [
  ['a coach waits for its ticket', { mode: 'other-carrier' }, requiresFirst('broker-authorization')],
  ['a car', { mode: 'livery' }, holds],
  ['a bus', { mode: 'bus' }, holds],
]);
