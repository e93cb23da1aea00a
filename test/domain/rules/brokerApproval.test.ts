import { brokerApproval } from '../../../domain/rules/brokerApproval';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(brokerApproval, [
  [
    'livery from home',
    { mode: 'livery', residence: 'home', outOfState: false },
    requires('broker-authorization'),
  ],
  [
    'livery from a shelter',
    { mode: 'livery', residence: 'other', outOfState: false },
    requires('broker-authorization'),
  ],
  [
    'livery from a nursing home is approved by others',
    { mode: 'livery', residence: 'nursing-home', outOfState: false },
    holds,
  ],
  [
    'livery out of state is approved by others',
    { mode: 'livery', residence: 'home', outOfState: true },
    holds,
  ],
  ['a wheelchair van', { mode: 'wheelchair-van', residence: 'home', outOfState: false }, holds],
  ['a bus', { mode: 'bus', residence: 'home', outOfState: false }, holds],
  ['nobody knows where the rider lives', { mode: 'livery', outOfState: false }, needs('residence')],
  [
    'nobody can tell where the rider lives',
    { mode: 'livery', residence: 'unknown' },
    requires('broker-authorization'),
  ],
  [
    'nobody can tell which state',
    { mode: 'livery', residence: 'home', outOfState: 'unknown' },
    requires('broker-authorization'),
  ],
]);
