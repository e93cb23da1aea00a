import { addDays, lastDayOfPeriod, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { known } from '../../../domain/facts';
import { earliestRoutineDate } from '../../../domain/notice/noticeOf';
import type { Program } from '../../../domain/program/program';
import { firstOfSeries } from '../../../domain/series';
import { detailsIn, factsIn, type Change } from '../../form/form';
import { speechOnly } from '../../form/keys';
import type { Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import { wishes } from '../../wishes';
import { weekdayNames, type SlotValues, type WeekdayName } from '../../understanding/slotValues';
import { answerTo, set } from './reading';

const DAYS_A_WEEK = 7;

const numberOf = (day: WeekdayName): number => (weekdayNames.indexOf(day) + 1) % DAYS_A_WEEK;

const monthLater = (from: CalendarDate, months: number): CalendarDate => lastDayOfPeriod(from, months);

/** A series begins on its first day that can be asked for with notice, or in the week or month that is said, unless a day is. */
export const firstDayOf = ({ form, turn }: Reading): CalendarDate | undefined => {
  const { now, program } = turn.world;
  const { recurrenceDays = [] } = turn.heard.slots;
  if (recurrenceDays.length === 0 || known(factsIn(form).appointmentDate)) return undefined;
  const earliest = earliestRoutineDate(now.date, program);
  const { periodAhead = earliest } = turn.heard;
  return firstOfSeries(recurrenceDays.map(numberOf), periodAhead > earliest ? periodAhead : earliest);
};

/** The last day of a series that begins on a day, as far as it was said. */
const untilOf = (
  said: NonNullable<SlotValues['recurrenceUntil']>,
  from: CalendarDate,
  program: Program,
): CalendarDate => {
  if (said === 'ongoing') return monthLater(from, program.seriesMonths.value);
  const [count = '', unit] = said.split(' ');
  if (unit === undefined) return said;
  const many = Number(count);
  if (unit.startsWith('month')) return monthLater(from, many);
  return addDays(from, (unit.startsWith('week') ? many * DAYS_A_WEEK : many) - 1);
};

const seriesChanges = ({ turn, form }: Reading): readonly Change[] => {
  const { recurrenceDays = [] } = turn.heard.slots;
  const days = recurrenceDays.map(numberOf);
  // "We go every spring" beside a day is one ride.
  const { appointmentDate, recurrenceUntil } = turn.heard.slots;
  const isOneDay = appointmentDate !== undefined && recurrenceUntil === undefined;
  const isSeries =
    days.length > 0 || (wishes(turn, 'recurring-trip') && !isOneDay && form.replaces === undefined);
  const stands = factsIn(form).recurring === true;
  return [
    ...(isSeries && !stands ? [{ fact: 'recurring', value: true } as const] : []),
    ...(days.length > 0 ? [{ detail: 'seriesDays', value: days.toSorted() } as const] : []),
  ];
};

/** The days on which the rider does not go. "But I do go on the 4th" takes one of them back. */
const withoutChanges = ({ turn, form }: Reading): readonly Change[] => {
  const { leftOutDays = [], slots } = turn.heard;
  const { seriesWithout: had = [] } = detailsIn(form);
  const days = [...new Set([...had, ...leftOutDays])].filter((day) => day !== slots.appointmentDate);
  const isSame = days.length === had.length && days.every((day) => had.includes(day));
  return isSame ? [] : [{ detail: 'seriesWithout', value: days.toSorted() }];
};

/** A ride on the same days of every week: which days, and which of them not. */
export const seriesDays: Slot = {
  sets: ['seriesDays', 'seriesWithout'],
  expects: ['recurrenceDays'],
  read: (reading) => set(...seriesChanges(reading), ...withoutChanges(reading)),
  ask: () => say('ask.seriesDays'),
  keys: speechOnly,
  again: 'ask.seriesDays.again',
  examples: 'ask.seriesDays.again',
};

/** Until when it goes on. "I don't know" is as long as one approval lasts. */
export const seriesUntil: Slot = {
  sets: ['standingOrderEnd'],
  expects: ['recurrenceUntil'],
  read: (reading) => {
    const { turn, form, open } = reading;
    const { program, now } = turn.world;
    const facts = factsIn(form);
    const start = turn.heard.slots.appointmentDate ?? firstDayOf(reading) ?? facts.appointmentDate;
    const from = known(start) ? start : now.date;
    // One ride has no end; see the day of the visit.
    if (form.readBackVersion !== undefined && !isSeries(form)) return undefined;
    const said = turn.heard.slots.recurrenceUntil ?? (open ? turn.heard.slots.appointmentDate : undefined);
    if (said !== undefined) return set({ fact: 'standingOrderEnd', value: untilOf(said, from, program) });
    return answerTo(reading) === 'unknown'
      ? set({ fact: 'standingOrderEnd', value: untilOf('ongoing', from, program) })
      : undefined;
  },
  ask: () => say('ask.seriesUntil'),
  keys: { kind: 'date', mayNotKnow: true },
  again: 'ask.seriesUntil.again',
  examples: 'ask.seriesUntil.again',
};

/** Whether a request is for the same days of every week. */
export const isSeries = (form: Reading['form']): boolean =>
  factsIn(form).recurring === true && form.replaces === undefined;

/** What a series still needs to be known. */
export const missingOfSeries = (form: Reading['form']): 'seriesDays' | 'seriesUntil' | undefined => {
  if (!isSeries(form)) return undefined;
  if (detailsIn(form).seriesDays === undefined) return 'seriesDays';
  return factsIn(form).standingOrderEnd === undefined ? 'seriesUntil' : undefined;
};
