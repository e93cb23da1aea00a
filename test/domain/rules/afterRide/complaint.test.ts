import { complaint } from '../../../../domain/rules/afterRide/complaint';
import { holds, refuses } from '../../../../domain/rules/rule';
import { situations } from '../../situations';

situations(complaint, [
  ['a complaint', { requestKind: 'complaint' }, refuses('complaint')],
  ['a late driver', { requestKind: 'late-driver' }, holds],
  ['nobody can tell what is wanted', { requestKind: 'unknown' }, holds],
]);
