import { known } from '../facts';
import { passComesInTime } from '../notice/passComesInTime';
import { doesNot, needsFact, suits, type Mode } from './mode';

/**
 * Bus: suitable only on two yeses, there is a bus and the rider can use it; never from mobility alone, and not below a
 * kind of ride that a form on file allows. A pass that cannot come in time takes the bus away for this one trip.
 */
export const bus: Mode = {
  citation: '17-134d-33(e)(2)(C)',
  suits: (facts, program) => {
    if (facts.mobility === undefined) return needsFact('mobility');
    if (!known(facts.mobility) || facts.mobility === 'wheelchair' || facts.mobility === 'stretcher')
      return doesNot;
    if (known(facts.approvedModeOnFile)) return doesNot;
    // Whether a bus goes there can only be said once it is known where.
    if (facts.destinationTown === undefined) return needsFact('destinationTown');
    if (facts.usablePublicTransit === undefined) return needsFact('usablePublicTransit');
    if (facts.usablePublicTransit !== true) return doesNot;
    if (facts.busPassInHand === true) return suits;
    if (facts.requestDate === undefined) return needsFact('requestDate');
    if (facts.appointmentDate === undefined) return needsFact('appointmentDate');
    if (passComesInTime(facts, program)) return suits;
    if (facts.busPassInHand === undefined) return needsFact('busPassInHand');
    return doesNot;
  },
};
