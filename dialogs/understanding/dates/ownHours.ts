import type { DayMention } from './dayMention';
import type { TimeMention } from './timeMention';

/** Whether each of several days has an hour right after it, and not all the same: "mon 9am thurs 1pm fri 1015". */
export const isEachOfOwnHour = (days: readonly DayMention[], clock: readonly TimeMention[]): boolean => {
  const hours = days.map(({ to }) => clock.find(({ from }) => from >= to && from - to <= 1)?.time);
  return !hours.includes(undefined) && new Set(hours).size > 1;
};
