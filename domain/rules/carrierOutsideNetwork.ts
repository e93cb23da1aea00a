import { holds, informs, type Rule } from './rule';

/** A carrier outside the network is never used: another one comes. */
export const carrierOutsideNetwork: Rule = {
  citation: 'FAQ-provider-network',
  decide: ({ carrierInNetwork }) => (carrierInNetwork === false ? informs('carrier-outside-network') : holds),
};
