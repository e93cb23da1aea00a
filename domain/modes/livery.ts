import { known } from '../facts';
import { doesNot, needsFact, suits, suitsBecause, type Mode } from './mode';

const NOTHING_CHEAPER = '17-134d-33(e)(2)(G)(i)(bb)';
const MOVES_TO_A_SEAT = suitsBecause(NOTHING_CHEAPER);

/** Livery, a car or van: for who walks, with help or without, or can leave the wheelchair for a car seat. */
export const livery: Mode = {
  citation: '17-134d-33(e)(2)(G)(i)(aa)',
  carries: [
    '17-134d-33(b)(20)',
    '17-134d-33(b)(25)',
    '17-134d-33(e)(2)(G)(i)',
    NOTHING_CHEAPER,
    'FAQ-appropriate-ride',
  ],
  suits: ({ mobility, canWalk, mustTravelInWheelchair, approvedModeOnFile }) => {
    // A kind of ride that was approved is never lowered here.
    if (approvedModeOnFile === 'wheelchair-van') return doesNot;
    if (canWalk === undefined) return needsFact('canWalk');
    if (canWalk === true) return suits;
    if (!known(mobility) || mobility === 'stretcher') return doesNot;
    if (mustTravelInWheelchair === undefined) return needsFact('mustTravelInWheelchair');
    return mustTravelInWheelchair === false ? MOVES_TO_A_SEAT : doesNot;
  },
};
