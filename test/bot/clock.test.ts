import { instantOf, wallClock } from '../../bot/clock';

describe('the wall clock of the program', () => {
  it.each([
    ['winter', '2026-12-04T15:30:00Z', { date: '2026-12-04', time: '10:30' }],
    ['summer', '2026-07-04T15:30:00Z', { date: '2026-07-04', time: '11:30' }],
    ['the evening of the day before', '2026-12-04T03:30:00Z', { date: '2026-12-03', time: '22:30' }],
    ['the last minute before the clock jumps', '2026-03-08T06:59:59Z', { date: '2026-03-08', time: '01:59' }],
    ['the minute it has jumped', '2026-03-08T07:00:00Z', { date: '2026-03-08', time: '03:00' }],
    ['the hour shown twice, first', '2026-11-01T05:30:00Z', { date: '2026-11-01', time: '01:30' }],
    ['the hour shown twice, second', '2026-11-01T06:30:00Z', { date: '2026-11-01', time: '01:30' }],
  ])('in %s', (_when, instant, expected) => {
    expect(wallClock(Date.parse(instant))).toEqual(expected);
  });

  it('finds the instant of a moment', () => {
    expect(instantOf('2026-11-23T09:00')).toBe(Date.parse('2026-11-23T14:00:00Z'));
  });

  it('refuses a moment the clock skips or shows twice, and text that is none', () => {
    for (const moment of ['2026-03-08T02:30', '2026-11-01T01:30', 'tomorrow']) {
      expect(() => instantOf(moment)).toThrow(RangeError);
    }
  });
});
