import { holds, needs, refuses, type Rule } from './rule';

/**
 * A ride is paid only when nothing else can carry the person: not driving oneself, nor a neighbor, friend, relative,
 * volunteer group or other agency that goes for nothing. A driver who cannot go without mileage money leaves the need.
 */
export const noOtherRide: Rule = {
  citation: '17-134d-33(e)(1)(B)',
  decide: (facts) => {
    if (facts.canDriveSelf === undefined) return needs('canDriveSelf');
    if (facts.canDriveSelf === true && facts.paidMileageDriverAvailable !== true) {
      if (facts.householdCarAvailable === undefined) return needs('householdCarAvailable');
      if (facts.householdCarAvailable === true) return refuses('other-ride');
    }
    if (facts.freeRideAvailable === undefined) return needs('freeRideAvailable');
    if (facts.volunteerRideAvailable === undefined) return needs('volunteerRideAvailable');
    if (facts.otherAgencyRide === undefined) return needs('otherAgencyRide');
    const another = [facts.freeRideAvailable, facts.volunteerRideAvailable, facts.otherAgencyRide].includes(
      true,
    );
    return another ? refuses('other-ride') : holds;
  },
};
