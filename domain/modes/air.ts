import { known, type Facts } from '../facts';
import { doesNot, suitsBecause, type Mode } from './mode';

const NECESSARY = suitsBecause('17-134d-33(e)(2)(J)(i)');
const CHEAPER = suitsBecause('17-134d-33(e)(2)(J)(ii)');
const NO_TIME = suitsBecause('17-134d-33(e)(2)(J)(iii)');

/** Whether quotes speak against a flight said to cost less. */
const costsMore = ({ quotedCosts }: Facts): boolean => {
  if (!known(quotedCosts)) return false;
  const { air: flight, ...others } = quotedCosts;
  return flight !== undefined && Object.values(others).some((other) => other <= flight);
};

/** A flight: only where the condition makes it necessary, it costs less, or there is too little time to go otherwise. */
export const air: Mode = {
  citation: '17-134d-33(e)(2)(J)',
  carries: [
    '17-134d-33(b)(3)',
    '17-134d-33(e)(2)(J)(i)',
    '17-134d-33(e)(2)(J)(ii)',
    '17-134d-33(e)(2)(J)(iii)',
  ],
  suits: (facts) => {
    switch (facts.airReason) {
      case 'medical':
        return NECESSARY;
      case 'cheaper':
        return costsMore(facts) ? doesNot : CHEAPER;
      case 'no-time':
        return NO_TIME;
      default:
        return doesNot;
    }
  },
};
