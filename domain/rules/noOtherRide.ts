import { unknown, type Facts } from '../facts';
import { someoneTakes, waysToBook } from '../ways';
import { holds, needs, refuses, type Rule } from './rule';

/** Whether the rider drives, or still may: nothing that is known speaks against it. */
const mayDrive = ({ canDriveSelf, householdCarAvailable, paidMileageDriverAvailable }: Facts): boolean =>
  (canDriveSelf === undefined || canDriveSelf === true) &&
  (householdCarAvailable === undefined || householdCarAvailable === true) &&
  paidMileageDriverAvailable !== true;

/**
 * A ride is paid only when nothing else can carry the person: not driving oneself, nor a neighbor, friend, relative,
 * volunteer group or other agency that goes for nothing, nor a ride within the medical provider's rate. A driver who cannot
 * go without mileage money leaves the need, and so does a free ride for the way that it does not go.
 */
export const noOtherRide: Rule = {
  citation: '17-134d-33(e)(1)(B)',
  carries: ['FAQ-no-other-ride', '17-134d-33(b)(11)'],
  decide: (facts) => {
    if (facts.transportInProviderRate === true) return refuses('provider-transport');
    if (someoneTakes(facts) && waysToBook(facts).length === 0) return refuses('other-ride');
    if (mayDrive(facts)) {
      if (facts.canDriveSelf === undefined) return needs('canDriveSelf');
      if (facts.householdCarAvailable === undefined) return needs('householdCarAvailable');
      return refuses('other-ride');
    }
    // Which way nobody can tell keeps both ways, whoever it is that goes.
    if (facts.freeRideCovers === unknown) return holds;
    if (someoneTakes(facts)) return facts.freeRideCovers === undefined ? needs('freeRideCovers') : holds;
    if (facts.freeRideAvailable === undefined) return needs('freeRideAvailable');
    if (facts.volunteerRideAvailable === undefined) return needs('volunteerRideAvailable');
    return facts.otherAgencyRide === undefined ? needs('otherAgencyRide') : holds;
  },
};
