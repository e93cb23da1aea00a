import type { Facts } from '../facts';

/** Whether the request for the Department's approval has come from the carrier, who has to make it (§ 17-134d-33(f)(3)(A), (B)(ii)). */
export const hasCarrierAsked = ({ transportProviderRequested, callerRelation }: Facts): boolean =>
  transportProviderRequested === true || callerRelation === 'carrier';
