import { lateDriver } from '../../../../domain/rules/afterRide/lateDriver';
import { holds, refuses } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

situations(lateDriver, [
  ['no driver has come', { requestKind: 'late-driver' }, refuses('driver-late')],
  ['a complaint', { requestKind: 'complaint' }, holds],
  ['nobody can tell what is wanted', { requestKind: 'unknown' }, holds],
]);
