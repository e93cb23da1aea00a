import { proofOfVisit } from '../../../domain/rules/proofOfVisit';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(proofOfVisit, [
  ['a private car is paid by the mile', { mode: 'private-car' }, requires('visit-documentation')],
  ['a train fare is paid back', { mode: 'train' }, requires('visit-documentation')],
  [
    'a rider who pays the fare gets it back',
    { mode: 'bus', busPassInHand: true },
    requires('visit-documentation'),
  ],
  ['a pass that is mailed leaves nothing to claim', { mode: 'bus', busPassInHand: false }, holds],
  ['a bus, and nobody asked about a pass', { mode: 'bus' }, holds],
  ['a bus, and nobody can tell about a pass', { mode: 'bus', busPassInHand: 'unknown' }, holds],
  ['livery', { mode: 'livery' }, holds],
]);
