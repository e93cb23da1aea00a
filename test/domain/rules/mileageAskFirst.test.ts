import { mileageAskFirst } from '../../../domain/rules/mileageAskFirst';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(mileageAskFirst, [
  ['a private car', { mode: 'private-car' }, informs('mileage-ask-first')],
  ['a bus', { mode: 'bus' }, holds],
  ['livery', { mode: 'livery' }, holds],
]);
