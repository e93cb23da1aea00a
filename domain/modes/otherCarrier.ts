import { known } from '../facts';
import { doesNot, type Mode } from './mode';
import { taxi } from './taxi';

/** Another commercial carrier, like a long-distance coach: only where one is known to run and nothing cheaper is available. */
export const otherCarrier: Mode = {
  citation: '17-134d-33(e)(2)(L)',
  carries: ['17-134d-33(b)(27)'],
  suits: (facts, program) =>
    known(facts.availableModes) && facts.availableModes.includes('other-carrier')
      ? taxi.suits(facts, program)
      : doesNot,
};
