import { checkDays } from './checkDays';
import { listen } from './listen';

describe('a visit that only sounds like a ride to be changed', () => {
  test.each([
    ["bone scan is friday at 9, and my niece can't leave her shift till noon", '2026-11-27', '09:00'],
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
    ['la hora es 11:15; yo entro al turno a las 2', { appointmentTime: '11:15' }, ['appointmentTime']],
    ['10 en punto. El yerno entra a las 7, por eso pido', { appointmentTime: '10:00' }, ['appointmentTime']],
    ['25 de diciembre del 51, navidad', { dateOfBirth: '1951-12-25' }, ['dateOfBirth']],
  ]);
});
