import type { CarriedTrip } from './carriedTrip';
import type { Cents, Fees } from './feeSchedule';
import { isUsed, payableRiders } from './payableRiders';
import { sharedRideFee } from './sharedRideFee';
import { times } from './times';
import { sumOf } from './sumOf';
import { waitingFee } from './waitingFee';

/** What a vehicle is paid for going one way, without its miles (§ 17-134d-33(b)(1), (b)(39), (b)(40), (i)(9)(A), (B), (j)). */
const oneWay = (trip: CarriedTrip, fees: Fees): Cents | undefined => {
  const riders = payableRiders(trip);
  if (trip.mode === 'livery') return sharedRideFee(riders, trip.route, fees);
  // A taxi's meter holds everything, however many ride.
  if (trip.mode === 'taxi' || riders.length === 0) return 0;
  return sumOf([fees.base, times(riders.length - 1, fees.additionalRecipient)]);
};

/**
 * Trip fees and waiting. Waiting is paid only where the Department found it necessary or it costs less than sending the
 * vehicle once more; a round trip with paid waiting is one trip fee and the waiting, never two and the waiting.
 * @see § 17-134d-33(b)(35), (b)(43), (i)(9)(E), (E)(i)#round-trip, (ii)#round-trip, (iii)#round-trip, read 2024-10-16
 */
export const tripFees = (trip: CarriedTrip, fees: Fees): Cents | undefined => {
  const fee = oneWay(trip, fees);
  if (fee === undefined) return undefined;
  const withoutWaiting = trip.roundTrip && isUsed(trip) ? 2 * fee : fee;
  const { waiting } = trip;
  if (waiting === undefined || fee === 0) return withoutWaiting;
  const waited = waitingFee(trip.mode, waiting.minutes, fees);
  if (waited === undefined) return undefined;
  return waiting.necessary || waited < fee ? fee + waited : withoutWaiting;
};
