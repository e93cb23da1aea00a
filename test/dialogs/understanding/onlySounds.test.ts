import { checkDays } from './checkDays';
import { listen } from './listen';

describe('a visit that only sounds like a ride to be changed', () => {
  test.each([
    ["my CT scan is at 7 on monday, and my son can't leave his shift till noon", '2026-11-30', '07:00'],
    [
      'el primer lunes de diciembre a las 9, y no puedo comer nada desde las 10 de la noche',
      '2026-12-07',
      '09:00',
    ],
  ])('%s', (text, day, time) => {
    const { intents, slots } = listen(text);
    expect(intents).toEqual(['book-trip']);
    expect([slots.appointmentDate, slots.appointmentTime]).toEqual([day, time]);
  });

  test.each([['the car on friday at 9 has to be at 10'], ['my 930 on friday got pushd to 11']])(
    'and one that is: %s',
    (text) => {
      expect(listen(text).slots.refDate).toBe('2026-11-27');
    },
  );
});

describe('hours of others beside the answer', () => {
  checkDays([
    ['once y media, porque entro a la fábrica a las dos', { appointmentTime: '11:30' }, ['appointmentTime']],
    ['a las 10, mi yerno entra a las 7 y no me lleva', { appointmentTime: '10:00' }, ['appointmentTime']],
    ['25 de diciembre del 51, navidad', { dateOfBirth: '1951-12-25' }, ['dateOfBirth']],
  ]);
});
