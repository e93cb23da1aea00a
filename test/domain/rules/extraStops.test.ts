import { extraStops } from '../../../domain/rules/extraStops';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(extraStops, [
  ['the pharmacy on the way home', { requestedStops: 1 }, informs('no-extra-stops')],
  ['for another member who shares the trip', { requestedStops: 1, ridersOnTrip: 2 }, holds],
  ['alone in the car', { requestedStops: 1, ridersOnTrip: 1 }, informs('no-extra-stops')],
  [
    'nobody can tell who shares it',
    { requestedStops: 1, ridersOnTrip: 'unknown' },
    informs('no-extra-stops'),
  ],
  ['none', { requestedStops: 0 }, holds],
  ['cannot tell', { requestedStops: 'unknown' }, holds],
]);
