import { outOfStateApproval } from '../../../domain/rules/outOfStateApproval';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(outOfStateApproval, [
  ['to a clinic in Connecticut, or to a border provider', { outOfState: false }, holds],
  ['to a hospital in Boston', { outOfState: true }, requires('department-authorization')],
  ['nobody said where', {}, needs('outOfState')],
  [
    'the rider cannot tell which state: approval is asked for',
    { outOfState: 'unknown' },
    requires('department-authorization'),
  ],
]);
