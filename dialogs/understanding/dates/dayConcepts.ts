import type { TimeConcept } from '../../locales/vocabulary';
import { holidays } from './holidays';
import { weekdays } from './weekdays';

const leads = [
  'weekAfterNext',
  'weekAfter',
  'thisWeek',
  'next',
  'other',
  'theFollowing',
  'last',
  'coming',
  'thisOne',
] as const satisfies readonly TimeConcept[];
const relatives = [
  'afterTomorrow',
  'today',
  'tomorrow',
  'shortTomorrow',
  'ofTomorrow',
  'beforeYesterday',
  'yesterday',
  'afterTomorrowShort',
  'nextDay',
] as const satisfies readonly TimeConcept[];
const among = <Concept extends TimeConcept>(
  concepts: readonly Concept[],
): ((concept: TimeConcept) => concept is Concept) => {
  const set = new Set<TimeConcept>(concepts);
  return (concept): concept is Concept => set.has(concept);
};

/** One of what may lead to a weekday: "next", "this". */
export type Lead = (typeof leads)[number];

/** The kinds of words that days are named by. */
export const dayConcepts = {
  isWeekday: among(weekdays),
  isLead: among(leads),
  isRelative: among(relatives),
  isHoliday: among(holidays),
  /** What a day can begin with, but for numbers and months. */
  isStart: among([
    ...weekdays,
    ...leads,
    ...relatives,
    ...holidays,
    'every',
    'lastOf',
    'lastDay',
    'lastDayOf',
    'dayAfter',
    'dayBefore',
    'afterDay',
    'before',
    'weekUnit',
    'weekend',
    'calendarUnit',
    'weekHence',
    'twoWeeksHence',
    'nextMonth',
    'oneAfter',
    'between',
    'anyOf',
    'thatWeek',
    'sameDay',
  ]),
  isArticle: among(['the', 'dayOfMonthCue', 'within', 'of']),
};
