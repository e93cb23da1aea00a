import { livery } from './livery';
import { doesNot, suits, type Mode } from './mode';

/**
 * Taxi: only when nothing cheaper is available, for whoever livery would suit, but not for who needs hands-on help inside a
 * building, which a taxi does not give.
 */
export const taxi: Mode = {
  citation: '17-134d-33(e)(2)(I)(i)',
  carries: ['17-134d-33(b)(38)'],
  suits: (facts, program) => {
    if (facts.needsAssistanceInsideBuilding === true) return doesNot;
    const asLivery = livery.suits(facts, program);
    return asLivery.kind === 'suits' ? suits : asLivery;
  },
};
