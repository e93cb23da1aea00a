import { addDays, type ClockTime, type Now } from './calendarDate';
import type { BusinessDays } from './businessDays';

/** When an office opens and closes on business days, wall clock of the program's time zone. */
export interface OfficeHours {
  readonly opens: ClockTime;
  readonly closes: ClockTime;
}

/** Whether the office is open at some moment from `from` (included) until `until` (excluded); on a day of `from` that is over, not. */
export const departmentCanBeAsked = (
  from: Now,
  until: Now,
  { opens, closes }: OfficeHours,
  { isBusinessDay }: BusinessDays,
): boolean => {
  for (let day = from.date; day <= until.date; day = addDays(day, 1)) {
    if (!isBusinessDay(day)) continue;
    const stillOpen = day > from.date || from.time < closes;
    const openBefore = day < until.date || opens < until.time;
    if (stillOpen && openBefore) return true;
  }
  return false;
};
