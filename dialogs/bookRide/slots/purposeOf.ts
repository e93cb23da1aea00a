import type { FactValues, KindOfCare } from '../../../domain/facts';

/** What a trip for this kind of care is for. */
export const purposeOf = (reason: KindOfCare): FactValues['visitPurpose'] => {
  switch (reason) {
    case 'dental':
      return 'dental';
    case 'behavioral-health':
    case 'substance-use':
      return 'behavioral-health';
    case 'hospital-discharge':
      return 'discharge';
    default:
      return 'medical';
  }
};
