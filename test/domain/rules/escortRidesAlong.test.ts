import { escortRidesAlong } from '../../../domain/rules/escortRidesAlong';
import { holds, informs, needs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(escortRidesAlong, [
  ['15, with an adult', { age: 15, adultEscortAvailable: true }, informs('escort-rides-along')],
  ['16, with an adult', { age: 16, adultEscortAvailable: true }, holds],
  ['15, alone', { age: 15, adultEscortAvailable: false }, holds],
  ['15, and nobody had to be asked', { age: 15 }, holds],
  ['the age is not known yet', { adultEscortAvailable: true }, needs('age')],
  ['nobody can tell the age', { age: 'unknown', adultEscortAvailable: true }, holds],
  ['15, and nobody can tell who comes', { age: 15, adultEscortAvailable: 'unknown' }, holds],
]);
