import { noOtherRide } from '../../../domain/rules/noOtherRide';
import { needs, refuses, holds } from '../../../domain/rules/rule';
import { situations } from '../situations';

const nobody = {
  freeRideAvailable: false,
  volunteerRideAvailable: false,
  otherAgencyRide: false,
} as const;
const alone = { canDriveSelf: false, ...nobody } as const;

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
  ['the car is in the shop, and nobody said who drives', { householdCarAvailable: false, ...nobody }, holds],
  [
    'a neighbor goes both ways, and nobody said who drives',
    { freeRideAvailable: true, freeRideCovers: 'both-ways' },
    refuses('other-ride'),
  ],
  [
    'nobody can tell which way a neighbor would go',
    { canDriveSelf: false, freeRideCovers: 'unknown' },
    holds,
  ],
  ['does not drive, though a car stands there', { ...alone, householdCarAvailable: true }, holds],
  [
    'a neighbor goes for nothing',
    { ...alone, freeRideAvailable: true, freeRideCovers: 'both-ways' },
    refuses('other-ride'),
  ],
  ['a neighbor goes: which way?', { ...alone, freeRideAvailable: true }, needs('freeRideCovers')],
  [
    'a neighbor goes, and nobody asks for volunteers too',
    { canDriveSelf: false, freeRideAvailable: true },
    needs('freeRideCovers'),
  ],
  [
    'a neighbor goes there only: the way back is needed',
    { ...alone, freeRideAvailable: true, freeRideCovers: 'there' },
    holds,
  ],
  [
    'a neighbor brings the rider back: the way there is needed',
    { ...alone, freeRideAvailable: true, freeRideCovers: 'back' },
    holds,
  ],
  [
    'a neighbor goes there, and only that was asked for',
    { ...alone, freeRideAvailable: true, freeRideCovers: 'there', tripDirection: 'to-care' },
    refuses('other-ride'),
  ],
  [
    'a neighbor fetches the rider home from the hospital',
    { ...alone, freeRideAvailable: true, freeRideCovers: 'back', visitPurpose: 'discharge' },
    refuses('other-ride'),
  ],
  [
    'cannot tell which way the neighbor goes',
    { ...alone, freeRideAvailable: true, freeRideCovers: 'unknown' },
    holds,
  ],
  [
    "the ride is part of the provider's rate",
    { ...alone, transportInProviderRate: true },
    refuses('provider-transport'),
  ],
  ['nobody can tell what the rate includes', { ...alone, transportInProviderRate: 'unknown' }, holds],
  [
    'a church group goes',
    { ...alone, volunteerRideAvailable: true, freeRideCovers: 'both-ways' },
    refuses('other-ride'),
  ],
  [
    'another agency goes',
    { ...alone, otherAgencyRide: true, freeRideCovers: 'both-ways' },
    refuses('other-ride'),
  ],
  ['a sister goes if mileage is paid', { ...alone, paidMileageDriverAvailable: true }, holds],
  [
    'a sister goes if mileage is paid, and nothing else was said',
    { paidMileageDriverAvailable: true },
    needs('freeRideAvailable'),
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
    { ...alone, freeRideAvailable: 'unknown', volunteerRideAvailable: true, freeRideCovers: 'both-ways' },
    refuses('other-ride'),
  ],
]);
