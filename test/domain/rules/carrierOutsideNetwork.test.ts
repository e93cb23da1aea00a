import { carrierOutsideNetwork } from '../../../domain/rules/carrierOutsideNetwork';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(carrierOutsideNetwork, [
  [
    'a carrier outside the network is asked for',
    { carrierInNetwork: false },
    informs('carrier-outside-network'),
  ],
  ['one of the network', { carrierInNetwork: true }, holds],
  ['none is asked for', {}, holds],
  ['nobody can tell which', { carrierInNetwork: 'unknown' }, holds],
]);
