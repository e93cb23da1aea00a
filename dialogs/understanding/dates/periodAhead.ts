import { addDays, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { timeLexicon } from '../../locales/vocabulary';
import type { Message } from '../message';
import { lastOfMonth, weekdayInWeek } from './nextDay';

const MONDAY = 1;

const namesNone = timeLexicon.without('weekAfterNext', 'weekAfter', 'nextMonth');

/** The first day of the week or month to come that a message names without a day: "starting next week". */
export const periodAhead = ({ tokens }: Message, today: CalendarDate): CalendarDate | undefined => {
  if (namesNone(tokens)) return undefined;
  const found = timeLexicon.find(tokens);
  const names = (wanted: (typeof found)[number]['concept']): boolean =>
    found.some(({ concept }) => concept === wanted);
  if (names('weekAfterNext')) return weekdayInWeek(today, MONDAY, 2);
  if (names('weekAfter')) return weekdayInWeek(today, MONDAY, 1);
  return names('nextMonth')
    ? addDays(lastOfMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7))), 1)
    : undefined;
};
