import type { CarriedRider, Stretch } from './carriedTrip';
import type { Cents, Fees } from './feeSchedule';
import { sumOf } from './sumOf';
import { times } from './times';

const different = (values: readonly string[]): number => new Set(values).size;

/**
 * The trip fee of a livery vehicle. One point to one point: as for one rider. One common end: a base rate and a shared-ride
 * fee for each further stop at the other end, however many get in or out there. No common end: within one town a base rate
 * for each rider, between towns one base rate and a shared-ride fee for each further drop-off. The text knows no riders who
 * share both points where others do not; they count as one rider here, as its first case has it.
 * @see § 17-134d-33(i)(9)(B)(i)-(iv), read 2024-10-16
 */
export const sharedRideFee = (
  riders: readonly CarriedRider[],
  route: readonly Stretch[],
  { base, additionalStop }: Fees,
): Cents | undefined => {
  if (riders.length === 0) return 0;
  const pickUps = different(riders.map(({ from }) => from));
  const dropOffs = different(riders.map(({ to }) => to));
  const withStops = (stops: number) => sumOf([base, times(stops - 1, additionalStop)]);
  if (pickUps === 1 || dropOffs === 1) return withStops(Math.max(pickUps, dropOffs));
  const isBetweenTowns = route.some(({ sameTown }) => !sameTown);
  if (isBetweenTowns) return withStops(dropOffs);
  return times(different(riders.map(({ from, to }) => JSON.stringify([from, to]))), base);
};
