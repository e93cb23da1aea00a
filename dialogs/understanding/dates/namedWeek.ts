import { addDays, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { monthWords } from '../../locales/words/monthWords';
import type { DayReader } from './dayMention';
import type { DaysRead } from './daysRead';
import { dayInMonth, nextMonthDay, orderedIn, weekdayInWeek } from './nextDay';

/** A week that is named at a place by what falls into it, and where its name ends. */
export interface WeekNamed {
  readonly to: number;
  /** Its day of that weekday: 0 Sunday to 6 Saturday. */
  readonly on: (weekday: number) => CalendarDate;
}

/** The week that is named at a place of the atoms; undefined when none is. */
export type NamedWeek = (at: number) => WeekNamed | undefined;

/** Makes the reader of weeks that are named: "Thanksgiving week", "la semana de Reyes", "that week", "the last week of July". */
export const namedWeek = (read: DaysRead, festive: DayReader): NamedWeek => {
  const { atoms, list, today, mentions, skip, to } = read;

  const weekOf = (date: CalendarDate, end: number): WeekNamed => ({
    to: end,
    on: (weekday) => weekdayInWeek(date, weekday, 0),
  });

  /** "The last week of July", "la primera semana del mes que viene" */
  const inMonth = (start: number): WeekNamed | undefined => {
    const order = atoms.numberAt(start);
    const last = atoms.to(start, 'lastOf');
    const count = order?.isOrdinal === true && order.value <= 5 ? order.value : last === -1 ? 0 : -1;
    const unit = count === 0 ? -1 : to(count === -1 ? last : (order?.to ?? start), 'weekUnit');
    const of = unit === -1 ? -1 : skip(unit, 'of', 'within');
    if (of === -1) return undefined;
    const month = of > unit ? monthWords.numbers.get(list[of]?.word ?? '') : undefined;
    if (month !== undefined) {
      const first = nextMonthDay(`${today.slice(0, 8)}01`, month, 1);
      return first === undefined
        ? undefined
        : { to: of + 1, on: (weekday) => orderedIn(first, weekday, count) };
    }
    const here = Math.max(atoms.to(unit, 'thisMonth', 'nextMonth'), atoms.to(of, 'thisMonth', 'nextMonth'));
    if (here === -1) return undefined;
    const ahead = Math.max(atoms.to(unit, 'nextMonth'), atoms.to(of, 'nextMonth')) === -1 ? 0 : 1;
    return { to: here, on: (weekday) => orderedIn(dayInMonth(today, 1, ahead), weekday, count) };
  };

  return (at) => {
    const start = skip(at, 'the', 'theOne');
    // "New Year's is a friday, so on the tuesday of that week"
    const told = (
      mentions.findLast(({ kind, date }) => kind === 'date' && date !== undefined) ??
      mentions.findLast(({ date }) => date !== undefined)
    )?.date;
    const that = Math.max(to(at, 'thatWeek'), to(start, 'thatWeek'));
    if (that !== -1 && told !== undefined) return weekOf(told, that);
    const holiday = festive(start);
    const end = holiday === undefined ? -1 : to(holiday.to, 'weekUnit');
    if (holiday?.date !== undefined && atoms.to(start, 'holyWeek') === holiday.to)
      return weekOf(addDays(holiday.date, -1), holiday.to);
    if (holiday?.date !== undefined && end !== -1) return weekOf(holiday.date, end);
    const ordered = inMonth(start);
    if (ordered !== undefined) return ordered;
    const of = to(to(start, 'weekUnit'), 'of');
    // "La semana de Reyes"
    const other = of === -1 ? undefined : (festive(skip(of, 'the')) ?? festive(of) ?? festive(of - 1));
    return other?.date === undefined || list[of]?.pause !== 'none' ? undefined : weekOf(other.date, other.to);
  };
};
