import { fareClaimInTime } from '../../../../domain/rules/afterRide/fareClaimInTime';
import { holds, needs, refuses, requires } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const rode = { requestKind: 'reimbursement', usedMode: 'bus' } as const;

situations(fareClaimInTime, [
  ['day 30', { ...rode, daysSinceTrip: 30 }, requires('claim-within-30-days')],
  ['day 31', { ...rode, daysSinceTrip: 31 }, refuses('claim-too-late')],
  ['the day of the ride', { ...rode, daysSinceTrip: 0 }, requires('claim-within-30-days')],
  ['nobody said when', rode, needs('daysSinceTrip')],
  ['nobody can tell when', { ...rode, daysSinceTrip: 'unknown' }, requires('claim-within-30-days')],
  [
    'nobody can tell what was ridden, day 31',
    { ...rode, usedMode: 'unknown', daysSinceTrip: 31 },
    refuses('claim-too-late'),
  ],
  ['a private car', { ...rode, usedMode: 'private-car', daysSinceTrip: 31 }, holds],
  ['approval is asked for', { ...rode, requestKind: 'after-the-fact-approval', daysSinceTrip: 31 }, holds],
]);
