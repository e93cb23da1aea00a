import {
  dayInWords,
  momentInWords,
  numberInWords,
  phoneInWords,
  sinceInWords,
} from '../../../../bot/web/desk/client/times';

describe('times at the desk', () => {
  it.each([
    ['2026-12-01T09:30', '2026-12-01T14:00', '9:30 AM'],
    ['2026-12-02T17:00', '2026-12-01T14:00', 'Wed, Dec 2, 5:00 PM'],
    // An instant is shown as the program's clock showed it, the day too.
    ['2026-12-01T14:30:00.123Z', '2026-12-01T14:00', '9:30 AM'],
    ['2026-12-02T03:30:00Z', '2026-12-01T23:00', '10:30 PM'],
    ['2026-07-01T14:30:00Z', '2026-12-01T14:00', 'Wed, Jul 1, 10:30 AM'],
    ['2026-12-01T13:45:00-05:00', '2026-12-01T14:00', '1:45 PM'],
  ])('says %s, seen at %s, as %s', (moment, now, words) => {
    expect(momentInWords(moment, now)).toBe(words);
  });

  it.each([
    ['2026-12-01T14:00', '2026-12-01T14:00', '0 min'],
    ['2026-12-01T13:01', '2026-12-01T14:00', '59 min'],
    ['2026-12-01T13:00', '2026-12-01T14:00', '1 h 0 min'],
    ['2026-11-30T14:01', '2026-12-01T14:00', '23 h 59 min'],
    ['2026-11-30T14:00', '2026-12-01T14:00', '1 day'],
    ['2026-11-28T14:00', '2026-12-01T14:00', '3 days'],
    // A clock that is behind the server's makes nobody wait less than nothing.
    ['2026-12-01T14:05', '2026-12-01T14:00', '0 min'],
  ])('says of %s, seen at %s, that it is %s ago', (moment, now, words) => {
    expect(sinceInWords(moment, now)).toBe(words);
  });

  it('says days and numbers as they are read', () => {
    expect(dayInWords('2026-12-04')).toBe('Fri, Dec 4');
    expect(phoneInWords('2035550101')).toBe('203-555-0101');
    expect(phoneInWords('+12035550101')).toBe('203-555-0101');
    expect(numberInWords('91234567')).toBe('9123 4567');
  });
});
