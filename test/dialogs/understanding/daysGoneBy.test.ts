import { at, checkDays } from './checkDays';
import { listen } from './listen';

describe('a weekday with its date, of a day gone by', () => {
  checkDays([
    ['fri nov 20 the driver left me at the wrong door', { refDate: '2026-11-20' }],
    ['martes 17 de noviembre, el taxi de las 9:15 no pasó', { refDate: '2026-11-17', refTime: '09:15' }],
    // Another weekday than that of either year
    ['friday december 4 at 9', at('2026-12-04', '09:00')],
  ]);

  test('is asked about where a ride is booked, and not taken for the year after', () => {
    expect(listen('i need a ride tuesday november 17 at 9').unclear).toEqual([
      { slot: 'appointmentDate', options: ['2026-11-17'] },
    ]);
  });

  test('whose weekday is that of no year is asked about with both days', () => {
    expect(listen('friday december 3 at 9').unclear).toEqual([
      { slot: 'appointmentDate', options: ['2026-12-03', '2026-12-04'] },
    ]);
  });
});

describe('a ride that now has to be at another hour', () => {
  const moved = { refDate: '2026-11-26', refTime: '10:00', appointmentTime: '12:15' } as const;
  checkDays([
    ['mi viaje del jueves a las 10 ahora debe ser a las 12 y cuarto', moved],
    ['my thursday ride at 10 now has to be at quarter past twelve', moved],
  ]);

  test('goes to no place called match', () => {
    expect(
      listen('they moved me to friday, please move the ride to match').slots.destination,
    ).toBeUndefined();
  });
});

describe('one of two days', () => {
  test.each([
    'cancela lo del viernes y deja lo del lunes',
    'quite el viaje del viernes, el del lunes lo dejan',
    'cancel the friday one and keep the monday one',
  ])('is cancelled, and the other kept: %s', (text) => {
    expect(listen(text)).toMatchObject({ intents: ['cancel-trip'], slots: { refDate: '2026-11-27' } });
  });

  test('two visits of one day are both of it', () => {
    const { slots, otherRides } = listen('two appts on the 10th one at 9 and one at 1');
    expect([slots, otherRides]).toEqual([at('2026-12-10', '09:00'), [at('2026-12-10', '13:00')]]);
  });
});

describe('what the driver is to do', () => {
  test.each([
    'the driver needs to call when he gets here the buzzer is broke',
    'have the driver call when hes here, the bell dont work',
    'que me llame el chofer cuando llegue',
  ])('is a note for them, and neither the way back nor a wish: %s', (text) => {
    expect(listen(text)).toMatchObject({ intents: [], slots: { driverNote: expect.any(String) } });
    expect(listen(text).slots.returnTime).toBeUndefined();
  });

  test('who calls for the way back still does', () => {
    expect(listen('have them call me when im done', ['returnTime']).slots.returnTime).toBe('will-call');
  });
});

test('who was sent home asks for the car, and not what counts as urgent', () => {
  expect(listen('i got discharged can someone come get me')).toMatchObject({
    intents: ['book-trip'],
    slots: { reason: 'hospital-discharge' },
  });
});

describe('what is put right', () => {
  const time = (appointmentTime: `${number}:${number}`) => ({ appointmentTime });
  checkDays(
    [
      ['ok only put it at 3 not 330', time('15:00')],
      ['no make it 2, not 2:30', time('14:00')],
      ['si pero a las 3 no a las 3 y media', time('15:00')],
    ],
    { isReadBack: true },
  );
  checkDays([
    [
      'twenty past 7 in the morning, and he is to be fetched at 11',
      { ...time('07:20'), returnTime: '11:00' },
      ['appointmentTime'],
    ],
  ]);
});

describe('every morning', () => {
  const recurrenceDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const sixDays = { recurrenceDays, ...at('2026-12-07', '06:00') };
  checkDays([
    ['every morning but sundays at 6, starting dec 7', sixDays],
    ['todas las mañanas menos el domingo a las 6 empezando el 7 de diciembre', sixDays],
  ]);
});

describe('a sign that nobody has', () => {
  test.each([
    'he isnt having any chest pain, I only need a ride',
    'nope im not having chest pain',
    'not having trouble breathing, my ride is friday',
  ])('is no danger: %s', (text) => {
    expect(listen(text).danger).toBe('routine');
  });

  test.each([
    'im not having chest pain its more like a squeezing',
    'im not having chest pain but i cant breathe',
    'not having chest pain when is my ride my arm went numb',
  ])('hides none that is told beside it: %s', (text) => {
    expect(listen(text).danger).toBe('emergency');
  });
});
