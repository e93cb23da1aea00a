import { listen } from './listen';

// It is Monday, November 23, 2026.
describe('who calls for the way back names the hour of the visit before it', () => {
  test.each([
    ['friday 1:40 and for the way back ill call', '13:40'],
    ['friday 9:30, return will call', '09:30'],
    ['el viernes 1:40 y d regreso yo llamo cuando salga', '13:40'],
    ['el viernes 9:30 y de regreso llamo', '09:30'],
  ])('%s', (text, appointmentTime) => {
    expect(listen(text).slots).toMatchObject({
      appointmentDate: '2026-11-27',
      appointmentTime,
      returnTime: 'will-call',
    });
  });

  test('"and back at 11" is an hour for the way back', () => {
    expect(listen('el viernes 9:30 y de regreso a las 11').slots).toMatchObject({
      appointmentTime: '09:30',
      returnTime: '11:00',
    });
  });
});

describe('"back" of a ride that is put off is no way back', () => {
  test.each([
    'push my 9am on friday back to 11',
    'push my 9am on friday back to 11 same day',
    'can you move my friday 9am back to 11',
  ])('%s', (text) => {
    const { slots } = listen(text);
    expect(slots).toMatchObject({ refDate: '2026-11-27', refTime: '09:00', appointmentTime: '11:00' });
    expect(slots.returnTime).toBeUndefined();
  });
});

describe('whoever has a car or drives, but cannot that day, drives nobody', () => {
  test.each([
    'my son has a car but he works',
    'my wife drives but not at night',
    'mi hijo tiene carro pero trabaja a esa hora',
    'mi hija maneja pero ese día no puede',
  ])('%s', (text) => {
    expect(listen(text).slots.someoneCanDrive).toBe(false);
  });

  test.each(['carro no tenemos', 'carro no tengo'])('%s: the noun goes first', (text) => {
    expect(listen(text).slots.hasCar).toBe(false);
  });
});

test.each([
  'just to say marcus was a sweetheart today',
  'la muchacha que manejó hoy fue un encanto, díganle gracias',
])('%s: praise of today asks for no ride today', (text) => {
  const { intents, slots } = listen(text);
  expect(intents).toEqual(['compliment-suggestion']);
  expect(slots.appointmentDate).toBeUndefined();
});

test('a case manager says whose case it is', () => {
  expect(
    listen('Soy la manejadora de caso de Luis Peña, nacido el 2 de febrero de 1971').slots,
  ).toMatchObject({
    callerRelationship: 'case-manager',
    personName: { first: 'Luis', last: 'Peña' },
  });
});
