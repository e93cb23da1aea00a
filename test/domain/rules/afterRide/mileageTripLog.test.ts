import { mileageTripLog } from '../../../../domain/rules/afterRide/mileageTripLog';
import { holds, informs } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const drove = { requestKind: 'reimbursement', usedMode: 'private-car' } as const;

situations(mileageTripLog, [
  ['a private car', drove, informs('mileage-trip-log')],
  ['a bus', { ...drove, usedMode: 'bus' }, holds],
  ['nobody can tell what was ridden', { ...drove, usedMode: 'unknown' }, holds],
]);
