import { doesNot, needsFact, suits } from '../../../domain/modes/mode';
import { privateCar } from '../../../domain/modes/privateCar';
import { suitability } from '../situations';

const offered = { paidMileageDriverAvailable: true, mustTravelInWheelchair: false } as const;

suitability(privateCar, [
  ['the caller offers a driver if mileage is paid', offered, suits],
  ['the caller says there is none', { ...offered, paidMileageDriverAvailable: false }, doesNot],
  ['nobody offered one: it is not dug for', {}, doesNot],
  ['the caller is not sure', { ...offered, paidMileageDriverAvailable: 'unknown' }, doesNot],
  ["the rider's own car", { ...offered, vehicleOwner: 'recipient' }, suits],
  ["a friend's car", { ...offered, vehicleOwner: 'individual' }, suits],
  ['the van of a church', { ...offered, vehicleOwner: 'association' }, doesNot],
  ['the car of a company', { ...offered, vehicleOwner: 'company' }, doesNot],
  ['nobody can tell whose car it is', { ...offered, vehicleOwner: 'unknown' }, suits],
  ['a friend who drives a taxi', { ...offered, vehicleLicensedCommercial: true }, doesNot],
  ['nobody can tell whether it is one', { ...offered, vehicleLicensedCommercial: 'unknown' }, suits],
  ['needs hands-on help inside a building', { ...offered, needsAssistanceInsideBuilding: true }, doesNot],
  ['nobody can tell about help', { ...offered, needsAssistanceInsideBuilding: 'unknown' }, suits],
  ['has to stay in the wheelchair', { ...offered, mustTravelInWheelchair: true }, doesNot],
  ['nobody can tell about the wheelchair', { ...offered, mustTravelInWheelchair: 'unknown' }, suits],
  [
    'nobody asked about the wheelchair',
    { paidMileageDriverAvailable: true },
    needsFact('mustTravelInWheelchair'),
  ],
]);
