import { addDays, dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { timeLexicon } from '../../locales/vocabulary';
import type { Message } from '../message';
import { weekdays } from './weekdays';

/** Reads the last such weekday before today: "last Tuesday", "el martes pasado". */
export const weekdayGoneBy = ({ tokens }: Message, today: CalendarDate): CalendarDate | undefined => {
  const found = timeLexicon.find(tokens);
  const last = found.filter(({ concept }) => concept === 'last');
  const named = found.find(
    ({ concept, from, to }) =>
      weekdays.some((weekday) => weekday === concept) &&
      last.some((one) => one.to === from || one.from === to),
  );
  const weekday = weekdays.findIndex((one) => one === named?.concept);
  if (weekday === -1) return undefined;
  const daysAgo = (dayOfWeek(today) - weekday + weekdays.length) % weekdays.length;
  return addDays(today, -(daysAgo === 0 ? weekdays.length : daysAgo));
};
