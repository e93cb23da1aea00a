import { at, checkDays } from './checkDays';
import { listen } from './listen';

const day = (appointmentDate: string) => ({ appointmentDate });

describe('a day whose year is told after it', () => {
  checkDays([
    ['my appointment is thanksgiving 2027', day('2027-11-25')],
    ['checkup the day of thanksgiving next year', day('2027-11-25')],
    ['the last friday of april 2028 at 9', at('2028-04-28', '09:00')],
    ['third tuesday of september, 2027', day('2027-09-21')],
    ['el primer lunes de marzo de 2028 a las 10', at('2028-03-06', '10:00')],
    // Without one it is the next that comes
    ['the last friday of april at 9', at('2027-04-30', '09:00')],
  ]);
});

describe('a day of a month by its number', () => {
  checkDays([
    ['third day of january at 9', at('2027-01-03', '09:00')],
    ['el tercer día de enero a las 9', at('2027-01-03', '09:00')],
    ['1º de febrero a las 9', at('2027-02-01', '09:00')],
    ['1° de febrero a las 9', at('2027-02-01', '09:00')],
    ['1ro de febrero a las 9', at('2027-02-01', '09:00')],
    ['4o de febrero a las 9', at('2027-02-04', '09:00')],
    ['nueve del doce a las diez', at('2026-12-09', '10:00')],
    ['mi cita es 9 del 12 a las 10', at('2026-12-09', '10:00')],
    // An hour of a day
    ['a las 9 del 12', at('2026-12-12', '09:00')],
  ]);
});

describe('hours until the visit', () => {
  const today = (time: `${number}:${number}`) => at('2026-11-23', time);
  checkDays([
    ['my appointment is in 24 hours', at('2026-11-24', '10:00')],
    ['in an hour', today('11:00')],
    ['in 2h', today('12:00'), ['appointmentDate', 'appointmentTime']],
    ['in a couple of hours', today('12:00'), ['appointmentDate', 'appointmentTime']],
    ['la cita es dentro de un par de horas', today('12:00')],
    ['necesito un viaje a la clínica en dos horas', today('12:00')],
    ['I need a ride in two hours to the clinic', today('12:00')],
    // Of no visit
    ['can I cancel in 24 hours', {}],
    ['I see her at 14 hours', { appointmentTime: '14:00' }],
  ]);
});

describe('an hour told in other words', () => {
  const time = (appointmentTime: `${number}:${number}`) => ({ appointmentTime });
  checkDays([
    ['a quarter to noon', time('11:45'), ['appointmentTime']],
    ['15 to noon', time('11:45'), ['appointmentTime']],
    ['un cuarto para el mediodía', time('11:45'), ['appointmentTime']],
    ['quarter past noon', time('12:15'), ['appointmentTime']],
    ['quarter to 13', time('12:45'), ['appointmentTime']],
    ['my appointment is on the 2nd at afternoon 3', at('2026-12-02', '15:00')],
    ['make it december 4 at evening 6', at('2026-12-04', '18:00'), ['appointmentDate', 'appointmentTime']],
    ['my appointment is morning 10 on friday', at('2026-11-27', '10:00')],
    ['la cita es el viernes en la tarde 4', at('2026-11-27', '16:00')],
    // A range, and what is counted
    ['friday from 9 to noon', { ...at('2026-11-27', '09:00'), appointmentEnd: '12:00' }],
    ['tomorrow morning 2 of us', day('2026-11-24')],
  ]);
});

describe('how many ride, beside the hour', () => {
  checkDays([
    ['a ride for 2 on wednesday at 10:30', at('2026-11-25', '10:30')],
    ['van for 3, friday 10:30', at('2026-11-27', '10:30')],
    ['un viaje para 2 el viernes a las 3:15', at('2026-11-27', '15:15')],
  ]);
});

describe('a day on which somebody is not free', () => {
  checkDays([
    ["I'm not free tomorrow book it on friday", day('2026-11-27')],
    ['not available thursday, book it for friday', day('2026-11-27')],
    ['no estoy disponible el jueves, mejor el viernes a las 9', at('2026-11-27', '09:00')],
  ]);
});

describe('the hour a visit was down for', () => {
  const moved = { refTime: '14:00', appointmentTime: '15:15' } as const;
  checkDays([
    ["I'm down for 2 but they moved it to 3:15", moved],
    ['they had me down for 2 and moved it to 3:15', moved],
    ['me tenían para las 2 y la movieron a las 3:15', moved],
    // Asked for, and not told
    [
      'cancel the 12th and put me down for the 19th at 2',
      { refDate: '2026-12-12', ...at('2026-12-19', '14:00') },
    ],
  ]);
});

describe('days of a week that is named before them', () => {
  test.each([
    'next week tuesday at 9, thursday at 10',
    'next week: tues 9am, thurs 10am',
    'la semana que viene: martes a las 9, jueves a las 10',
    'next week tuesday at 9 and thursday at 10',
  ])('are all of it: %s', (text) => {
    const { intents, slots, otherRides = [] } = listen(text);
    expect([intents, slots, ...otherRides]).toEqual([
      ['several-trips'],
      at('2026-12-01', '09:00'),
      at('2026-12-03', '10:00'),
    ]);
  });
});

describe('a visit that is asked for', () => {
  test.each(['can I go tomorrow at 3?', 'I have to see a doctor, can you schedule me a three pm tomorrow?'])(
    'keeps its day and hour beside the question: %s',
    (text) => {
      expect(listen(text)).toMatchObject({
        intents: ['book-trip'],
        slots: { appointmentDate: '2026-11-24', appointmentTime: '15:00' },
      });
    },
  );

  test.each(['my appointment is sunday', 'my doctors appointment is sunday', 'mi cita es el domingo'])(
    'is what this line is for: %s',
    (text) => {
      expect(listen(text)).toMatchObject({
        intents: ['book-trip'],
        slots: { appointmentDate: '2026-11-29' },
      });
    },
  );

  test.each(['can I get a ride later today to the clinic', 'I need a ride first thing tomorrow'])(
    'names no ride in a list: %s',
    (text) => {
      expect(listen(text).slots.tripRef).toBeUndefined();
    },
  );
});
