import { busPassMailed } from '../../../domain/rules/busPassMailed';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(busPassMailed, [
  ['a bus, and no pass yet', { mode: 'bus', busPassInHand: false }, informs('bus-pass-mailed')],
  ['a bus, and the pass is there', { mode: 'bus', busPassInHand: true }, holds],
  ['a bus, and nobody asked about a pass', { mode: 'bus' }, informs('bus-pass-mailed')],
  [
    'a bus, and nobody can tell about a pass',
    { mode: 'bus', busPassInHand: 'unknown' },
    informs('bus-pass-mailed'),
  ],
  ['livery', { mode: 'livery', busPassInHand: false }, holds],
]);
