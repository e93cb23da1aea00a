import { callerOnBehalf } from '../../../domain/rules/callerOnBehalf';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(callerOnBehalf, [
  ['a daughter for her mother', { callerRelation: 'relative', age: 80 }, informs('tell-the-rider')],
  ['a caregiver', { callerRelation: 'caregiver', age: 80 }, informs('tell-the-rider')],
  ['a clinic', { callerRelation: 'medical-provider', age: 80 }, informs('tell-the-rider')],
  ['staff of a nursing home', { callerRelation: 'facility', age: 80 }, informs('tell-the-rider')],
  [
    'a friend, and nobody can tell the age',
    { callerRelation: 'other', age: 'unknown' },
    informs('tell-the-rider'),
  ],
  ['a mother for her child of 15', { callerRelation: 'relative', age: 15 }, holds],
  ['a mother for her child of 16', { callerRelation: 'relative', age: 16 }, informs('tell-the-rider')],
  [
    'a mother who rides because of her child',
    { callerRelation: 'relative', companionRelation: 'relative', age: 'unknown' },
    holds,
  ],
  ['the rider', { callerRelation: 'self', age: 80 }, holds],
  ['nobody can tell who calls', { callerRelation: 'unknown', age: 80 }, holds],
]);
