import { known } from '../facts';
import { doesNot, needsFact, suits, type Mode } from './mode';

/** Livery, a car or van: for who walks, with help or without, or can leave the wheelchair for a car seat. */
export const livery: Mode = {
  citation: '17-134d-33(e)(2)(G)(i)(aa)',
  suits: ({ mobility, canWalk, mustTravelInWheelchair, approvedModeOnFile }) => {
    // A kind of ride that was approved is never lowered here.
    if (approvedModeOnFile === 'wheelchair-van') return doesNot;
    if (canWalk === undefined) return needsFact('canWalk');
    if (canWalk === true) return suits;
    if (!known(mobility) || mobility === 'stretcher') return doesNot;
    if (mustTravelInWheelchair === undefined) return needsFact('mustTravelInWheelchair');
    return mustTravelInWheelchair === false ? suits : doesNot;
  },
};
