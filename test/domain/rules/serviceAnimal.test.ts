import { serviceAnimal } from '../../../domain/rules/serviceAnimal';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(serviceAnimal, [
  ['comes along', { serviceAnimal: true }, informs('service-animal')],
  ['none', { serviceAnimal: false }, holds],
  ['cannot tell', { serviceAnimal: 'unknown' }, holds],
]);
