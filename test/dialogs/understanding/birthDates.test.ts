import { listen } from './listen';

describe('a birth date in numbers that may have the day first', () => {
  it.each([
    ['5/11/1971', '1971-05-11', '1971-11-05'],
    ['nací el 3/9/49', '1949-03-09', '1949-09-03'],
    ['dob 02-11-1944', '1944-02-11', '1944-11-02'],
    // One reading only.
    ['25/11/1971', '1971-11-25', undefined],
    ['5/5/1980', '1980-05-05', undefined],
    ['may 11 1971', '1971-05-11', undefined],
    ['el 5 de noviembre de 1971', '1971-11-05', undefined],
  ])('%s', (text, month, day) => {
    const { dateOfBirth, birthDayFirst } = listen(text, ['dateOfBirth']).slots;
    expect([dateOfBirth, birthDayFirst]).toEqual([month, day]);
  });
});

describe('a birth date with two digits of its year, where nobody asked for it', () => {
  it.each([
    ['march 12 84', '1984-03-12'],
    ['12 de marzo 84', '1984-03-12'],
    ['may second sixty three', '1963-05-02'],
    ['alma whitcomb march 12 84, ride dec 14 at 10', '1984-03-12'],
  ])('%s', (text, born) => {
    expect(listen(text).slots.dateOfBirth).toBe(born);
  });

  it.each(['dec 4 75 elm st', 'dentist dec 4 98 degrees', 'dec 4 10'])(
    '%s: a number after a day is no year',
    (text) => {
      const { dateOfBirth, appointmentDate } = listen(text).slots;
      expect([dateOfBirth, appointmentDate]).toEqual([undefined, '2026-12-04']);
    },
  );
});
