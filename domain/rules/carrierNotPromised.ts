import { holds, informs, type Rule } from './rule';

/** A carrier of the network that is asked for is noted, never promised: needs of others count in the choice as well. */
export const carrierNotPromised: Rule = {
  citation: 'FAQ-provider-choice',
  carries: ['17-134d-33(g)(7)'],
  decide: ({ requestedCarrier, carrierInNetwork }) => {
    const isAskedFor = requestedCarrier !== undefined || carrierInNetwork !== undefined;
    return isAskedFor && carrierInNetwork !== false ? informs('carrier-not-promised') : holds;
  },
};
