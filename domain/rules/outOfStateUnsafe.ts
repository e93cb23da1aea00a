import { waitsForGround } from './outOfStateReason';
import { holds, requires, type Rule } from './rule';

/** Second ground for care in another state: travelling to Connecticut would endanger the rider's health. */
export const outOfStateUnsafe: Rule = {
  citation: '17-134d-33(e)(2)(D)(ii)',
  decide: (facts) =>
    waitsForGround(facts) && facts.outOfStateReason === 'unsafe-to-travel-home'
      ? requires('department-authorization')
      : holds,
};
