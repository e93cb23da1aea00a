import { doesNot, suits } from '../../../domain/modes/mode';
import { privateCar } from '../../../domain/modes/privateCar';
import { suitability } from '../situations';

suitability(privateCar, [
  ['the caller offers a driver if mileage is paid', { paidMileageDriverAvailable: true }, suits],
  ['the caller says there is none', { paidMileageDriverAvailable: false }, doesNot],
  ['nobody offered one: it is not dug for', {}, doesNot],
  ['the caller is not sure', { paidMileageDriverAvailable: 'unknown' }, doesNot],
]);
