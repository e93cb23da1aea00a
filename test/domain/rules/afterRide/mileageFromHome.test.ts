import { mileageFromHome } from '../../../../domain/rules/afterRide/mileageFromHome';
import { holds, informs } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const drove = { requestKind: 'reimbursement', usedMode: 'private-car' } as const;

situations(mileageFromHome, [
  ['a private car', drove, informs('mileage-from-home')],
  ['a bus', { ...drove, usedMode: 'bus' }, holds],
  ['nobody can tell what was ridden', { ...drove, usedMode: 'unknown' }, holds],
]);
