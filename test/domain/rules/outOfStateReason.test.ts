import { outOfStateReason } from '../../../domain/rules/outOfStateReason';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(outOfStateReason, [
  ['in the state', { outOfState: false }, holds],
  [
    'the own choice alone',
    { outOfState: true, outOfStateReason: 'preference' },
    refuses('out-of-state-choice'),
  ],
  [
    'the own choice, and a doctor advises it',
    { outOfState: true, outOfStateReason: 'preference', medicalAdviceOnFile: true },
    holds,
  ],
  [
    'the own choice, and the Department has approved it',
    { outOfState: true, outOfStateReason: 'preference', departmentAuthorizationOnFile: true },
    holds,
  ],
  ['a doctor sends the rider', { outOfState: true, outOfStateReason: 'more-readily-available' }, holds],
  ['why there?', { outOfState: true }, needs('outOfStateReason')],
  ['cannot tell why', { outOfState: true, outOfStateReason: 'unknown' }, requires('provider-consult')],
  ['cannot tell which state', { outOfState: 'unknown', outOfStateReason: 'preference' }, holds],
]);
