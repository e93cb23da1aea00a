import { known } from '../facts';
import { someoneTakes, waysToBook } from '../ways';
import { holds, informs, type Rule } from './rule';

/** A round trip goes there and back to where it began; where somebody takes the rider one way, only the other one is booked. */
export const freeRideOneWay: Rule = {
  citation: '17-134d-33(b)(35)',
  decide: (facts) => {
    if (!someoneTakes(facts) || !known(facts.freeRideCovers)) return holds;
    const [only, another] = waysToBook(facts);
    if (only === undefined || another !== undefined) return holds;
    return informs(only === 'there' ? 'only-way-there' : 'only-way-back');
  },
};
