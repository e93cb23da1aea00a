import { doesNot, needsFact, suits, type Mode } from './mode';

/** Wheelchair van (invalid coach and wheelchair accessible livery): for who cannot walk and stays in the wheelchair. */
export const wheelchairVan: Mode = {
  citation: '17-134d-33(e)(2)(F)(i)(aa)',
  carries: [
    '17-134d-33(b)(19)',
    '17-134d-33(b)(44)',
    '17-134d-33(e)(2)(F)(i)',
    '17-134d-33(e)(2)(F)(i)(bb)',
    '17-134d-33(e)(2)(F)(iii)',
    '17-134d-33(e)(2)(H)(i)',
    '17-134d-33(e)(2)(H)(i)(aa)',
    '17-134d-33(e)(2)(H)(i)(bb)',
  ],
  standIn: {
    citation: '17-134d-33(e)(2)(F)(i)(bb)',
    canCarry: ({ mobility }) => mobility !== 'stretcher',
  },
  suits: ({ canWalk, mustTravelInWheelchair, approvedModeOnFile }) => {
    if (approvedModeOnFile === 'wheelchair-van') return suits;
    if (canWalk === undefined) return needsFact('canWalk');
    if (canWalk !== false) return doesNot;
    if (mustTravelInWheelchair === undefined) return needsFact('mustTravelInWheelchair');
    return mustTravelInWheelchair === true ? suits : doesNot;
  },
};
