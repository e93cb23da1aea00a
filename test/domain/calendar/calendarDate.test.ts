import fc from 'fast-check';
import { addDays, dayOfWeek, daysBetween, isCalendarDate } from '../../../domain/calendar/calendarDate';

const A_DAY = 86_400_000;
const from = Date.UTC(1600, 0, 1) / A_DAY;
const to = Date.UTC(2600, 0, 1) / A_DAY;
const written = (day: number): string => new Date(day * A_DAY).toISOString().slice(0, 10);

describe('days', () => {
  it('are counted as the calendar of the machine counts them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: to }),
        fc.integer({ min: -50_000, max: 50_000 }),
        (day, more) => {
          expect(addDays(written(day), more)).toBe(written(day + more));
          expect(daysBetween(written(day), written(day + more))).toBe(more);
          expect(dayOfWeek(written(day))).toBe(new Date(day * A_DAY).getUTCDay());
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(['2024-02-29', '2000-02-29', '2026-01-01', '2026-12-31', '0001-01-01'])('%s exists', (day) => {
    expect(isCalendarDate(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
  ])('%j does not', (day) => {
    expect(isCalendarDate(day)).toBe(false);
  });
});
