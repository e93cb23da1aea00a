import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { DayReader } from './dayMention';
import type { DaysRead } from './daysRead';

/** The week that is named at a place by a holiday in it: a day of that week, and where its name ends. */
export type HolidayWeek = (at: number) => { readonly date: CalendarDate; readonly to: number } | undefined;

/** Makes the reader of weeks that are named by a holiday: "Thanksgiving week", "la semana de Acción de Gracias". */
export const holidayWeek =
  ({ atoms, skip, to }: DaysRead, festive: DayReader): HolidayWeek =>
  (at) => {
    const start = skip(at, 'the', 'theOne');
    const holiday = festive(start);
    const end = holiday === undefined ? -1 : to(holiday.to, 'weekUnit');
    if (holiday?.date !== undefined && end !== -1) return { date: holiday.date, to: end };
    const of = to(to(start, 'weekUnit'), 'of');
    // "La semana de Reyes"
    const other = of === -1 ? undefined : (festive(skip(of, 'the')) ?? festive(of) ?? festive(of - 1));
    return other?.date === undefined || atoms.list[of]?.pause !== 'none'
      ? undefined
      : { date: other.date, to: other.to };
  };
