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
}

const everyDay: readonly Day[] = Array.from({ length: 4 * 365 + 1 }, (_, passed) => {
  const moment = new Date(Date.UTC(2026, 0, 1) + passed * ADAY);
  const date = moment.toISOString().slice(0, 10);
  return { date, isOpen: moment.getUTCDay() % 6 !== 0 && !closed.has(date) };
});
const open = everyDay.filter(({ isOpen }) => isOpen).map(({ date }) => date);

/** The place among the open days of the first one after a day. */
const firstAfter = (date: string): number => {
  const place = open.findIndex((other) => other > date);
  return place === -1 ? open.length : place;
};

const daysWith = (ahead: number) => everyDay.filter(({ date }) => firstAfter(date) + ahead < open.length);
const daysBehind = (back: number) =>
  everyDay.filter(({ date }) => open.filter((other) => other < date).length >= back);

test('four years have their days', () => {
  expect(everyDay.at(-1)?.date).toBe('2029-12-31');
  expect(open).toHaveLength(
    everyDay.filter(({ date }) => new Date(date).getUTCDay() % 6 !== 0).length - closed.size,
  );
});

test.each([1, 2, 5, 15, 16, 90, 91])('working day %i after every day of 2026 to 2029', (count) => {
  for (const { date } of daysWith(count)) {
    const reached = open[firstAfter(date) + count - 1] ?? '';
    expect([date, addBusinessDays(date, count)]).toEqual([date, reached]);
    expect([date, workingDaysBetween(date, reached)]).toEqual([date, count]);
    const dayBefore = everyDay[everyDay.findIndex((day) => day.date === reached) - 1]?.date ?? '';
    expect([date, workingDaysBetween(date, dayBefore)]).toEqual([date, count - 1]);
  }
});

test.each([2, 5])('the last day to ask, %i business days before every day of 2026 to 2029', (count) => {
  for (const { date } of daysBehind(count)) {
    const before = open.filter((other) => other < date);
    expect([date, lastDayToAsk(date, count)]).toEqual([date, before[before.length - count]]);
  }
});

test('which of the days of 2026 to 2029 are business days', () => {
  expect(everyDay.filter(({ date }) => isBusinessDay(date)).map(({ date }) => date)).toEqual(open);
});

test.each([2, 5])(
  'the first appointment in time, asked %i business days ahead on every day of 2026 to 2029',
  (count) => {
    for (const { date, isOpen } of daysWith(count)) {
      // Asked on a day that is closed, it counts from the next one that is open.
      const earliest = open[firstAfter(date) + count - (isOpen ? 1 : 0)];
      expect([date, earliestAppointment(date, count)]).toEqual([date, earliest]);
    }
  },
);

test('there is no working day between a day and itself, nor back in time', () => {
  expect(workingDaysBetween('2026-11-16', '2026-11-16')).toBe(0);
  expect(workingDaysBetween('2026-11-17', '2026-11-16')).toBe(0);
});
