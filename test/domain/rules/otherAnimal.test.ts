import { otherAnimal } from '../../../domain/rules/otherAnimal';
import { holds, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(otherAnimal, [
  ['a cat', { otherAnimal: true }, refuses('other-animal')],
  ['none', { otherAnimal: false }, holds],
  ['cannot tell', { otherAnimal: 'unknown' }, holds],
]);
