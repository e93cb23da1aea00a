import Holidays from 'date-holidays';
import { addDays, dayOfWeek, type CalendarDate } from '../../../domain/calendar/calendarDate';
import { isHoliday } from '../../../domain/calendar/holidays';

const daysOf = (year: number): readonly CalendarDate[] => {
  const days: CalendarDate[] = [];
  for (let day = `${String(year)}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};

const weekdayHolidays = (year: number): readonly CalendarDate[] =>
  daysOf(year).filter((day) => isHoliday(day) && dayOfWeek(day) >= 1 && dayOfWeek(day) <= 5);

/** Written out by hand from the wall calendar, with the days on which a holiday at a weekend is kept. */
const writtenOut: readonly (readonly [number, readonly string[]])[] = [
  [
    2026,
    [
      '01-01',
      '01-19',
      '02-12',
      '02-16',
      '04-03',
      '05-25',
      '06-19',
      '07-03',
      '09-07',
      '10-12',
      '11-11',
      '11-26',
      '12-25',
    ],
  ],
  [
    2027,
    [
      '01-01',
      '01-18',
      '02-12',
      '02-15',
      '03-26',
      '05-31',
      '06-18',
      '07-05',
      '09-06',
      '10-11',
      '11-11',
      '11-25',
      '12-24',
      '12-31',
    ],
  ],
  [
    2028,
    [
      '01-17',
      '02-11',
      '02-21',
      '04-14',
      '05-29',
      '06-19',
      '07-04',
      '09-04',
      '10-09',
      '11-10',
      '11-23',
      '12-25',
    ],
  ],
  [
    2029,
    [
      '01-01',
      '01-15',
      '02-12',
      '02-19',
      '03-30',
      '05-28',
      '06-19',
      '07-04',
      '09-03',
      '10-08',
      '11-12',
      '11-22',
      '12-25',
    ],
  ],
];

test.each(writtenOut)('the weekdays of %i on which offices are closed', (year, expected) => {
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
