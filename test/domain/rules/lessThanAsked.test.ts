import { lessThanAsked } from '../../../domain/rules/lessThanAsked';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(lessThanAsked, [
  [
    'a car was asked for, and it is the bus',
    { mode: 'bus', requestedMode: 'livery' },
    informs('less-than-asked'),
  ],
  [
    'a van was asked for, and it is a car',
    { mode: 'livery', requestedMode: 'wheelchair-van' },
    informs('less-than-asked'),
  ],
  [
    'a flight was asked for, and it is a car',
    { mode: 'livery', requestedMode: 'air' },
    informs('less-than-asked'),
  ],
  ['a taxi was asked for, and it is a car', { mode: 'livery', requestedMode: 'taxi' }, holds],
  [
    'a taxi was asked for, and it is the bus',
    { mode: 'bus', requestedMode: 'taxi' },
    informs('less-than-asked'),
  ],
  ['a car was asked for, and it is one', { mode: 'livery', requestedMode: 'livery' }, holds],
  ['the bus was asked for, and it is a car', { mode: 'livery', requestedMode: 'bus' }, holds],
  ['nothing was asked for', { mode: 'bus' }, holds],
  ['nobody can tell what was asked for', { mode: 'bus', requestedMode: 'unknown' }, holds],
]);
