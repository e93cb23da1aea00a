import { holds, refuses, type Rule } from './rule';

/** No payment where the provider of the care gives rides for nothing or is obliged to furnish them. */
export const providerTransport: Rule = {
  citation: '17-134d-33(g)(3)',
  decide: ({ providerFurnishesTransport, providerObligedToTransport }) =>
    providerFurnishesTransport === true || providerObligedToTransport === true
      ? refuses('provider-transport')
      : holds,
};
