import { mileageAskedBack } from '../../../domain/rules/mileageAskedBack';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(mileageAskedBack, [
  ['a private car', { mode: 'private-car' }, requires('claim-within-30-days')],
  ['a train', { mode: 'train' }, holds],
  ['a bus, the fare in hand', { mode: 'bus', busPassInHand: true }, holds],
  [
    'a bus, and nobody can tell whether the fare is in hand',
    { mode: 'bus', busPassInHand: 'unknown' },
    holds,
  ],
  ['livery', { mode: 'livery' }, holds],
]);
