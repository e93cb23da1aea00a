import { betweenTowns } from '../../../domain/rules/betweenTowns';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(betweenTowns, [
  ['by bus within one town', { mode: 'bus', sameTown: true }, holds],
  ['by bus between towns', { mode: 'bus', sameTown: false }, requires('broker-authorization')],
  ['by private car within one town', { mode: 'private-car', sameTown: true }, holds],
  [
    'by private car between towns',
    { mode: 'private-car', sameTown: false },
    requires('broker-authorization'),
  ],
  ['by livery between towns', { mode: 'livery', sameTown: false }, holds],
  ['by wheelchair van between towns', { mode: 'wheelchair-van', sameTown: false }, holds],
  ['by bus, nobody said where', { mode: 'bus' }, needs('sameTown')],
  [
    'by bus, and the rider cannot tell where',
    { mode: 'bus', sameTown: 'unknown' },
    requires('broker-authorization'),
  ],
]);
