import { doesNot, suits } from '../../../domain/modes/mode';
import { otherCarrier } from '../../../domain/modes/otherCarrier';
import { suitability } from '../situations';

suitability(otherCarrier, [
  ['a coach is known to run', { canWalk: true, availableModes: ['other-carrier'] }, suits],
  [
    'needs help inside a building, which a coach does not give',
    { canWalk: true, availableModes: ['other-carrier'], needsAssistanceInsideBuilding: true },
    doesNot,
  ],
  ['none is known to run', { canWalk: true, availableModes: ['livery'] }, doesNot],
  ['nobody knows what runs', { canWalk: true, availableModes: 'unknown' }, doesNot],
  ['nothing is said of what runs', { canWalk: true }, doesNot],
]);
