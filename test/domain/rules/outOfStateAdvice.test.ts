import { outOfStateAdvice } from '../../../domain/rules/outOfStateAdvice';
import { holds, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(outOfStateAdvice, [
  [
    'medical advice is on file',
    { outOfState: true, medicalAdviceOnFile: true },
    requires('department-authorization'),
  ],
  [
    'a doctor sends the rider, and no advice is on file',
    { outOfState: true, outOfStateReason: 'more-readily-available' },
    requires('provider-consult'),
  ],
  [
    'the Department has approved it',
    { outOfState: true, medicalAdviceOnFile: true, departmentAuthorizationOnFile: true },
    holds,
  ],
  ['on another ground', { outOfState: true, outOfStateReason: 'emergency' }, holds],
  ['cannot tell why', { outOfState: true, outOfStateReason: 'unknown' }, holds],
  ['in the state', { outOfState: false, medicalAdviceOnFile: true }, holds],
]);
