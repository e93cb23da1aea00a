import { ctHusky } from '../../../domain/program/ctHusky';
import { closedDays } from './closedDays';

const { addBusinessDays, earliestAppointment, isBusinessDay, lastDayToAsk, workingDaysBetween } =
  ctHusky.businessDays;

// The count of working days, made again without the code it tests: every day of four years by hand-written closed days,
// stepped in milliseconds, weekdays from the engine's clock.
const closed = new Set(closedDays.flatMap(([year, days]) => days.map((day) => `${String(year)}-${day}`)));
const ADAY = 24 * 60 * 60 * 1_000;

interface Day {
  readonly date: string;
  readonly isOpen: boolean;
  /** The place among the open days of the first one after this. */
  readonly next: number;
}

let opened = 0;
const everyDay: readonly Day[] = Array.from({ length: 4 * 365 + 1 }, (_, passed) => {
  const moment = new Date(Date.UTC(2026, 0, 1) + passed * ADAY);
  const date = moment.toISOString().slice(0, 10);
  const isOpen = moment.getUTCDay() % 6 !== 0 && !closed.has(date);
  opened += Number(isOpen);
  return { date, isOpen, next: opened };
});
const open = everyDay.filter(({ isOpen }) => isOpen).map(({ date }) => date);

const dayBefore = new Map(everyDay.map(({ date }, place) => [date, everyDay[place - 1]?.date ?? '']));

const daysWith = (ahead: number) => everyDay.filter(({ next }) => next + ahead < open.length);

test('four years have their days', () => {
  expect(everyDay.at(-1)?.date).toBe('2029-12-31');
  expect(open).toHaveLength(
    everyDay.filter(({ date }) => new Date(date).getUTCDay() % 6 !== 0).length - closed.size,
  );
});

test.each([1, 2, 5, 15, 16, 90, 91])('working day %i after every day of 2026 to 2029', (count) => {
  const reached = daysWith(count).map(({ date, next }) => [date, open[next + count - 1] ?? ''] as const);
  expect(reached.map(([date]) => [date, addBusinessDays(date, count)])).toEqual(reached);
  expect(
    reached.filter(
      ([date, day]) =>
        workingDaysBetween(date, day) !== count ||
        workingDaysBetween(date, dayBefore.get(day) ?? '') !== count - 1,
    ),
  ).toEqual([]);
});

test.each([2, 5])('the last day to ask, %i business days before every day of 2026 to 2029', (count) => {
  const rows = everyDay
    .map(({ date, isOpen, next }) => [date, open[next - Number(isOpen) - count]] as const)
    .filter(([, last]) => last !== undefined);
  expect(rows.map(([date]) => [date, lastDayToAsk(date, count)])).toEqual(rows);
});

test('which of the days of 2026 to 2029 are business days', () => {
  expect(everyDay.filter(({ date }) => isBusinessDay(date)).map(({ date }) => date)).toEqual(open);
});

test.each([2, 5])(
  'the first appointment in time, asked %i business days ahead on every day of 2026 to 2029',
  (count) => {
    // Asked on a day that is closed, it counts from the next one that is open.
    const rows = daysWith(count).map(({ date, isOpen, next }) => [date, open[next + count - Number(isOpen)]]);
    expect(rows.map(([date = '']) => [date, earliestAppointment(date, count)])).toEqual(rows);
  },
);

test('there is no working day between a day and itself, nor back in time', () => {
  expect(workingDaysBetween('2026-11-16', '2026-11-16')).toBe(0);
  expect(workingDaysBetween('2026-11-17', '2026-11-16')).toBe(0);
});
