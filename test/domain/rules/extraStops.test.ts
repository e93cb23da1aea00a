import { extraStops } from '../../../domain/rules/extraStops';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(extraStops, [
  ['the pharmacy on the way home', { requestedStops: 1 }, informs('no-extra-stops')],
  ['none', { requestedStops: 0 }, holds],
  ['cannot tell', { requestedStops: 'unknown' }, holds],
]);
