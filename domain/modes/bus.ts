import { known, unknown, type Facts } from '../facts';
import { passComesInTime } from '../notice/passComesInTime';
import type { Program } from '../program/program';
import { doesNot, needsFact, suits, type Mode } from './mode';

/** Whether a pass is neither in hand nor comes in time; false as long as nobody can say. */
const goesWithoutPass = (facts: Facts, program: Program): boolean =>
  (facts.busPassInHand === false || facts.busPassInHand === unknown) &&
  facts.requestDate !== undefined &&
  facts.appointmentDate !== undefined &&
  !passComesInTime(facts, program);

/**
 * Bus: suitable only on two yeses, there is a bus and the rider can use it; never from mobility alone, and not below a
 * kind of ride that a form on file allows. A pass that cannot come in time takes the bus away for this one trip.
 */
export const bus: Mode = {
  citation: '17-134d-33(e)(2)(C)',
  carries: ['BRK-notice-bus-pass-five', 'FAQ-modes-offered'],
  suits: (facts, program) => {
    if (facts.mobility === undefined) return needsFact('mobility');
    if (!known(facts.mobility) || facts.mobility === 'wheelchair' || facts.mobility === 'stretcher')
      return doesNot;
    if (known(facts.approvedModeOnFile) || facts.needsAssistanceInsideBuilding === true) return doesNot;
    if (goesWithoutPass(facts, program)) return doesNot;
    if (facts.usablePublicTransit === undefined) {
      // Whether a bus goes there can only be said once it is known where.
      return needsFact(facts.destinationTown === undefined ? 'destinationTown' : 'usablePublicTransit');
    }
    if (facts.usablePublicTransit !== true) return doesNot;
    if (facts.busPassInHand === true) return suits;
    if (facts.requestDate === undefined) return needsFact('requestDate');
    if (facts.appointmentDate === undefined) return needsFact('appointmentDate');
    return passComesInTime(facts, program) ? suits : needsFact('busPassInHand');
  },
};
