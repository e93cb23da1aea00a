import type { Cents, Fees } from './feeSchedule';
import { times } from './times';

/** Cents; mileage money is paid only if it comes to more (§ 17-134d-33(i)(8)(E)). */
const NOT_PAID_UP_TO = 100;

/**
 * What the driver of a private car may be paid: a fee a mile, and nothing when that comes to one dollar or less.
 * @param miles between the recipient's home and the medical provider, all ways together
 * @see § 17-134d-33(i)(8)(E), (i)(9)(J), read 2024-10-16
 */
export const mileageMoney = (miles: number, { mile }: Fees): Cents | undefined => {
  const money = times(miles, mile);
  return money === undefined || money > NOT_PAID_UP_TO ? money : 0;
};
