import { doesNot, needsFact, suits } from '../../../domain/modes/mode';
import { train } from '../../../domain/modes/train';
import { suitability } from '../situations';

const byTrain = { trainServesTrip: true, mobility: 'ambulatory' } as const;

suitability(train, [
  ['nobody named a train', { mobility: 'ambulatory', canRideTransit: true }, doesNot],
  ['there is a train and the rider can use it', { ...byTrain, canRideTransit: true }, suits],
  ['the rider cannot use it', { ...byTrain, canRideTransit: false }, doesNot],
  ['the rider is not sure', { ...byTrain, canRideTransit: 'unknown' }, doesNot],
  ['nobody said whether the rider can use it', byTrain, needsFact('canRideTransit')],
  ['needs help inside', { ...byTrain, canRideTransit: true, needsAssistanceInsideBuilding: true }, doesNot],
  ['in a power chair', { ...byTrain, mobility: 'electric-wheelchair', canRideTransit: true }, suits],
  ['nobody can tell how the rider moves', { trainServesTrip: true, mobility: 'unknown' }, doesNot],
  ['nobody said how the rider moves', { trainServesTrip: true }, needsFact('mobility')],
  ['in a wheelchair', { trainServesTrip: true, mobility: 'wheelchair' }, doesNot],
  [
    'a car with a driver is approved',
    { ...byTrain, canRideTransit: true, approvedModeOnFile: 'livery' },
    doesNot,
  ],
]);
