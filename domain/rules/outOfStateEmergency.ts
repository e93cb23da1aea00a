import { waitsForGround } from './outOfStateReason';
import { holds, requires, type Rule } from './rule';

/** First ground for care in another state: a medical emergency made it necessary. The Department has to find so. */
export const outOfStateEmergency: Rule = {
  citation: '17-134d-33(e)(2)(D)(i)',
  decide: (facts) =>
    waitsForGround(facts) && facts.outOfStateReason === 'emergency'
      ? requires('department-authorization')
      : holds,
};
