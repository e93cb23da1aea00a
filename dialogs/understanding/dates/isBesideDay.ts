import type { DayMention } from './dayMention';
import type { TimeMention } from './timeMention';

/** Whether a time stands right beside a day. */
export const isBesideDay = (time: TimeMention, { from, to }: Pick<DayMention, 'from' | 'to'>): boolean =>
  Math.abs(time.from - to) <= 1 || Math.abs(from - time.to) <= 1;
