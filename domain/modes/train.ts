import { known } from '../facts';
import { doesNot, needsFact, suits, type Mode } from './mode';

/** Train: where somebody names one, for a rider who can use it; not below a kind of ride that a form on file allows. */
export const train: Mode = {
  citation: '17-134d-33(e)(2)(C)',
  suits: ({
    trainServesTrip,
    mobility,
    approvedModeOnFile,
    canRideTransit,
    needsAssistanceInsideBuilding,
  }) => {
    if (trainServesTrip !== true || needsAssistanceInsideBuilding === true) return doesNot;
    if (mobility === undefined) return needsFact('mobility');
    if (!known(mobility) || mobility === 'wheelchair' || mobility === 'stretcher') return doesNot;
    if (known(approvedModeOnFile)) return doesNot;
    if (canRideTransit === undefined) return needsFact('canRideTransit');
    return canRideTransit === true ? suits : doesNot;
  },
};
