import { lastDayOfPeriod } from '../../../domain/calendar/calendarDate';

test.each([
  ['from the 5th to the 4th', '2026-12-05', '2027-03-04'],
  ['from the 1st to the last', '2026-01-01', '2026-03-31'],
  ['from the 1st to the last of February', '2026-12-01', '2027-02-28'],
  ['from the 1st to the last of February in a leap year', '2027-12-01', '2028-02-29'],
  ['from the 2nd to the 1st', '2026-12-02', '2027-03-01'],
  ['from the 31st to the 30th', '2026-10-31', '2027-01-30'],
  ['from the 31st to a month of thirty days', '2026-08-31', '2026-11-30'],
  ['from the 30th to the 29th', '2026-08-30', '2026-11-29'],
  ['from the 30th into February', '2026-11-30', '2027-02-28'],
  ['from the 29th into February', '2026-11-29', '2027-02-28'],
  ['from the 28th into February', '2026-11-28', '2027-02-27'],
  ['from the 29th into February of a leap year', '2027-11-29', '2028-02-28'],
  ['from the 30th into February of a leap year', '2027-11-30', '2028-02-29'],
  ['from February 29', '2028-02-29', '2028-05-28'],
  ['over New Year', '2026-10-15', '2027-01-14'],
])('three months %s', (_, start, end) => {
  expect(lastDayOfPeriod(start, 3)).toBe(end);
});

test('a year of months ends on the day before the same day', () => {
  expect(lastDayOfPeriod('2026-06-15', 12)).toBe('2027-06-14');
});
