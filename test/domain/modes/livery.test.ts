import { livery } from '../../../domain/modes/livery';
import { doesNot, needsFact, suits, suitsBecause } from '../../../domain/modes/mode';
import { suitability } from '../situations';

const inASeat = suitsBecause('17-134d-33(e)(2)(G)(i)(bb)');

suitability(livery, [
  ['walks', { mobility: 'ambulatory', canWalk: true }, suits],
  ['walks with a walker', { mobility: 'walker', canWalk: true }, suits],
  ['sits in a wheelchair, but walks with help', { mobility: 'wheelchair', canWalk: true }, suits],
  [
    'sits in a wheelchair and moves to a car seat',
    { mobility: 'wheelchair', canWalk: false, mustTravelInWheelchair: false },
    inASeat,
  ],
  [
    'has to stay in the wheelchair',
    { mobility: 'wheelchair', canWalk: false, mustTravelInWheelchair: true },
    doesNot,
  ],
  ['must lie flat', { mobility: 'stretcher', canWalk: false, mustTravelInWheelchair: false }, doesNot],
  [
    'walks with a walker, and a form on file allows livery',
    { mobility: 'walker', canWalk: true, approvedModeOnFile: 'livery' },
    suits,
  ],
  [
    'walks with a walker, and a form on file allows a wheelchair van: an approved kind of ride is never lowered',
    { mobility: 'walker', canWalk: true, approvedModeOnFile: 'wheelchair-van' },
    doesNot,
  ],

  ['nobody said whether the rider walks', {}, needsFact('canWalk')],
  [
    'sits in a wheelchair, and nobody asked about a car seat',
    { mobility: 'wheelchair', canWalk: false },
    needsFact('mustTravelInWheelchair'),
  ],

  ['cannot tell how the rider moves', { mobility: 'unknown', canWalk: 'unknown' }, doesNot],
  [
    'sits in a wheelchair, not sure about walking, moves to a car seat',
    { mobility: 'wheelchair', canWalk: 'unknown', mustTravelInWheelchair: false },
    inASeat,
  ],
  [
    'sits in a wheelchair, not sure about a car seat',
    { mobility: 'wheelchair', canWalk: false, mustTravelInWheelchair: 'unknown' },
    doesNot,
  ],
]);
