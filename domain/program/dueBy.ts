import { addDays, addMinutes, at, type LocalDateTime, type Now } from '../calendar/calendarDate';
import type { WorkItemKind } from '../ports/workItems';
import type { Program } from './program';

const NOON = '12:00';
const END_OF_BUSINESS = '17:00';

/** When something opened now is due: a wall-clock moment in the program's time zone. */
export const dueBy = (kind: WorkItemKind, now: Now, program: Program): LocalDateTime => {
  const { isBusinessDay, addBusinessDays } = program.businessDays;
  const rule = program.due.value[kind];
  switch (rule.kind) {
    case 'minutes':
      return addMinutes(at(now.date, now.time), rule.minutes);
    case 'call-back': {
      const { lastToday, nextMorning } = program.callBack.value;
      return now.time < lastToday ? at(now.date, lastToday) : at(addDays(now.date, 1), nextMorning);
    }
    case 'half-business-day':
      if (!isBusinessDay(now.date)) return at(addBusinessDays(now.date, 1), NOON);
      return now.time < NOON ? at(now.date, END_OF_BUSINESS) : at(addBusinessDays(now.date, 1), NOON);
    case 'business-days':
      return at(addBusinessDays(now.date, rule.days), END_OF_BUSINESS);
  }
};

/** When the written notice is due that every less-than-asked answer owes: the next business day (42 CFR 431.206). */
export const noticeDueBy = (now: Now, { businessDays }: Program): LocalDateTime =>
  at(businessDays.addBusinessDays(now.date, 1), END_OF_BUSINESS);
