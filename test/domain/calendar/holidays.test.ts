import Holidays from 'date-holidays';
import { addDays, dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { holidaysBy } from '../../../domain/calendar/holidays';
import { ctHusky } from '../../../domain/program/ctHusky';
import { closedDays } from './closedDays';

const isHoliday = holidaysBy(ctHusky.holidays.value);

const daysOf = (year: number): readonly CalendarDate[] => {
  const days: CalendarDate[] = [];
  for (let day = `${String(year)}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};

const weekdayHolidays = (year: number): readonly CalendarDate[] =>
  daysOf(year).filter((day) => isHoliday(day) && dayOfWeek(day) >= 1 && dayOfWeek(day) <= 5);

test.each(closedDays)('the weekdays of %i on which offices are closed', (year, expected) => {
  expect(weekdayHolidays(year)).toEqual(expected.map((day) => `${String(year)}-${day}`));
});

test.each([2026, 2027])('the holidays of %i are those of the package date-holidays', (year) => {
  const oracle = new Holidays('US', 'ct')
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  expect(daysOf(year).filter(isHoliday)).toEqual([...new Set(oracle)].sort());
});

test.each([2028, 2029])(
  'every holiday of %i in the package date-holidays is one, substitutes apart',
  (year) => {
    const oracle = new Holidays('US', 'ct')
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10));
    expect(oracle.filter((day) => !isHoliday(day))).toEqual([]);
  },
);

test.each([
  [2000, '2000-04-21'],
  [2008, '2008-03-21'],
  [2011, '2011-04-22'],
  [2019, '2019-04-19'],
  [2038, '2038-04-23'],
  [2049, '2049-04-16'],
  [2076, '2076-04-17'],
])('Good Friday of %i is %s', (_, goodFriday) => {
  expect(isHoliday(goodFriday)).toBe(true);
  expect([addDays(goodFriday, -7), addDays(goodFriday, 7)].map(isHoliday)).toEqual([false, false]);
});

test.each([
  ['Friday after Thanksgiving', '2026-11-27'],
  ['Easter Monday', '2026-04-06'],
  ['Christmas Eve on a Thursday', '2026-12-24'],
  ['New Year’s Eve on a Thursday', '2026-12-31'],
  ['Monday after a Saturday holiday', '2026-07-06'],
  ['Friday before a Sunday holiday', '2027-07-02'],
  ['January 14, a Monday before Martin Luther King Day can fall', '2030-01-14'],
  ['fifth Thursday of November', '2029-11-29'],
])('%s is an ordinary day', (_, date) => {
  expect(isHoliday(date)).toBe(false);
});

test('the last day of the calendar has a weekday and is no holiday', () => {
  expect(isHoliday('9999-12-31')).toBe(false);
});
