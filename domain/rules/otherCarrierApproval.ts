import { holds, requiresFirst, type Rule } from './rule';

/** Another commercial carrier is approved by the broker before the ride, and waits for its ticket from a travel agent. */
export const otherCarrierApproval: Rule = {
  citation: '17-134d-33(f)(3)(B)(v)',
  carries: ['17-134d-33(f)(2)(D)'],
  decide: ({ mode }) => (mode === 'other-carrier' ? requiresFirst('broker-authorization') : holds),
};
