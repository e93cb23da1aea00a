import { noOtherRide } from '../../../domain/rules/noOtherRide';
import { needs, refuses, holds } from '../../../domain/rules/rule';
import { situations } from '../situations';

const alone = {
  canDriveSelf: false,
  freeRideAvailable: false,
  volunteerRideAvailable: false,
  otherAgencyRide: false,
} as const;

situations(noOtherRide, [
  ['does not drive and has nobody', alone, holds],
  [
    'drives, with a car at hand',
    { ...alone, canDriveSelf: true, householdCarAvailable: true },
    refuses('other-ride'),
  ],
  [
    'drives, but the car is in the shop',
    { ...alone, canDriveSelf: true, householdCarAvailable: false },
    holds,
  ],
  ['does not drive, though a car stands there', { ...alone, householdCarAvailable: true }, holds],
  ['a neighbor goes for nothing', { ...alone, freeRideAvailable: true }, refuses('other-ride')],
  ['a church group goes', { ...alone, volunteerRideAvailable: true }, refuses('other-ride')],
  ['another agency goes', { ...alone, otherAgencyRide: true }, refuses('other-ride')],
  ['a sister goes if mileage is paid', { ...alone, paidMileageDriverAvailable: true }, holds],
  [
    'a sister goes if mileage is paid, and nothing else was said',
    { paidMileageDriverAvailable: true },
    needs('canDriveSelf'),
  ],
  [
    'the rider drives and has a car, but no money for gas',
    { ...alone, canDriveSelf: true, householdCarAvailable: true, paidMileageDriverAvailable: true },
    holds,
  ],

  ['nobody said whether the rider drives', {}, needs('canDriveSelf')],
  ['drives, and nobody said whether there is a car', { canDriveSelf: true }, needs('householdCarAvailable')],
  ['does not drive: who could take the rider?', { canDriveSelf: false }, needs('freeRideAvailable')],
  [
    'nobody has been asked about volunteers',
    { canDriveSelf: false, freeRideAvailable: false },
    needs('volunteerRideAvailable'),
  ],
  [
    'nobody has been asked about other agencies',
    { canDriveSelf: false, freeRideAvailable: false, volunteerRideAvailable: false },
    needs('otherAgencyRide'),
  ],

  ['is not sure about driving', { ...alone, canDriveSelf: 'unknown' }, holds],
  [
    'drives, not sure about the car',
    { ...alone, canDriveSelf: true, householdCarAvailable: 'unknown' },
    holds,
  ],
  ['is not sure about the neighbor', { ...alone, freeRideAvailable: 'unknown' }, holds],
  ['is not sure about volunteers', { ...alone, volunteerRideAvailable: 'unknown' }, holds],
  ['is not sure about another agency', { ...alone, otherAgencyRide: 'unknown' }, holds],
  ['is not sure that a sister goes for mileage', { ...alone, paidMileageDriverAvailable: 'unknown' }, holds],
  [
    'is not sure about the neighbor, but the church group goes',
    { ...alone, freeRideAvailable: 'unknown', volunteerRideAvailable: true },
    refuses('other-ride'),
  ],
]);
