import { doesNot, needsFact, suits, type Mode } from './mode';

/** Wheelchair van (invalid coach and wheelchair accessible livery): for who cannot walk and stays in the wheelchair. */
export const wheelchairVan: Mode = {
  citation: '17-134d-33(e)(2)(F)(i)(aa)',
  suits: ({ canWalk, mustTravelInWheelchair, approvedModeOnFile }) => {
    if (approvedModeOnFile === 'wheelchair-van') return suits;
    if (canWalk === undefined) return needsFact('canWalk');
    if (canWalk !== false) return doesNot;
    if (mustTravelInWheelchair === undefined) return needsFact('mustTravelInWheelchair');
    return mustTravelInWheelchair === true ? suits : doesNot;
  },
};
