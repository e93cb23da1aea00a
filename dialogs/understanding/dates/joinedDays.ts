import { addDays, dayOfWeek, daysBetween, type CalendarDate } from '../../../domain/calendar/calendarDate';
import type { DayMention } from './dayMention';
import { LONG_AHEAD_DAYS, yearBefore } from './goneDays';
import { nearestWeekday } from './nextDay';

/** Days between what is counted in weeks or months and the day that is meant. */
export const ROUGHLY_DAYS = 4;

/** Days ahead in which a day of no named month is looked for. */
const MONTHS_REACH = 31;

/** "Friday the 16th": the next 16th that is a Friday. */
const nextOn = (date: CalendarDate, weekday: number): CalendarDate | undefined => {
  for (let ahead = 1; ahead <= MONTHS_REACH; ahead += 1) {
    const day = addDays(date, ahead);
    if (day.endsWith(date.slice(8)) && dayOfWeek(day) === weekday) return day;
  }
  return undefined;
};

/** "Tuesday november 24", said in the week after it: its weekday is that of the day gone by. */
const isOfDayGone = ({ date, kind, yearSaid }: DayMention, weekday: number, today: CalendarDate): boolean =>
  date !== undefined &&
  kind === 'date' &&
  !yearSaid &&
  daysBetween(today, date) > LONG_AHEAD_DAYS &&
  dayOfWeek(yearBefore(date)) === weekday;

/**
 * Two names of one day: they must agree, else both are kept as a question.
 * @param isOfAnyMonth whether the day was named without its month
 * @param isSpanish whether numbers may be meant with the day first, when the weekday says so
 */
export const joinedDays = (
  one: DayMention,
  other: DayMention,
  today: CalendarDate,
  isOfAnyMonth: boolean,
  isSpanish: boolean,
): DayMention | undefined => {
  // "Del lunes 30 al 2"
  if (one.kind === 'date' && other.kind === 'date' && one.weekday !== undefined && one.date !== other.date)
    return undefined;
  // "Lunes 30 para el miércoles 2": each has its weekday.
  if (
    (one.kind === 'date' ? other : one).kind !== 'date' &&
    one.weekday !== undefined &&
    other.weekday !== undefined &&
    one.weekday !== other.weekday &&
    (one.kind === 'date' || other.kind === 'date')
  )
    return undefined;
  const place = { start: one.start, end: other.end, from: one.from, to: other.to };
  // "In a month, october 7"
  if (one.date !== undefined && other.date !== undefined && one.isRough !== other.isRough) {
    const exact = one.isRough === true ? other : one;
    const isNear = Math.abs(daysBetween(one.date, other.date)) <= ROUGHLY_DAYS;
    if (isNear && exact.kind === 'date') return { ...exact, ...place };
  }
  const [named, dated] =
    other.weekday !== undefined && other.kind !== 'date' && (one.weekday === undefined || one.kind === 'date')
      ? [other, one]
      : [one, other];
  const { weekday } = named;
  // "Dentro de quince días, el jueves": the one of both days that is a Thursday.
  const counted = named.kind === 'weekday' && dated.kind === 'relative' ? dated.or : undefined;
  const fits = counted?.find((date) => dayOfWeek(date) === weekday);
  if (fits !== undefined && dated.weekday === undefined) {
    const { or: _, ...plain } = named;
    return { ...plain, ...place, kind: 'relative', date: fits };
  }
  if (weekday !== undefined && dated.weekday === weekday) {
    // "Wednesday, please, wednesday"
    const clear =
      named.or === undefined
        ? named
        : dated.or === undefined
          ? dated
          : named.kind === 'weekday'
            ? dated
            : named;
    return { ...clear, ...place };
  }
  if (
    weekday === undefined ||
    dated.date === undefined ||
    (dated.weekday !== undefined && dated.kind !== 'date')
  ) {
    if (one.weekday !== undefined && other.weekday !== undefined) return undefined;
    if (one.date === undefined || other.date === undefined)
      return one.date === undefined && one.or === undefined ? { ...one, ...place } : { ...other, ...place };
    if (one.kind === 'date' && other.kind === 'date' && one.date !== other.date) return undefined;
    if (one.date === other.date) return { ...(one.kind === 'date' ? one : other), ...place };
    return { ...other, ...place, or: [one.date, other.date] };
  }
  const { or: _, dayFirst, ...plain } = dated;
  // "Viernes 4/6" of the fourth of June
  if (
    isSpanish &&
    dayFirst !== undefined &&
    dayOfWeek(dated.date) !== weekday &&
    dayOfWeek(dayFirst) === weekday
  )
    return { ...plain, ...place, weekday, date: dayFirst };
  if (dayOfWeek(dated.date) === weekday || isOfDayGone(dated, weekday, today))
    return { ...plain, ...place, weekday };
  const near = nearestWeekday(dated.date, weekday);
  // "In two weeks, on a thursday"
  if (dated.isRough === true && named.kind === 'weekday' && near >= today)
    return { ...plain, ...place, weekday, date: near };
  const nearest = dated.kind === 'relative' ? (named.date ?? near) : near >= today ? near : addDays(near, 7);
  const fitting = isOfAnyMonth ? nextOn(dated.date, weekday) : undefined;
  return {
    ...plain,
    ...place,
    or: fitting === undefined ? [dated.date, nearest] : [...new Set([dated.date, nearest, fitting])].sort(),
  };
};
