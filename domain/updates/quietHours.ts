import { addDays, at, type CalendarDate, type LocalDateTime } from '../calendar/calendarDate';
import type { Program } from '../program/program';
import type { Occasion } from './occasion';

/** When something may be told: at once on the day of the ride, unless it can wait, else not in the night. */
export const afterQuiet = (
  { from: moment, waitsForMorning }: Pick<Occasion, 'from' | 'waitsForMorning'>,
  day: CalendarDate,
  program: Program,
): LocalDateTime => {
  const [date, time] = [moment.slice(0, 10), moment.slice(11)];
  const { from, until } = program.updates.quiet.value;
  if ((date === day && waitsForMorning !== true) || (time >= until && time < from)) return moment;
  return at(time < until ? date : addDays(date, 1), until);
};

/** Until when something may be told that is any use until then: not into the night, but on the day of the ride. */
export const beforeQuiet = (
  { until, waitsForMorning }: Pick<Occasion, 'until' | 'waitsForMorning'>,
  now: LocalDateTime,
  day: CalendarDate,
  program: Program,
): LocalDateTime => {
  const today = now.slice(0, 10);
  const evening = at(today, program.updates.quiet.value.from);
  return (today === day && waitsForMorning !== true) || until < evening ? until : evening;
};
