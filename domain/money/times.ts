import type { Cents } from './feeSchedule';

/** A fee so many times, rounded to a cent; undefined when the schedule has no amount for what is due. */
export const times = (count: number, fee: Cents | undefined): Cents | undefined => {
  if (count === 0) return 0;
  return fee === undefined ? undefined : Math.round(count * fee);
};
