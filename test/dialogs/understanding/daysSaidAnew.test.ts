import { at, checkDays } from './checkDays';
import { listen } from './listen';

describe('a day or an hour that is said anew in one breath', () => {
  checkDays([
    ['terapia mañana, digo pasado, a las 9', at('2026-11-25', '09:00')],
    ['terapia mañana perdón pasado a las 9', at('2026-11-25', '09:00')],
    ['terapia mañana o sea pasado a las 9', at('2026-11-25', '09:00')],
    ['mañana, eh, pasado', { appointmentDate: '2026-11-25' }, ['appointmentDate']],
    ['tomorrow, uh, the day after, at 9 for a blood test', at('2026-11-25', '09:00')],
    ['PT tuesday, um, wednesday at 9', at('2026-11-25', '09:00')],
    ['pt tuesday uh wednesday at 9', at('2026-11-25', '09:00')],
    ['terapia el martes eh el miércoles a las 9', at('2026-11-25', '09:00')],
    ['dentist friday at 9, uh, 9:30', at('2026-11-27', '09:30')],
    ['dentista el viernes a las 9, eh, 9 y media', at('2026-11-27', '09:30')],
    // Not yet said otherwise
    ['um, tuesday at 9, dentist', at('2026-11-24', '09:00')],
    ['la cita del lunes pasado a las 9', { appointmentTime: '09:00' }],
  ]);
});

describe('the day after tomorrow in one word', () => {
  checkDays([
    ['pasado a las 9 tengo diálisis', at('2026-11-25', '09:00')],
    ['un viaje para pasado a las 9', at('2026-11-25', '09:00')],
  ]);

  test('"mañana o pasado" are two days to choose from', () => {
    expect(listen('mañana o pasado a las 9, terapia').unclear).toEqual([
      { slot: 'appointmentDate', options: ['2026-11-24', '2026-11-25'] },
    ]);
  });
});

describe('a weekday beside its own date', () => {
  const asked = ['appointmentDate'] as const;
  checkDays([
    ['shut for thanksgiving, so the monday following, the 30th', { appointmentDate: '2026-11-30' }, asked],
    ['they are away, it is the tuesday after, the 1st', { appointmentDate: '2026-12-01' }, asked],
    ['cierran por el feriado, es el martes después, el 1', { appointmentDate: '2026-12-01' }, asked],
    ['the monday right after the 1st', { appointmentDate: '2026-12-07' }, asked],
    // In Spanish "2" and "4" sound like no other word.
    ['dentista miércoles 2 a las 10', at('2026-12-02', '10:00')],
    ['dentista viernes 4 a las 10 y media', at('2026-12-04', '10:30')],
    ['ride friday 4 a doctor visit', { appointmentDate: '2026-11-27' }],
  ]);

  test('a date that is another weekday is asked about', () => {
    expect(listen('the tuesday right after, the 2nd', asked).unclear).toEqual([
      { slot: 'appointmentDate', options: ['2026-12-02', '2026-12-01'] },
    ]);
  });
});

describe('a weekday of a week that is named, and the other one', () => {
  checkDays([
    ['christmas week, that tuesday at 10', at('2026-12-22', '10:00')],
    ['la semana de Navidad, ese martes a las 10', at('2026-12-22', '10:00')],
    ['the week of the 15th, on that thursday at 9', at('2026-12-17', '09:00')],
    // On a Monday
    ['hoy no, el otro lunes', { appointmentDate: '2026-11-30' }, ['appointmentDate']],
    ['no es hoy sino el otro lunes', { appointmentDate: '2026-11-30' }, ['appointmentDate']],
    ['el otro lunes', { appointmentDate: '2026-12-07' }, ['appointmentDate']],
  ]);
});

describe('an hour of which nobody told the half of the day', () => {
  test.each([
    'como a las 8, no sé si mañana o noche',
    'las ocho, de mañana o de noche, no recuerdo',
    'a las 8 de la noche o de la mañana, se me olvidó',
    'tipo 8, mañana o tarde, ni idea',
    '8 at night or in the morning, i lost the card',
    '8 am or pm? they did not say',
  ])('%s', (text) => {
    const { slots, unclear } = listen(text, ['appointmentTime']);
    expect(slots.appointmentDate).toBeUndefined();
    expect(unclear).toEqual([{ slot: 'appointmentTime', options: ['08:00', '20:00'] }]);
  });

  checkDays([
    ['mañana a las 8', at('2026-11-24', '08:00'), ['appointmentTime']],
    ['a las 8 de la noche', { appointmentTime: '20:00' }, ['appointmentTime']],
  ]);
});
