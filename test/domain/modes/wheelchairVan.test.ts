import { doesNot, needsFact, suits } from '../../../domain/modes/mode';
import { wheelchairVan } from '../../../domain/modes/wheelchairVan';
import { suitability } from '../situations';

suitability(wheelchairVan, [
  ['cannot walk and has to stay in the wheelchair', { canWalk: false, mustTravelInWheelchair: true }, suits],
  ['cannot walk, but moves to a car seat', { canWalk: false, mustTravelInWheelchair: false }, doesNot],
  ['walks with help, whatever the chair', { canWalk: true, mustTravelInWheelchair: true }, doesNot],
  [
    'a van is approved, whatever the record says of walking',
    { canWalk: true, approvedModeOnFile: 'wheelchair-van' },
    suits,
  ],
  ['nobody said whether the rider walks', {}, needsFact('canWalk')],
  ['cannot walk, and nobody asked about a car seat', { canWalk: false }, needsFact('mustTravelInWheelchair')],
  ['cannot tell whether the rider walks', { canWalk: 'unknown', mustTravelInWheelchair: true }, doesNot],
  ['cannot walk, not sure about the chair', { canWalk: false, mustTravelInWheelchair: 'unknown' }, doesNot],
]);
