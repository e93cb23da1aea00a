import { known, kindsOfRide, type Facts } from '../facts';
import { costOf } from './costOf';
import type { Costs, FeeSchedule } from './feeSchedule';

const CENTS_A_DOLLAR = 100;

/** What each kind of ride would cost: a quote for this trip where there is one, else the schedule's estimate. */
export const costsOf = (facts: Facts, schedule: FeeSchedule): Costs => {
  const quotes = known(facts.quotedCosts) ? facts.quotedCosts : {};
  return Object.fromEntries(
    kindsOfRide.map((mode) => {
      const quote = quotes[mode];
      return [mode, quote === undefined ? costOf(mode, facts, schedule) : Math.round(quote * CENTS_A_DOLLAR)];
    }),
  );
};
