import { minorMisbehavior } from '../../../domain/rules/minorMisbehavior';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const misbehaved = { priorMisbehaviorRidingAlone: true } as const;

situations(minorMisbehavior, [
  ['17, alone', { age: 17, ...misbehaved, adultEscortAvailable: false }, refuses('adult-from-now-on')],
  ['18, alone', { age: 18, ...misbehaved, adultEscortAvailable: false }, holds],
  [
    '13, alone, a consent form is on file',
    { age: 13, ...misbehaved, adultEscortAvailable: false, minorConsentOnFile: true },
    refuses('adult-from-now-on'),
  ],
  ['13, with an adult', { age: 13, ...misbehaved, adultEscortAvailable: true }, requires('adult-escort')],
  ['does an adult ride along?', { age: 13, ...misbehaved }, needs('adultEscortAvailable')],
  [
    'cannot tell whether an adult rides along',
    { age: 13, ...misbehaved, adultEscortAvailable: 'unknown' },
    requires('adult-escort'),
  ],
  [
    'nothing of the kind on the record',
    { age: 13, priorMisbehaviorRidingAlone: false, adultEscortAvailable: false },
    holds,
  ],
  [
    'nobody can tell about earlier rides',
    { age: 13, priorMisbehaviorRidingAlone: 'unknown', adultEscortAvailable: false },
    holds,
  ],
  ['nobody can tell the age', { age: 'unknown', ...misbehaved }, holds],
  ['nobody said the age', misbehaved, needs('age')],
]);
