import { at, checkDays } from './checkDays';
import { listen } from './listen';

describe('days of every week in letters, and their end', () => {
  checkDays([
    [
      'rehab at 9:30 on M, W, F, last one is Dec 18',
      { appointmentTime: '09:30', recurrenceDays: ['mon', 'wed', 'fri'], recurrenceUntil: '2026-12-18' },
    ],
    [
      'dialysis on T,Th,Sa 5:45am starting december 1',
      { ...at('2026-12-01', '05:45'), recurrenceDays: ['tue', 'thu', 'sat'] },
    ],
    ['diálisis L, M, V a las 6 am', { appointmentTime: '06:00', recurrenceDays: ['mon', 'wed', 'fri'] }],
    [
      'terapia los lunes y miércoles a las 2, la última es el 16 de diciembre',
      { appointmentTime: '14:00', recurrenceDays: ['mon', 'wed'], recurrenceUntil: '2026-12-16' },
    ],
    ['please set it up for Monday through Friday', { recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri'] }],
  ]);
});

describe('an hour told roughly', () => {
  test.each([
    'at 7 or so',
    'around seven',
    'um seven or so, the place is open day and night and i forget which it was',
    'a las siete o por ahí',
    'como a las 7',
  ])('seven may be of the morning and of the evening: %s', (text) => {
    const { slots, unclear } = listen(text, ['appointmentTime']);
    expect(slots.appointmentTime).toBeUndefined();
    expect(unclear).toEqual([{ slot: 'appointmentTime', options: ['07:00', '19:00'] }]);
  });

  checkDays([
    ['at 7', { appointmentTime: '07:00' }, ['appointmentTime']],
    ['around 7 in the morning', { appointmentTime: '07:00' }, ['appointmentTime']],
    ['about 9 or so', { appointmentTime: '09:00' }, ['appointmentTime']],
    ['friday at 8 or so.. no, 8:40 am sharp', at('2026-11-27', '08:40')],
    ['el viernes a las 9 o algo así, a las 9:15', at('2026-11-27', '09:15')],
    ['group is friday 8 at st lukes', at('2026-11-27', '08:00')],
  ]);
});

describe('the ride there is', () => {
  checkDays([
    ['will the cars go with all that snow? mine is at 2 today', { refDate: '2026-11-23', refTime: '14:00' }],
    ['are you open with this storm, i got mine at 3 today', { refDate: '2026-11-23', refTime: '15:00' }],
    [
      'van a manejar con este hielo, yo tengo el mío a las 2 hoy',
      { refDate: '2026-11-23', refTime: '14:00' },
    ],
    ['so where is the driver at he should have come by nine fifteen', { refTime: '09:15' }],
    ['where is this driver, they told me 9:30', { refTime: '09:30' }],
  ]);
});

describe('a drive for which the gas money is not paid yet', () => {
  checkDays([
    ['They paid the miles for the others but not for October 19', { refDate: '2026-10-19' }],
    ['you paid me for the gas on the 3rd but not for the 12th', { refDate: '2026-11-12' }],
    ['todavía no me llega el cheque de la gasolina del 5 de octubre', { refDate: '2026-10-05' }],
    ['I drove myself October 30, who pays the miles', { refDate: '2026-10-30' }],
  ]);
});

test.each([
  'mom is seen at 10:10 on the sixteenth of December, and again at 2 that same day by the podiatrist',
  'she has PT at 10:10 on December 16 and again at 2',
  'tiene terapia a las 10:10 el 16 de diciembre y otra vez a las 2 el mismo día',
])('a second hour of the same day is a second ride: %s', (text) => {
  const { slots, otherRides, intents } = listen(text);
  expect(intents).toContain('several-trips');
  expect([slots, ...(otherRides ?? [])]).toMatchObject([
    at('2026-12-16', '10:10'),
    at('2026-12-16', '14:00'),
  ]);
});
