import { freeRideOneWay } from '../../../domain/rules/freeRideOneWay';
import { holds, informs } from '../../../domain/rules/rule';
import { situations } from '../situations';

const neighbor = { freeRideAvailable: true } as const;

situations(freeRideOneWay, [
  [
    'somebody takes the rider there: only the way back',
    { ...neighbor, freeRideCovers: 'there' },
    informs('only-way-back'),
  ],
  [
    'somebody brings the rider back: only the way there',
    { ...neighbor, freeRideCovers: 'back' },
    informs('only-way-there'),
  ],
  [
    'a volunteer group brings the rider back',
    { volunteerRideAvailable: true, freeRideCovers: 'back' },
    informs('only-way-there'),
  ],
  [
    'only the way home was asked for',
    { ...neighbor, tripDirection: 'from-care', freeRideCovers: 'there' },
    informs('only-way-back'),
  ],
  [
    'home from a hospital, and the neighbor could only have gone there',
    { ...neighbor, visitPurpose: 'discharge', freeRideCovers: 'there' },
    informs('only-way-back'),
  ],
  ['both ways are taken', { ...neighbor, freeRideCovers: 'both-ways' }, holds],
  ['cannot tell which way', { ...neighbor, freeRideCovers: 'unknown' }, holds],
  ['nobody takes the rider', { freeRideAvailable: false, freeRideCovers: 'there' }, holds],
]);
