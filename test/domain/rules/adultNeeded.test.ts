import { adultNeeded } from '../../../domain/rules/adultNeeded';
import { holds, informs, needs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(adultNeeded, [
  [
    '11, and nobody can tell who comes along',
    { age: 11, adultEscortAvailable: 'unknown' },
    informs('adult-needed'),
  ],
  ['11, with an adult', { age: 11, adultEscortAvailable: true }, holds],
  ['12, and nobody can tell who comes along', { age: 12, adultEscortAvailable: 'unknown' }, holds],
  ['nobody can tell the age', { age: 'unknown', adultEscortAvailable: 'unknown' }, holds],
  ['nobody said the age', {}, needs('age')],
]);
