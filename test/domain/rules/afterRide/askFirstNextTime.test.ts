import { askFirstNextTime } from '../../../../domain/rules/afterRide/askFirstNextTime';
import { holds, informs } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

const drove = { requestKind: 'reimbursement', usedMode: 'private-car' } as const;

situations(askFirstNextTime, [
  ['drove without asking', { ...drove, authorizationBeforeTrip: false }, informs('mileage-ask-first')],
  ['asked before', { ...drove, authorizationBeforeTrip: true }, holds],
  ['nobody can tell', { ...drove, authorizationBeforeTrip: 'unknown' }, holds],
  ['a bus', { ...drove, usedMode: 'bus', authorizationBeforeTrip: false }, holds],
]);
