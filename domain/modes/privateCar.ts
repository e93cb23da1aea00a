import { known } from '../facts';
import { doesNot, needsFact, suits, type Mode } from './mode';

/**
 * Private car with mileage money: counts only when the caller offers it, and only a person's own car, not a company's. Not
 * for who has to stay in a wheelchair or needs hands-on help inside a building.
 */
export const privateCar: Mode = {
  citation: '17-134d-33(e)(2)(M)',
  carries: ['17-134d-33(b)(30)', 'FAQ-mileage-reimbursement'],
  suits: ({
    paidMileageDriverAvailable,
    vehicleOwner,
    vehicleLicensedCommercial,
    needsAssistanceInsideBuilding,
    mustTravelInWheelchair,
  }) => {
    const isPrivate =
      (!known(vehicleOwner) || vehicleOwner === 'recipient' || vehicleOwner === 'individual') &&
      vehicleLicensedCommercial !== true;
    if (paidMileageDriverAvailable !== true || !isPrivate || needsAssistanceInsideBuilding === true) {
      return doesNot;
    }
    if (mustTravelInWheelchair === undefined) return needsFact('mustTravelInWheelchair');
    return mustTravelInWheelchair === true ? doesNot : suits;
  },
};
