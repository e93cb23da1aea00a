import type { CarriedTrip } from './carriedTrip';
import { charges } from './charges';
import type { Cents, FeeSchedule } from './feeSchedule';
import { payableRiders } from './payableRiders';
import { sumOf } from './sumOf';

/** What the schedule gives for a trip; nothing when nobody is paid for and nothing was done (§ 17-134d-33(e)(2)(E)(iii), (F)(iv), (H)(iv), (I)(ii)). */
const feesFor = (trip: CarriedTrip, schedule: FeeSchedule): Cents | undefined => {
  const fees = schedule[trip.mode];
  if (fees === undefined) return undefined;
  if (payableRiders(trip).length === 0 && (trip.services ?? []).length === 0) return 0;
  const due = Object.values(charges).filter(({ paidTo }) => paidTo.includes(trip.mode));
  return sumOf(due.map((charge) => charge.of(trip, fees)));
};

/**
 * What the Department may pay a carrier for a trip: the lowest of its fees, the price the public pays, Medicare's rate and the
 * bill, so never more than its fees. A higher kind of ride than was approved is paid as the approved one, if that is less.
 * @returns whole cents; undefined when the schedule lacks an amount for what is due ((e)(2)(P) covers only what is listed)
 * @see § 17-134d-33(e)(2)(N), (Q), (i)(1)(A)-(D), (i)(8)(C), read 2024-10-16
 */
export const chargeOf = (trip: CarriedTrip, schedule: FeeSchedule): Cents | undefined => {
  const fee = feesFor(trip, schedule);
  if (fee === undefined) return undefined;
  const { approvedMode, usualCharge, medicareRate, billed } = trip;
  const approved = approvedMode && feesFor({ ...trip, mode: approvedMode }, schedule);
  return Math.min(
    fee,
    ...[approved, usualCharge, medicareRate, billed].filter((amount) => amount !== undefined),
  );
};
