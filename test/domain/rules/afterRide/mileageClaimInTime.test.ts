import { mileageClaimInTime } from '../../../../domain/rules/afterRide/mileageClaimInTime';
import { holds, needs, refuses, requires } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const drove = { requestKind: 'reimbursement', usedMode: 'private-car' } as const;

situations(mileageClaimInTime, [
  ['day 30', { ...drove, daysSinceTrip: 30 }, requires('claim-within-30-days')],
  ['day 31', { ...drove, daysSinceTrip: 31 }, refuses('claim-too-late')],
  ['nobody said when', drove, needs('daysSinceTrip')],
  ['nobody can tell when', { ...drove, daysSinceTrip: 'unknown' }, requires('claim-within-30-days')],
  ['a bus', { ...drove, usedMode: 'bus', daysSinceTrip: 31 }, holds],
]);
