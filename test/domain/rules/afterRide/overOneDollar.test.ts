import { overOneDollar } from '../../../../domain/rules/afterRide/overOneDollar';
import { holds, needs, refuses } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const drove = { requestKind: 'reimbursement', usedMode: 'private-car' } as const;

situations(overOneDollar, [
  ['a dollar', { ...drove, claimAmount: 1 }, refuses('claim-too-small')],
  ['a cent more', { ...drove, claimAmount: 1.01 }, holds],
  ['nothing', { ...drove, claimAmount: 0 }, refuses('claim-too-small')],
  ['nobody said how much', drove, needs('claimAmount')],
  ['nobody can tell how much', { ...drove, claimAmount: 'unknown' }, holds],
  ['a bus fare of a dollar', { ...drove, usedMode: 'bus', claimAmount: 1 }, holds],
]);
