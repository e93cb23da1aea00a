import { outOfStateEmergency } from '../../../domain/rules/outOfStateEmergency';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(outOfStateEmergency, [
  [
    'on this ground',
    { outOfState: true, outOfStateReason: 'emergency' },
    requires('department-authorization'),
  ],
  [
    'on this ground, and the Department has approved it',
    { outOfState: true, outOfStateReason: 'emergency', departmentAuthorizationOnFile: true },
    holds,
  ],
  ['on another ground', { outOfState: true, outOfStateReason: 'more-readily-available' }, holds],
  ['cannot tell why', { outOfState: true, outOfStateReason: 'unknown' }, holds],
  ['in the state', { outOfState: false, outOfStateReason: 'emergency' }, holds],
]);
