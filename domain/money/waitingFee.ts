import type { CarrierKind } from './carriedTrip';
import type { Cents, Fees } from './feeSchedule';
import { sumOf } from './sumOf';
import { times } from './times';

const MINUTES_A_QUARTER = 15;
const MINUTES_AN_HOUR = 60;

/**
 * Minutes that are not paid by the quarter: an ambulance's first hour has a fee of its own, a coach's first half hour and a
 * livery's first quarter have none; a taxi's wait is on the meter (§ 17-134d-33(i)(9)(E)(i)-(iv), read 2024-10-16).
 */
const minutesBeforeQuarters: Readonly<Record<CarrierKind, number>> = {
  ambulance: MINUTES_AN_HOUR,
  'wheelchair-van': 30,
  livery: 15,
  taxi: Infinity,
};

/**
 * What waiting comes to, once it is payable at all: quarters of an hour, each begun one counting as a whole one.
 * @param minutes whole minutes, 0 or more
 * @see § 17-134d-33(e)(2)(G)(iv), (i)(9)(E)(i)-(iv), read 2024-10-16
 */
export const waitingFee = (mode: CarrierKind, minutes: number, fees: Fees): Cents | undefined => {
  const quarters = Math.max(0, Math.ceil((minutes - minutesBeforeQuarters[mode]) / MINUTES_A_QUARTER));
  const firstHour = mode === 'ambulance' && minutes > 0 ? 1 : 0;
  return sumOf([times(firstHour, fees.waitingFirstHour), times(quarters, fees.waitingQuarter)]);
};
