import type { DetailName, Details, Place } from './details';
import { known, type FactName, type Facts } from './facts';
import type { ModeId } from './modes';

/** What a driver, or whoever mails a pass, still needs to find and carry the rider: a detail, or a fact no rule had to read. */
export type DispatchNeed = DetailName | Extract<FactName, 'appointmentTime'>;

/**
 * Places no driver finds by what is known of them, which a person completes before the ride is confirmed: a pick-up without a
 * street, and a clinic that was only heard, unless it has a phone to ask at. Where no driver of ours goes, nobody has to.
 */
export const placesToComplete = (
  { pickup, destination, clinicPhone = '' }: Details,
  mode: ModeId,
): readonly Place[] => {
  if (mode === 'bus' || mode === 'private-car') return [];
  const isHeardOnly = destination?.asSpoken === true && (destination.phone ?? clinicPhone) === '';
  const isWithoutStreet = pickup?.kind === 'address' && pickup.street === undefined;
  return [...(isWithoutStreet ? [pickup] : []), ...(isHeardOnly ? [destination] : [])];
};

const usesWheelchair = ({ mobility }: Facts): boolean =>
  mobility === 'wheelchair' || mobility === 'electric-wheelchair';

/**
 * The first thing still needed to carry out a ride that may be booked, or undefined when a driver could find and carry
 * the rider. A bus or a private car has no driver of ours: only the visit is needed.
 */
export const dispatch = (facts: Facts, details: Details, mode: ModeId): DispatchNeed | undefined => {
  if (!known(facts.appointmentTime)) return 'appointmentTime';
  if (details.destination === undefined) return 'destination';
  if (details.pickup === undefined) return 'pickup';
  const clinicPhone = details.destination.phone ?? details.clinicPhone;
  if (mode === 'bus' || mode === 'private-car') return undefined;
  if (clinicPhone === undefined) return 'clinicPhone';
  if (facts.visitPurpose !== 'discharge' && details.returnRide === undefined) return 'returnRide';
  if (details.riderPhone === undefined) return 'riderPhone';
  if (usesWheelchair(facts) && details.chair === undefined) return 'chair';
  if (known(facts.mobility) && facts.mobility !== 'ambulatory' && details.stairs === undefined)
    return 'stairs';
  if (details.driverNote === undefined) return 'driverNote';
  return undefined;
};
