import { paidToRider } from '../../../../domain/rules/afterRide/paidToRider';
import { holds, needs, refuses } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const money = { requestKind: 'reimbursement' } as const;

situations(paidToRider, [
  ['a private car', { ...money, usedMode: 'private-car' }, holds],
  ['a bus', { ...money, usedMode: 'bus' }, holds],
  ['a train', { ...money, usedMode: 'train' }, holds],
  ['a coach, whose fare a rider may have paid', { ...money, usedMode: 'other-carrier' }, holds],
  ['a taxi', { ...money, usedMode: 'taxi' }, refuses('company-is-paid')],
  ['livery', { ...money, usedMode: 'livery' }, refuses('company-is-paid')],
  ['a wheelchair van', { ...money, usedMode: 'wheelchair-van' }, refuses('company-is-paid')],
  ['an ambulance', { ...money, usedMode: 'ambulance' }, refuses('company-is-paid')],
  ['nobody said what was ridden', money, needs('usedMode')],
  ['nobody can tell what was ridden', { ...money, usedMode: 'unknown' }, holds],
  ['approval after a taxi ride', { requestKind: 'after-the-fact-approval', usedMode: 'taxi' }, holds],
]);
