import type { Stretch } from './carriedTrip';

/**
 * Miles with riders aboard that may be paid: only those between towns, by the docket, each stretch once however many ride.
 * @see § 17-134d-33(b)(21), (g)(9), (i)(9)(B)(v), (F), read 2024-10-16
 */
export const loadedMiles = (route: readonly Stretch[]): number =>
  route.reduce((miles, { sameTown, docketMiles }) => (sameTown ? miles : miles + docketMiles), 0);
