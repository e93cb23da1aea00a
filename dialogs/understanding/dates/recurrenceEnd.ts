import { daysBetween, isCalendarDate, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { monthWords } from '../../locales/words/monthWords';
import type { SlotValues } from '../slotValues';
import type { Atoms } from './atoms';
import { countAt } from './countAt';
import type { DayMention } from './dayMention';
import { lastOfMonth, nextMonthDay } from './nextDay';
import { isFromTo } from './rideNamed';

/** A last day, a stretch, or without an end; undefined where none is said. */
type Until = SlotValues['recurrenceUntil'] | undefined;

/** Atoms between two days of one stretch: "from may 3 to june 11". */
const STRETCH_REACH = 2;

/** A weekday and an end beyond it are days of every week. */
const FAR_DAYS = 7;

/** Atoms between "just" and "for now". */
const ONLY_REACH = 4;

const MIDDLE_OF_MONTH = '15';

/**
 * Whether a ride is told to go on, and until when as far as that is told without a day: a stretch, or without an end.
 * @param named the weekdays that are meant
 * @param isAsked whether the open question asks how long it goes on
 * @param areDays whether several days are named
 */
export const lastingIn = (
  atoms: Atoms,
  days: readonly DayMention[],
  named: readonly DayMention[],
  isAsked: boolean,
  areDays: boolean,
): { readonly until: Until; readonly isLasting: boolean } => {
  const { list } = atoms;
  const isUntil = (to: number): boolean => {
    const from = atoms.from(to, 'untilDay');
    return from !== -1 && atoms.to(from, 'untilOrNew') === -1;
  };
  const span = spanIn(atoms, isAsked, areDays);
  // "Lunes y jueves hasta Navidad"
  const isUntilDay =
    named.length > 1 &&
    days.some(
      ({ from, kind, date }) =>
        kind === 'date' &&
        date !== undefined &&
        (atoms.to(from, 'untilDay') !== -1 ||
          [from, atoms.from(from, 'the')].some((start) => atoms.from(start, 'untilDay') !== -1)),
    );
  // "Lunes y jueves, del 3 de mayo al 11 de junio"
  const isSpan =
    named.length > 1 &&
    days.some((day, index) => {
      const before = days[index - 1];
      return before?.kind === 'date' && day.kind === 'date' && isFromTo(atoms, before, day);
    });
  // "Speech therapy tues 10 to 10:45 thru june 15"
  const isUntilFar =
    named.length === 1 &&
    !atoms.has('offCue', 'busyCue', 'dropCue', 'moveCue', 'movedCue', 'bygone', 'notVisit', 'saidCue') &&
    days.some(
      ({ from, kind, date }) =>
        kind === 'date' &&
        date !== undefined &&
        daysBetween(named[0]?.date ?? date, date) > FAR_DAYS &&
        list[from]?.pause === 'none' &&
        // "Hasta el 15 de junio" is one phrase with its article.
        (atoms.to(from, 'untilDay') > from ||
          [from, atoms.from(from, 'the')].some((start) => isUntil(start))),
    );
  // "Just the one for now" goes on for nobody.
  const isOngoing =
    atoms.has('ongoing') &&
    list.some(
      (_, at) => atoms.to(at, 'ongoing') !== -1 && atoms.within(at - ONLY_REACH, at, 'onlyCue') === -1,
    );
  return {
    until: isOngoing ? 'ongoing' : span,
    isLasting: isUntilFar || span !== undefined || isOngoing || isUntilDay || isSpan,
  };
};

/**
 * Until when a ride of every week goes on, and the days that tell it.
 * @param begun what is told of it without a day
 */
export const endIn = (
  atoms: Atoms,
  today: CalendarDate,
  days: readonly DayMention[],
  isAsked: boolean,
  begun: Until,
): { readonly until: Until; readonly tellingIt: readonly DayMention[] } => {
  const { list } = atoms;
  const tellingIt: DayMention[] = [];
  let until = begun;
  for (let at = 0; at < list.length; at += 1) {
    const cue = atoms.to(at, 'untilDay');
    const start = cue === -1 ? (isAsked || atoms.to(at, 'endOf') !== -1 ? at : -1) : cue;
    if (start === -1) continue;
    const end = endOfMonthAt(atoms, today, start, atoms.to(at, 'through') !== -1);
    const day = days.find(({ from, date }) => date !== undefined && from >= at && from <= start + 1);
    if (end !== undefined && day?.date === undefined) until = end;
    else if (day?.date !== undefined && day.kind !== 'weekday') {
      until = day.date;
      tellingIt.push(day);
    }
    if (until !== undefined && until !== 'ongoing' && (cue !== -1 || end !== undefined)) break;
  }
  // "Til the end of june, june 30"
  for (const day of days) if (isAsked && day.kind === 'date' && day.date === until) tellingIt.push(day);
  // "From may 3 to june 11"
  days.forEach((day, index) => {
    const before = days[index - 1];
    const isEnd = atoms.to(day.from, 'newCue') !== -1 || atoms.from(day.from, 'rangeCue', 'newCue') !== -1;
    if (
      before?.kind === 'date' &&
      day.kind === 'date' &&
      day.date !== undefined &&
      isEnd &&
      day.from - before.to <= STRETCH_REACH
    ) {
      until = day.date;
      tellingIt.push(day);
    }
  });
  return { until, tellingIt };
};

/** "for four weeks", "12 semanas"; not "3 times a week", "every 2 weeks". */
const spanIn = (atoms: Atoms, isAsked: boolean, areDays: boolean): Until => {
  if (!atoms.has('weekUnit', 'monthUnit')) return undefined;
  for (let at = 0; at < atoms.list.length; at += 1) {
    const lead = atoms.from(at, 'spanFor');
    // "For a month", but "2x a week"
    const isForOne = lead !== -1 && atoms.numberBefore(lead) === undefined;
    const count = atoms.numberAt(at) ?? (isForOne ? countAt(atoms, at) : undefined);
    if (count === undefined || count.isOrdinal) continue;
    // "Six more weeks"
    const said = { ...count, to: Math.max(count.to, atoms.to(count.to, 'moreOf')) };
    const unit = (['week', 'month'] as const).find((name) => atoms.to(said.to, `${name}Unit`) !== -1);
    const isLed =
      isAsked ||
      atoms.from(at, 'spanFor', 'rangeCue', 'moreOf') !== -1 ||
      at === 0 ||
      atoms.list[at]?.pause !== 'none' ||
      atoms.list[at]?.gap !== '' ||
      // "Mon wed fri 7:45 12 weeks starts april 19th"
      atoms.to(said.to + 1, 'starting') !== -1 ||
      (areDays && (atoms.list[said.to + 1]?.pause ?? 'none') !== 'none');
    const isLast = said.to + 1 >= atoms.list.length;
    const isOffset =
      atoms.to(said.to + 1, 'pregnancyCue') !== -1 ||
      atoms.from(at, 'within', 'every') !== -1 ||
      atoms.to(said.to + 1, 'hence', 'afterDay') !== -1 ||
      // "Two weeks from friday", but "for two weeks from my house"
      (lead === -1 && atoms.to(said.to + 1, 'from') !== -1);
    if (unit !== undefined && (isLed || isLast) && !isOffset)
      return `${said.value} ${unit}${said.value === 1 ? '' : 's'}`;
  }
  return undefined;
};

/** "end of january" is its last day, "until december" the first, "through december" the last. */
const endOfMonthAt = (
  atoms: Atoms,
  today: CalendarDate,
  at: number,
  isThrough: boolean,
): CalendarDate | undefined => {
  const end = atoms.to(at, 'endOf');
  const middle = atoms.to(at, 'middleOf');
  const start = Math.max(at, end, middle);
  const month = monthWords.numbers.get(atoms.list[start]?.word ?? '');
  // "Set it up for Monday to Friday"
  if (month === undefined || atoms.to(start, 'setUp') !== -1) return undefined;
  const first = nextMonthDay(today.slice(0, 8) + '01', month, 1);
  if (first === undefined) return undefined;
  // "Till mid May", "hasta mediados de mayo"
  if (middle !== -1) return `${first.slice(0, 8)}${MIDDLE_OF_MONTH}`;
  const date = end === -1 && !isThrough ? first : lastOfMonth(Number(first.slice(0, 4)), month);
  return isCalendarDate(date) ? date : undefined;
};
