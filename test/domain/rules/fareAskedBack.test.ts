import { fareAskedBack } from '../../../domain/rules/fareAskedBack';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const asked = requires('claim-within-30-days');

situations(fareAskedBack, [
  ['a train fare is asked back', { mode: 'train' }, asked],
  ['a rider who pays the bus fare asks for it back', { mode: 'bus', busPassInHand: true }, asked],
  ['a pass that is mailed leaves nothing to claim', { mode: 'bus', busPassInHand: false }, holds],
  ['a bus, and nobody asked about a pass', { mode: 'bus' }, holds],
  ['a bus, and nobody can tell about a pass', { mode: 'bus', busPassInHand: 'unknown' }, holds],
  ['a private car is paid by the mile', { mode: 'private-car', busPassInHand: true }, holds],
  ['livery', { mode: 'livery' }, holds],
]);
