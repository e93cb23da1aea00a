import { holds, needs, refuses, type Rule } from './rule';

/** No payment where the medical provider gives rides for nothing or is obliged to furnish them. */
export const providerTransport: Rule = {
  citation: '17-134d-33(g)(3)',
  decide: ({ providerFurnishesTransport }) => {
    if (providerFurnishesTransport === undefined) return needs('providerFurnishesTransport');
    return providerFurnishesTransport === true ? refuses('provider-transport') : holds;
  },
};
