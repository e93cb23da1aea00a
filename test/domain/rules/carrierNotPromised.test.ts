import { carrierNotPromised } from '../../../domain/rules/carrierNotPromised';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(carrierNotPromised, [
  ['a carrier of the network is asked for', { carrierInNetwork: true }, informs('carrier-not-promised')],
  ['one is asked for by name', { requestedCarrier: 'Elm Livery' }, informs('carrier-not-promised')],
  ['one outside it by name', { requestedCarrier: 'Elm Livery', carrierInNetwork: false }, holds],
  ['one outside it', { carrierInNetwork: false }, holds],
  ['none is asked for', {}, holds],
  ['nobody can tell which', { carrierInNetwork: 'unknown' }, informs('carrier-not-promised')],
]);
