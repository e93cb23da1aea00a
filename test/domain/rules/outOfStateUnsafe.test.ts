import { outOfStateUnsafe } from '../../../domain/rules/outOfStateUnsafe';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(outOfStateUnsafe, [
  [
    'on this ground',
    { outOfState: true, outOfStateReason: 'unsafe-to-travel-home' },
    requires('department-authorization'),
  ],
  [
    'on this ground, and the Department has approved it',
    { outOfState: true, outOfStateReason: 'unsafe-to-travel-home', departmentAuthorizationOnFile: true },
    holds,
  ],
  ['on another ground', { outOfState: true, outOfStateReason: 'more-readily-available' }, holds],
  ['cannot tell why', { outOfState: true, outOfStateReason: 'unknown' }, holds],
  ['in the state', { outOfState: false, outOfStateReason: 'unsafe-to-travel-home' }, holds],
]);
