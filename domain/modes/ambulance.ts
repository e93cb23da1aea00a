import { doesNot, needsFact, suitsBecause, type Mode } from './mode';

const CARE_ON_THE_WAY = suitsBecause('17-134d-33(e)(2)(E)(i)(aa)');
const MIGHT_WORSEN = suitsBecause('17-134d-33(e)(2)(E)(i)(bb)');
const RESTRAINTS = suitsBecause('17-134d-33(e)(2)(E)(i)(cc)');
const NOTHING_CHEAPER = '17-134d-33(e)(2)(E)(i)(ee)';
const LIES_FLAT = suitsBecause(NOTHING_CHEAPER);

/**
 * Planned ambulance: for who needs care on the way, might worsen until care is needed, has to be restrained, or has to lie
 * flat and so cannot travel in anything cheaper. Then nothing less will do.
 */
export const ambulance: Mode = {
  citation: '17-134d-33(e)(2)(E)(i)',
  carries: [
    '17-134d-33(b)(5)',
    '17-134d-33(b)(23)',
    '17-134d-33(e)(2)(E)(i)(aa)',
    '17-134d-33(e)(2)(E)(i)(bb)',
    '17-134d-33(e)(2)(E)(i)(cc)',
    NOTHING_CHEAPER,
  ],
  nothingLess: true,
  standIn: { citation: NOTHING_CHEAPER, canCarry: () => true },
  suits: ({ needsMedicalAttentionInTransit, mayDeteriorateInTransit, needsRestraints, mobility }) => {
    if (needsMedicalAttentionInTransit === true) return CARE_ON_THE_WAY;
    if (mayDeteriorateInTransit === true) return MIGHT_WORSEN;
    if (needsRestraints === true) return RESTRAINTS;
    if (mobility === undefined) return needsFact('mobility');
    return mobility === 'stretcher' ? LIES_FLAT : doesNot;
  },
};
