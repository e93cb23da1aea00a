import { doesNot, needsFact, suits } from '../../../domain/modes/mode';
import { taxi } from '../../../domain/modes/taxi';
import { suitability } from '../situations';

suitability(taxi, [
  ['walks', { mobility: 'cane', canWalk: true }, suits],
  [
    'walks, but needs help inside the building',
    { canWalk: true, needsAssistanceInsideBuilding: true },
    doesNot,
  ],
  [
    'moves from the wheelchair to a car seat',
    { mobility: 'wheelchair', canWalk: false, mustTravelInWheelchair: false },
    suits,
  ],
  ['nobody can tell about help inside', { canWalk: true, needsAssistanceInsideBuilding: 'unknown' }, suits],
  [
    'must stay in the wheelchair',
    { mobility: 'wheelchair', canWalk: false, mustTravelInWheelchair: true },
    doesNot,
  ],
  ['nobody said whether the rider walks', {}, needsFact('canWalk')],
  ['the caller cannot tell', { mobility: 'unknown', canWalk: 'unknown' }, doesNot],
]);
