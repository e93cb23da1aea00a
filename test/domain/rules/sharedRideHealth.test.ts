import { sharedRideHealth } from '../../../domain/rules/sharedRideHealth';
import { holds, requiresBeside } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(sharedRideHealth, [
  [
    'health rules out sharing',
    { mode: 'livery', sharedRideHealthReason: true },
    requiresBeside('provider-consult'),
  ],
  ['a wish for privacy is no reason of health', { mode: 'livery', sharedRideHealthReason: false }, holds],
  ['nobody can tell', { mode: 'livery', sharedRideHealthReason: 'unknown' }, holds],
  ['a bus is shared with everybody', { mode: 'bus', sharedRideHealthReason: true }, holds],
]);
