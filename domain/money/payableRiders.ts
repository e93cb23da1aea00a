import type { CarriedRider, CarriedTrip } from './carriedTrip';

/**
 * The riders a trip is paid for: who was carried and, for livery, a no-show who lives in no nursing home. Cancelled rides and
 * no-shows of other kinds are not paid.
 * @see § 17-134d-33(e)(3)(E), (G), (i)(9)(C), (D), read 2024-10-16
 */
export const payableRiders = ({ mode, riders }: CarriedTrip): readonly CarriedRider[] =>
  riders.filter(
    ({ outcome, livesInNursingHome }) =>
      outcome === 'carried' || (mode === 'livery' && outcome === 'no-show' && !livesInNursingHome),
  );

/** Whether anybody was carried. */
export const isUsed = ({ riders }: CarriedTrip): boolean =>
  riders.some(({ outcome }) => outcome === 'carried');
