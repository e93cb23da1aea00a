import { spawnSync } from 'node:child_process';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { checkDays, type DayRow } from './checkDays';
import { halfOfWhat } from '../../../dialogs/understanding/dates/halfOfWhat';
import { listen } from './listen';
import { slotsOf } from './slotsOf';

const visit: readonly SlotName[] = ['appointmentDate', 'appointmentTime'];
const back: readonly SlotName[] = ['returnTime'];
const birth: readonly SlotName[] = ['dateOfBirth'];

describe('days, on Monday 2026-11-23', () => {
  checkDays([
    ['tomorrow', { appointmentDate: '2026-11-24' }],
    ['tmrw', { appointmentDate: '2026-11-24' }],
    ['2morrow', { appointmentDate: '2026-11-24' }],
    ['day after tomorrow', { appointmentDate: '2026-11-25' }],
    ['mañana', { appointmentDate: '2026-11-24' }],
    ['pasado mañana', { appointmentDate: '2026-11-25' }],
    ['mañana por la mañana a las 9', { appointmentDate: '2026-11-24', appointmentTime: '09:00' }],
    ['friday', { appointmentDate: '2026-11-27' }],
    ['thurs', { appointmentDate: '2026-11-26' }],
    ['wensday', { appointmentDate: '2026-11-25' }],
    ['el viernes', { appointmentDate: '2026-11-27' }],
    ['este viernes', { appointmentDate: '2026-11-27' }],
    ['this friday', { appointmentDate: '2026-11-27' }],
    ['next friday', {}],
    ['friday next week', { appointmentDate: '2026-12-04' }],
    ['el viernes de la próxima semana', { appointmentDate: '2026-12-04' }],
    ['a week from friday', { appointmentDate: '2026-12-04' }],
    ['in two weeks', { appointmentDate: '2026-12-07' }],
    ['en 10 días', { appointmentDate: '2026-12-03' }],
    ['the 5th', { appointmentDate: '2026-12-05' }, visit],
    ['the 5th at noon', { appointmentDate: '2026-12-05', appointmentTime: '12:00' }],
    ['el 5', { appointmentDate: '2026-12-05' }, visit],
    ['el día 30', { appointmentDate: '2026-11-30' }, visit],
    ['on the twenty seventh', { appointmentDate: '2026-11-27' }, visit],
    ['december 5', { appointmentDate: '2026-12-05' }],
    ['dec 5th', { appointmentDate: '2026-12-05' }],
    ['5 de diciembre', { appointmentDate: '2026-12-05' }],
    ['el cinco de diciembre', { appointmentDate: '2026-12-05' }],
    ['january 4', { appointmentDate: '2027-01-04' }],
    ['12/5', { appointmentDate: '2026-12-05' }],
    ['12/5/26', { appointmentDate: '2026-12-05' }],
    ['12/05/2026', { appointmentDate: '2026-12-05' }],
    ['2026-12-05', { appointmentDate: '2026-12-05' }],
    ['1/4', { appointmentDate: '2027-01-04' }],
    ['25/12', { appointmentDate: '2026-12-25' }],
    ['thanksgiving', { appointmentDate: '2026-11-26' }],
    ['día de acción de gracias', { appointmentDate: '2026-11-26' }],
    ['the monday after thanksgiving', { appointmentDate: '2026-11-30' }],
    ['day after thanksgiving', { appointmentDate: '2026-11-27' }],
    ['christmas eve', { appointmentDate: '2026-12-24' }],
    ['nochebuena', { appointmentDate: '2026-12-24' }],
    ['friday the 4th', { appointmentDate: '2026-12-04' }],
    ['viernes 4', { appointmentDate: '2026-12-04' }],
    ['viernes 4 de diciembre a las 2', { appointmentDate: '2026-12-04', appointmentTime: '14:00' }],
    ['fri dec 4 at 10:30', { appointmentDate: '2026-12-04', appointmentTime: '10:30' }],
    ['not friday, thursday', { appointmentDate: '2026-11-26' }],
    ['no, thursday', { appointmentDate: '2026-11-26' }],
    ['no el viernes, el jueves', { appointmentDate: '2026-11-26' }],
    ['this coming monday', { appointmentDate: '2026-11-30' }],
    ['every tuesday at 8', { appointmentTime: '08:00', recurrenceDays: ['tue'] }],
    ['a week from today', { appointmentDate: '2026-11-30' }],
    ['de hoy en ocho', { appointmentDate: '2026-11-30' }],
    ['el veintidós de diciembre', { appointmentDate: '2026-12-22' }],
    ['dec 4 10 am', { appointmentDate: '2026-12-04', appointmentTime: '10:00' }],
    ['12 de diciembre a las 10', { appointmentDate: '2026-12-12', appointmentTime: '10:00' }],
    ['at 2 dec 9', { appointmentDate: '2026-12-09', appointmentTime: '14:00' }],
    // Misspelt, run together, short
    ...['wednsday', 'wendsday', 'wenesday', 'weds', 'miercole', 'miercoels'].map((text): DayRow => [
      text,
      { appointmentDate: '2026-11-25' },
    ]),
    ...['thrusday', 'thursdy', 'thers day', 'juebes', 'jueve'].map((text): DayRow => [
      text,
      { appointmentDate: '2026-11-26' },
    ]),
    ...['firday', 'fridy', 'biernes', 'vierne', 'fraidei'].map((text): DayRow => [
      text,
      { appointmentDate: '2026-11-27' },
    ]),
    ...['tommorow', 'tomarrow', 'romorrow', 'to morrow', 'mañna', 'manyana', 'maana'].map((text): DayRow => [
      text,
      { appointmentDate: '2026-11-24' },
    ]),
    ['decmber 3', { appointmentDate: '2026-12-03' }],
    ['3 d disiembre', { appointmentDate: '2026-12-03' }],
    ['febuary 2', { appointmentDate: '2027-02-02' }],
    ['dec3', { appointmentDate: '2026-12-03' }],
    ['12/3at2', { appointmentDate: '2026-12-03', appointmentTime: '14:00' }],
    ['tomorrowat3', { appointmentDate: '2026-11-24', appointmentTime: '15:00' }],
    ['friday3pm', { appointmentDate: '2026-11-27', appointmentTime: '15:00' }],
    ['pa oy a las3', { appointmentDate: '2026-11-23', appointmentTime: '15:00' }],
    ['apr. 21st', { appointmentDate: '2027-04-21' }],
    // Counted from another day
    ['friday week', { appointmentDate: '2026-12-04' }],
    ['the monday after next', { appointmentDate: '2026-12-07' }],
    ['two days before thanksgiving', { appointmentDate: '2026-11-24' }],
    ['el lunes después de navidad', { appointmentDate: '2026-12-28' }],
    ['la víspera de Reyes', { appointmentDate: '2027-01-05' }],
    ['not this tuesday the tuesday after that', { appointmentDate: '2026-12-01' }],
    ['el lunes en ocho', { appointmentDate: '2026-12-07' }],
    ['d hoy en 15', { appointmentDate: '2026-12-07' }],
    ['dentro de tres días', { appointmentDate: '2026-11-26' }],
    ['ten days from now', { appointmentDate: '2026-12-03' }],
    ['in 2 months', { appointmentDate: '2027-01-23' }],
    ['la otra semana el jueves', { appointmentDate: '2026-12-03' }],
    ['the week after next, wed', { appointmentDate: '2026-12-09' }],
    ['week of dec 7, on the thursday', { appointmentDate: '2026-12-10' }],
    // Of a month
    ['the 4th of next month', { appointmentDate: '2026-12-04' }],
    ['el once del mes que viene', { appointmentDate: '2026-12-11' }],
    ['el 28 de este mes', { appointmentDate: '2026-11-28' }],
    ['last day of the month', { appointmentDate: '2026-11-30' }],
    ['first monday of december', { appointmentDate: '2026-12-07' }],
    ['el último viernes de enero', { appointmentDate: '2027-01-29' }],
    ['may 9th of next year', { appointmentDate: '2027-05-09' }],
    ['four slash two', { appointmentDate: '2027-04-02' }],
    ['28 del 12', { appointmentDate: '2026-12-28' }, ['appointmentDate']],
    ['12 28', { appointmentDate: '2026-12-28' }, ['appointmentDate']],
    ['12-3 @ 230', { appointmentDate: '2026-12-03', appointmentTime: '14:30' }],
    // Holidays that Easter moves
    ['good friday', { appointmentDate: '2027-03-26' }],
    ['miércoles de ceniza', { appointmentDate: '2027-02-10' }],
    ['monday after easter', { appointmentDate: '2027-03-29' }],
    // Taken back
    ['friday, no wait, thursday', { appointmentDate: '2026-11-26' }],
    ['el viernes, digo el jueves', { appointmentDate: '2026-11-26' }],
    ['fri *thurs', { appointmentDate: '2026-11-26' }],
    ['not the 24th sorry the 25th', { appointmentDate: '2026-11-25' }],
    ['no mañana, pasado', { appointmentDate: '2026-11-25' }],
    ['the eleventh no thats friday the twelfth', {}],
    ['his is the 7th, mine is the 9th', { appointmentDate: '2026-12-09' }],
    ['i missed my ride on tuesday, need one for friday', { appointmentDate: '2026-11-27' }],
    // Several names of one day
    ['tomorrow tuesday the 24th', { appointmentDate: '2026-11-24' }],
    ['dec 4, its a friday', { appointmentDate: '2026-12-04' }],
    ['friday at 3 on the 4th', { appointmentDate: '2026-12-04', appointmentTime: '15:00' }],
    // No day
    ['sometime next week', {}],
    ['the week of the 14th', {}],
    ['después de Reyes', {}],
    ['the weekend after this one', {}],
    ['in a few days', {}],
    ['happy new year', {}],
    ['hasta mañana', {}],
    ['i wed my husband', {}],
    ['june is my sister', {}],
    ['está en el cuarto 12', {}],
    ['my pressure was 130/80', {}],
    ['past exit 24, suite 1130', {}],
    ['my son is six', {}],
    ['on route 9', {}],
    // Nothing of the kind
    ['i need oxygen 24/7', {}],
    ['1/2 hour', {}],
    ['may two people ride with me', {}],
    ['no one may come', {}],
    ['i sat down', {}],
    ['i may need help', {}],
    ['the sun is out', {}],
    ['i have 2 kids with me', {}],
    ['the second one', {}],
    ['I live on the 3rd floor', {}],
    ['2', {}],
    ['i have 3 appointments', {}],
    ['12 Elm St', {}],
    ['February 30', {}],
  ]);

  it.each([
    ['wed dec 3', ['2026-12-03', '2026-12-02']],
    ['friday the 5th', ['2026-12-05', '2026-12-04']],
    ['dec 4 or dec 7', ['2026-12-04', '2026-12-07']],
    ['el lunes', ['2026-11-23', '2026-11-30']],
    ['next friday', ['2026-11-27', '2026-12-04']],
    ['el próximo viernes', ['2026-11-27', '2026-12-04']],
    ['el jueves que viene', ['2026-11-26', '2026-12-03']],
    ['tomorrow thursday', ['2026-11-24', '2026-11-26']],
    ['domingo 28 de noviembre', ['2026-11-28', '2026-11-29']],
    ['lunes 15 de diciembre', ['2026-12-15', '2026-12-14']],
    ['the 18th or the 19th', ['2026-12-18', '2026-12-19']],
    ['either thurs or fri', ['2026-11-26', '2026-11-27']],
    ['december 1 or 2', ['2026-12-01', '2026-12-02']],
    ['en ocho días', ['2026-11-30', '2026-12-01']],
    ['en quince días', ['2026-12-07', '2026-12-08']],
    // Past
    ['november 20 2026', ['2026-11-20']],
    ['10 de noviembre de 2026', ['2026-11-10']],
    ['11/12/2026', ['2026-11-12']],
    // No such day
    ['february 30', []],
    ['el 31 de noviembre', []],
    ['june thirty first', []],
    ['2/29/27', []],
  ])('asks which: %s', (text, options) => {
    expect(listen(text, visit)).toMatchObject({ slots: {}, unclear: [{ slot: 'appointmentDate', options }] });
  });
});

describe('times', () => {
  checkDays([
    ['12/3 at 2', { appointmentDate: '2026-12-03', appointmentTime: '14:00' }],
    ['today at 3', { appointmentDate: '2026-11-23', appointmentTime: '15:00' }],
    ['a las 3 de la tarde', { appointmentTime: '15:00' }],
    ['a las 9 de la mañana', { appointmentTime: '09:00' }],
    ['a la una', { appointmentTime: '13:00' }],
    ['tomorrow at 930', { appointmentDate: '2026-11-24', appointmentTime: '09:30' }],
    ['tmrw 930', { appointmentDate: '2026-11-24', appointmentTime: '09:30' }],
    ['10a tomorrow', { appointmentDate: '2026-11-24', appointmentTime: '10:00' }],
    ['845a', { appointmentTime: '08:45' }],
    ['3p', { appointmentTime: '15:00' }],
    ['fri 12/4 1030', { appointmentDate: '2026-12-04', appointmentTime: '10:30' }],
    ['eleven fifteen a m', { appointmentTime: '11:15' }],
    ['nine thirty', { appointmentTime: '09:30' }],
    ['half past two', { appointmentTime: '14:30' }],
    ['quarter to three', { appointmentTime: '14:45' }],
    ['quarter past ten', { appointmentTime: '10:15' }],
    ['one o’clock', { appointmentTime: '13:00' }],
    ['tres y media', { appointmentTime: '15:30' }, visit],
    ['a las diez y cuarto', { appointmentTime: '10:15' }],
    ['un cuarto para las tres', { appointmentTime: '14:45' }],
    ['a las tres menos cuarto', { appointmentTime: '14:45' }],
    ['diez y veinte', { appointmentTime: '10:20' }, visit],
    ['noon', { appointmentTime: '12:00' }],
    ['al mediodía', { appointmentTime: '12:00' }],
    ['14:00', { appointmentTime: '14:00' }],
    ['7', { appointmentTime: '07:00' }, visit],
    ['2', { appointmentTime: '14:00' }, visit],
    ['9 30', { appointmentTime: '09:30' }, visit],
    ['10.30', { appointmentTime: '10:30' }, visit],
    ['1030', { appointmentTime: '10:30' }, visit],
    ['12', { appointmentTime: '12:00' }, visit],
    ['12 thirty', { appointmentTime: '12:30' }],
    ['como a las 4 más o menos', { appointmentTime: '16:00' }],
    ['6am', { appointmentTime: '06:00' }],
    ['at 6 in the morning', { appointmentTime: '06:00' }],
    ['6:15 pm', { appointmentTime: '18:15' }],
    ['10:30 a.m.', { appointmentTime: '10:30' }],
    ['45 minute visit friday at 3 pm', { appointmentDate: '2026-11-27', appointmentTime: '15:00' }],
    ['from 10 to 11:30', { appointmentTime: '10:00', appointmentEnd: '11:30' }],
    ['10-11:30am', { appointmentTime: '10:00', appointmentEnd: '11:30' }],
    ['de 10 a 11', { appointmentTime: '10:00', appointmentEnd: '11:00' }],
    ['at 10 until 11', { appointmentTime: '10:00', appointmentEnd: '11:00' }],
    ['12/17 10-12', { appointmentDate: '2026-12-17', appointmentTime: '10:00', appointmentEnd: '12:00' }],
    ['tues 1 to 230', { appointmentDate: '2026-11-24', appointmentTime: '13:00', appointmentEnd: '14:30' }],
    [
      'desde las ocho y cuarto hasta las nueve y media',
      { appointmentTime: '08:15', appointmentEnd: '09:30' },
    ],
    // Said before or apart from the hour
    ['ten of three', { appointmentTime: '14:50' }],
    ['5 min til 10', { appointmentTime: '09:55' }],
    ['ten minutes to two', { appointmentTime: '13:50' }],
    ['faltando veinte para la una', { appointmentTime: '12:40' }],
    ['alas 3 menos kuarto', { appointmentTime: '14:45' }],
    ['8 tonight', { appointmentDate: '2026-11-23', appointmentTime: '20:00' }],
    ['tomorrow afternoon i see her at 2', { appointmentDate: '2026-11-24', appointmentTime: '14:00' }],
    ['mañana en la mañana, a las 5', { appointmentDate: '2026-11-24', appointmentTime: '05:00' }],
    ['good morning my appointment is at 2', { appointmentTime: '14:00' }],
    // Run together and short
    ['1030am', { appointmentTime: '10:30' }],
    ['2 ymedia', { appointmentTime: '14:30' }, visit],
    ['8y30', { appointmentTime: '08:30' }, visit],
    ['thrusday 330', { appointmentDate: '2026-11-26', appointmentTime: '15:30' }],
    ['dec 4 10', { appointmentDate: '2026-12-04', appointmentTime: '10:00' }],
    ['my 930 on friday', { appointmentDate: '2026-11-27', appointmentTime: '09:30' }],
    // An hour with a full stop before its day, and one day of its own
    ['9.15 on friday', { appointmentDate: '2026-11-27', appointmentTime: '09:15' }],
    ['11.45 dec 4, the eye clinic', { appointmentDate: '2026-12-04', appointmentTime: '11:45' }],
    ['this fridays wound care is at 10', { appointmentDate: '2026-11-27', appointmentTime: '10:00' }],
    ['8;45 am', { appointmentTime: '08:45' }],
    ['alas sinco y dies', { appointmentTime: '17:10' }],
    ['a las 2 y pico', { appointmentTime: '14:00' }],
    // In 24 hours
    ['1400 hours', { appointmentTime: '14:00' }],
    ['thirteen hundred hours', { appointmentTime: '13:00' }],
    ['las quince treinta', { appointmentTime: '15:30' }],
    ['14:30 horas', { appointmentTime: '14:30' }],
    // Taken back
    ['at 3, no wait, 4', { appointmentTime: '16:00' }],
    ['a las 11 digo a las 12', { appointmentTime: '12:00' }],
    ['eight no eight thirty', { appointmentTime: '08:30' }, visit],
    ['its 11 not 10', { appointmentTime: '11:00' }],
    // No time
    ['sometime in the morning', {}, visit],
    ['first thing in the morning', {}],
    ['he was 40 minutes late', {}],
    ['i paid 12.50', {}],
    ['necesito un viaje para ir a una cita médica', {}],
    ['el martes una cita', { appointmentDate: '2026-11-24' }],
    ['from one clinic to another', {}],
  ]);
});

it.each([
  ['either 9 or 9:30', ['09:00', '09:30']],
  ['a las 8 o a las 8 y media', ['08:00', '08:30']],
  ['tomorrow 2 or 230', ['14:00', '14:30']],
  ['at 10:75', []],
  ['at 25:00', []],
])('asks which time: %s', (text, options) => {
  expect(listen(text, visit).unclear).toContainEqual({ slot: 'appointmentTime', options });
  expect(listen(text, visit).slots.appointmentTime).toBeUndefined();
});

it.each([
  ['the driver never came on 11/12', '2026-11-12'],
  ['you missed my ride on november 2', '2026-11-02'],
  ['what happened with my ride of 10/30', '2026-10-30'],
  ['nadie vino el 12 de noviembre', '2026-11-12'],
  ['le escribo por el viaje que no llegó el 9 de noviembre', '2026-11-09'],
  ['cancel my ride on 12/3', '2026-12-03'],
])('puts a ride that there was into the past, and none a year ahead: %s', (text, day) => {
  expect(listen(text).slots.refDate).toBe(day);
});

it.each([
  'the later one',
  'that one',
  'the other one',
  'second one',
  'friday the last one',
  'the morning one',
  'the friday one',
])('hears no hour in "one" that stands for something: %s', (text) => {
  expect(listen(text, ['appointmentTime']).slots.appointmentTime).toBeUndefined();
});

it.each([
  ['the other one thirty', '13:30'],
  ['friday one', '13:00'],
  ['the next one o’clock', '13:00'],
  ['that one pm', '13:00'],
])('hears an hour in "one" beside the rest of a time: %s', (text, time) => {
  expect(listen(text, ['appointmentTime']).slots.appointmentTime).toBe(time);
});

it.each([
  ['in the morning', 'morning'],
  ['AM please', 'morning'],
  ['mañana', 'morning'],
  ['por la mañana', 'morning'],
  ['tempranito', 'morning'],
  ['the evening one', 'afternoon'],
  ['mañana en la tarde', 'afternoon'],
  ['de noche', 'afternoon'],
  ['tomorrow', undefined],
  ['morning or evening', undefined],
] as const)('tells the half of the day that alone is asked for: %s', (text, half) => {
  expect(halfOfWhat(text)).toBe(half);
});

it('asks for another time where the clocks leave an hour out', () => {
  expect(listen('march 14 at 2:30 am')).toMatchObject({
    slots: { appointmentDate: '2027-03-14' },
    unclear: [{ slot: 'appointmentTime', options: [] }],
  });
  expect(slotsOf('march 15 at 2:30 am')).toMatchObject({ appointmentTime: '02:30' });
});

describe('a weekday said on that weekday', () => {
  const friday = { today: '2026-11-27', time: '10:15' };
  it.each([
    ['friday at 3', undefined],
    ['this friday at 3', '2026-11-27'],
    ['today friday at 3', '2026-11-27'],
    ['friday at 9', '2026-12-04'],
    ['next friday at 3', '2026-12-04'],
    ['el viernes que viene a las 3', '2026-12-04'],
  ])('%s', (text, date) => {
    expect(listen(text, [], friday).slots.appointmentDate).toBe(date);
  });
});

describe('rides of every week', () => {
  checkDays([
    [
      'mon wed fri at 6 for four weeks',
      { appointmentTime: '18:00', recurrenceDays: ['mon', 'wed', 'fri'], recurrenceUntil: '4 weeks' },
    ],
    [
      'MWF 11:30 through the end of January',
      { appointmentTime: '11:30', recurrenceDays: ['mon', 'wed', 'fri'], recurrenceUntil: '2027-01-31' },
    ],
    [
      'dialysis every tu th sat 545 am til further notice',
      { appointmentTime: '05:45', recurrenceDays: ['tue', 'thu', 'sat'], recurrenceUntil: 'ongoing' },
    ],
    [
      'Monday through Friday at 10:15 AM, six weeks, starting december 7',
      {
        appointmentDate: '2026-12-07',
        appointmentTime: '10:15',
        recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        recurrenceUntil: '6 weeks',
      },
    ],
    [
      'every tuesday at 3 until february 23',
      { appointmentTime: '15:00', recurrenceDays: ['tue'], recurrenceUntil: '2027-02-23' },
    ],
    [
      'Los jueves 3:30 hasta el 18 de diciembre',
      { appointmentTime: '15:30', recurrenceDays: ['thu'], recurrenceUntil: '2026-12-18' },
    ],
    [
      'lunes y miércoles, 5 de la tarde, por dos meses',
      { appointmentTime: '17:00', recurrenceDays: ['mon', 'wed'], recurrenceUntil: '2 months' },
    ],
    ['de lun a sab', { recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }],
    ['tuesday and thursday', { appointmentDate: '2026-11-24' }],
    ['end of feb', { recurrenceUntil: '2027-02-28' }, ['recurrenceUntil']],
    ['6 months', { recurrenceUntil: '6 months' }, ['recurrenceUntil']],
  ]);
});

describe('the way back', () => {
  checkDays([
    ['done at 3', { returnTime: '15:00' }],
    ['pick me up at 4 after', { returnTime: '16:00' }],
    ["i'll call when i'm done", { returnTime: 'will-call' }],
    ['yo llamo cuando termine', { returnTime: 'will-call' }],
    ['no sé a qué hora salgo', { returnTime: 'will-call' }, back],
    ['one way', { returnTime: 'one-way' }],
    ['solo de ida', { returnTime: 'one-way' }],
    ['3', { returnTime: '15:00' }, back],
    ['a las 4', { returnTime: '16:00' }, back],
    ['salgo a las 4', { returnTime: '16:00' }],
    ['my appointment is at 10 done by 12', { appointmentTime: '10:00', appointmentEnd: '12:00' }],
    ['appt at 2 pick me up at 4', { appointmentTime: '14:00', returnTime: '16:00' }],
    ['eye dr at 1, come get me at 3', { appointmentTime: '13:00', returnTime: '15:00' }],
    ['cita 9:50 a. m. Vuelta: 12:40 p. m.', { appointmentTime: '09:50', returnTime: '12:40' }],
    ['salgo como a las tres', { returnTime: '15:00' }],
    ['my appt is at 4:10 and i should be done by 5', { appointmentTime: '16:10', appointmentEnd: '17:00' }],
    ['me atienden a las 11, pero manden el carro a las 10', { appointmentTime: '11:00' }],
    ['pick me up from home at 9, appt at 10', { appointmentTime: '10:00' }],
    ['cita a las 10, regreso a las 12', { appointmentTime: '10:00', returnTime: '12:00' }],
    ['pick me up at 9 for my 10 o’clock appointment', { appointmentTime: '10:00' }],
  ]);

  it('does not take a pick-up time for the time of the visit', () => {
    expect(listen('pick me up at 9 tomorrow')).toMatchObject({
      slots: { appointmentDate: '2026-11-24' },
      unclear: [{ slot: 'appointmentTime', options: ['09:00'] }],
    });
  });
});

describe('rides that exist', () => {
  checkDays([
    ['cancel my ride on friday', { refDate: '2026-11-27' }],
    ['cancele mi viaje del viernes', { refDate: '2026-11-27' }],
    ['cancel my 3pm ride tomorrow', { refDate: '2026-11-24', refTime: '15:00' }],
    ['change my 3pm ride to 4pm', { refTime: '15:00', appointmentTime: '16:00' }],
    [
      'change my ride on friday to monday december 7',
      { refDate: '2026-11-27', appointmentDate: '2026-12-07' },
    ],
    ['move my ride to friday', { appointmentDate: '2026-11-27' }],
    ['cambie mi viaje para el viernes', { appointmentDate: '2026-11-27' }],
    ['the one on friday', { refDate: '2026-11-27' }, ['tripRef']],
    ['what time is my ride tomorrow', { refDate: '2026-11-24' }],
    ['my thurs ride needs to be fri', { refDate: '2026-11-26', appointmentDate: '2026-11-27' }],
    [
      'move my monday trip from 9 to 10:30',
      { refDate: '2026-11-30', refTime: '09:00', appointmentTime: '10:30' },
    ],
    [
      'me cambiaron la cita para el 9 de diciembre a las 10',
      { appointmentDate: '2026-12-09', appointmentTime: '10:00' },
    ],
    ['add my daughter to the friday ride', { refDate: '2026-11-27' }],
    ["Please don't send anybody on friday", { refDate: '2026-11-27' }],
    ['lo del viernes cancélelo por favor', { refDate: '2026-11-27' }],
    ['añada a mi hija al viaje del viernes', { refDate: '2026-11-27' }],
    ['cancele mi viaje de mañana', { refDate: '2026-11-24' }],
    ['el chofer del martes me trató mal', { refDate: '2026-11-17' }],
    ['quiero mover mi viaje del lunes 30 al 2', { refDate: '2026-11-30', appointmentDate: '2026-12-02' }],
  ]);
});

describe('a ride that exists beside the one wished for', () => {
  checkDays([
    [
      'cancel my ride tomorrow and get me one for friday at 3',
      { refDate: '2026-11-24', appointmentDate: '2026-11-27', appointmentTime: '15:00' },
    ],
    [
      'cancele el viaje de mañana y quiero uno para el viernes a las 3',
      { refDate: '2026-11-24', appointmentDate: '2026-11-27', appointmentTime: '15:00' },
    ],
    [
      'my ride on friday is at 11 but they moved me to 2',
      { refDate: '2026-11-27', refTime: '11:00', appointmentTime: '14:00' },
    ],
    [
      'tengo un viaje el viernes a la una y necesito que me lo pongan a las 3',
      { refDate: '2026-11-27', refTime: '13:00', appointmentTime: '15:00' },
    ],
    [
      'move dec 1 at 10:45 to dec 8 same time',
      { refDate: '2026-12-01', refTime: '10:45', appointmentDate: '2026-12-08', appointmentTime: '10:45' },
    ],
    [
      'lo del 1 a las 10:45 páselo al 8 a la misma hora',
      { refDate: '2026-12-01', refTime: '10:45', appointmentDate: '2026-12-08', appointmentTime: '10:45' },
    ],
    [
      'instead of the 11th can you do the 12th at 9:40',
      { refDate: '2026-12-11', appointmentDate: '2026-12-12', appointmentTime: '09:40' },
    ],
    ['do i still have a ride friday at 9', { refDate: '2026-11-27', refTime: '09:00' }],
    [
      'friday at 10:15 just became 11:15',
      { refDate: '2026-11-27', refTime: '10:15', appointmentTime: '11:15' },
    ],
    [
      'No bus goes there since the clinic moved. Dentist, dec 8, 10:15',
      { appointmentDate: '2026-12-08', appointmentTime: '10:15' },
    ],
  ]);
});

describe('days and times told apart from other numbers', () => {
  checkDays([
    ['the doctor is on 8th flor', {}],
    ['mi piso es el 3ro', {}],
    ['salgo del trabajo a las siete, mi cita es el viernes', { appointmentDate: '2026-11-27' }],
    ['not this friday, the one after that at 9', { appointmentDate: '2026-12-04', appointmentTime: '09:00' }],
    [
      'el viernes que viene no, el otro, a las 9',
      { appointmentDate: '2026-12-04', appointmentTime: '09:00' },
    ],
    ['a month from today at 11', { appointmentDate: '2026-12-23', appointmentTime: '11:00' }],
    ['de hoy en dos semanas a las 9', { appointmentDate: '2026-12-07', appointmentTime: '09:00' }],
    ['Cita: 2 de diciembre, 9:00 a.m.', { appointmentDate: '2026-12-02', appointmentTime: '09:00' }],
    ['el viernes a la una y tres cuartos', { appointmentDate: '2026-11-27', appointmentTime: '13:45' }],
    ['friday dec 4 in the afternoon', { appointmentDate: '2026-12-04' }],
    ['dialysis mon-wed-fri at 7', { recurrenceDays: ['mon', 'wed', 'fri'], appointmentTime: '07:00' }],
    ['mar 24 de noviembre a las 9', { appointmentDate: '2026-11-24', appointmentTime: '09:00' }],
  ]);

  it.each(['friday between 9 and 10', 'el viernes entre las 9 y las 10'])('asks which: %s', (text) => {
    const { slots, unclear } = listen(text);
    expect(slots.appointmentTime).toBeUndefined();
    expect(unclear).toEqual([{ slot: 'appointmentTime', options: ['09:00', '10:00'] }]);
  });
});

describe('days where a sentence begins, and days of no visit', () => {
  checkDays([
    ['I need a ride. Tomorrow at 9', { appointmentDate: '2026-11-24', appointmentTime: '09:00' }],
    ['Necesito un carro. El viernes a las 9', { appointmentDate: '2026-11-27', appointmentTime: '09:00' }],
    [
      'tengo esta tos desde el domingo, el doctor me ve mañana a la 1',
      { appointmentDate: '2026-11-24', appointmentTime: '13:00' },
    ],
    [
      'i have to call by friday. my appointment is the 30th at 10',
      { appointmentDate: '2026-11-30', appointmentTime: '10:00' },
    ],
    [
      'el viernes a las 2, no, el sábado a las 2',
      { appointmentDate: '2026-11-28', appointmentTime: '14:00' },
    ],
    [
      'Tengo que estar en el hospital el viernes a las 7 de la mañana',
      { appointmentDate: '2026-11-27', appointmentTime: '07:00' },
    ],
  ]);
});

describe('birth dates', () => {
  checkDays([
    ['3/4/45', { dateOfBirth: '1945-03-04' }, birth],
    ['3/4/45', { dateOfBirth: '1945-03-04' }],
    ['date of birth 3/4/45', { dateOfBirth: '1945-03-04' }],
    ['dob 03-04-1945', { dateOfBirth: '1945-03-04' }],
    ['march 4 1945', { dateOfBirth: '1945-03-04' }, birth],
    ['March 4th, 1945', { dateOfBirth: '1945-03-04' }],
    ['4 de marzo de 1945', { dateOfBirth: '1945-03-04' }, birth],
    ['nací el 4 de marzo de 1945', { dateOfBirth: '1945-03-04' }],
    ['03041945', { dateOfBirth: '1945-03-04' }, birth],
    ['030445', { dateOfBirth: '1945-03-04' }, birth],
    ['3/4/15', { dateOfBirth: '2015-03-04' }, birth],
    ['12/25/26', { dateOfBirth: '1926-12-25' }, birth],
    ['1945-03-04', { dateOfBirth: '1945-03-04' }],
    ['25/3/1984', { dateOfBirth: '1984-03-25' }, birth],
    ['12/3/1984', { dateOfBirth: '1984-12-03' }, birth],
    ['3/12/1984', { dateOfBirth: '1984-03-12' }],
    ['3 12 1984', { dateOfBirth: '1984-03-12' }],
    ['dob 3.12.84', { dateOfBirth: '1984-03-12' }],
    ['7 30 49', { dateOfBirth: '1949-07-30' }, birth],
    ...[
      'march 12 1984',
      'march 12, 1984',
      'mar 12 1984',
      '12 march 1984',
      '12th of march, 1984',
      'born in 1984 march 12',
      'march twelfth nineteen eighty four',
      '12 de marzo de 1984',
      'marzo 12 de 1984',
      'marzo 12 1984',
      'doce de marzo de mil novecientos ochenta y cuatro',
      'nací el 12 de marzo del 84',
    ].map((text): DayRow => [text, { dateOfBirth: '1984-03-12' }]),
    ['march 12 84', { dateOfBirth: '1984-03-12' }, birth],
    ['march 9', {}, birth],
    [
      'born 7/30/1949 to dialysis dec 4 at 10am',
      { dateOfBirth: '1949-07-30', appointmentDate: '2026-12-04', appointmentTime: '10:00' },
    ],
    [
      'dob march 12 1984. I need a ride to my eye doctor tuesday next week at 2:15',
      { dateOfBirth: '1984-03-12', appointmentDate: '2026-12-01', appointmentTime: '14:15' },
    ],
    [
      'born march 4 1945, appointment december 4 at 10',
      { dateOfBirth: '1945-03-04', appointmentDate: '2026-12-04', appointmentTime: '10:00' },
    ],
  ]);
});

describe('words of days and times, misspelt, misheard or run together', () => {
  checkDays([
    ['tomorrow haf past 8', { appointmentDate: '2026-11-24', appointmentTime: '08:30' }],
    ['haf past eight tomorrow', { appointmentDate: '2026-11-24', appointmentTime: '08:30' }],
    ['tomorrow half pas 8', { appointmentDate: '2026-11-24', appointmentTime: '08:30' }],
    ['tomorrow qurter to nine', { appointmentDate: '2026-11-24', appointmentTime: '08:45' }],
    ['tomorrow halfpast 8', { appointmentDate: '2026-11-24', appointmentTime: '08:30' }],
    ['tomorrow at nooon', { appointmentDate: '2026-11-24', appointmentTime: '12:00' }],
    ['2morow at 9', { appointmentDate: '2026-11-24', appointmentTime: '09:00' }],
    ['todya at 4', { appointmentDate: '2026-11-23', appointmentTime: '16:00' }],
    ['next weak on thursday', { appointmentDate: '2026-12-03' }],
    ['thursday next wek', { appointmentDate: '2026-12-03' }],
    ['thursday nextweek at 9', { appointmentDate: '2026-12-03', appointmentTime: '09:00' }],
    ['new yers eve at 10', { appointmentDate: '2026-12-31', appointmentTime: '10:00' }],
    ['christmas eav at 9', { appointmentDate: '2026-12-24', appointmentTime: '09:00' }],
    ['mañana a las 4 meno 10', { appointmentDate: '2026-11-24', appointmentTime: '15:50' }],
    ['mañana a las 4 menoz cuarto', { appointmentDate: '2026-11-24', appointmentTime: '15:45' }],
    ['mañana a las 8 d la noxe', { appointmentDate: '2026-11-24', appointmentTime: '20:00' }],
    ['mañana a las 3 de la tade', { appointmentDate: '2026-11-24', appointmentTime: '15:00' }],
    ['mañana alasocho', { appointmentDate: '2026-11-24', appointmentTime: '08:00' }],
    ['mañana lasocho y media', { appointmentDate: '2026-11-24', appointmentTime: '08:30' }],
    ['la semna q biene el lunes', { appointmentDate: '2026-11-30' }],
    ['el lunes dela semana queviene', { appointmentDate: '2026-11-30' }],
    ['el ultmo lunes d febrero', { appointmentDate: '2027-02-22' }],
    ['el hultimo lunes de febrero', { appointmentDate: '2027-02-22' }],
    ['pasdo mañana a las 9', { appointmentDate: '2026-11-25', appointmentTime: '09:00' }],
    // Words that only look like one
    ['tomorrow at 9, I feel weak', { appointmentDate: '2026-11-24', appointmentTime: '09:00' }],
    ['I have been weak 6 days', {}],
    ['the noone of it', {}],
    ['theres noone today', { appointmentDate: '2026-11-23' }],
    ['tomorrow my sister Alf Medina rides along', { appointmentDate: '2026-11-24' }],
  ]);
});

describe('a leading oh, and twelve in the morning', () => {
  checkDays([
    ['oh six forty five tomorrow', { appointmentDate: '2026-11-24', appointmentTime: '06:45' }],
    ['tomorrow at zero six thirty', { appointmentDate: '2026-11-24', appointmentTime: '06:30' }],
    ['cero seis cuarenta y cinco mañana', { appointmentDate: '2026-11-24', appointmentTime: '06:45' }],
    ['oh six fifteen pm tomorrow', { appointmentDate: '2026-11-24', appointmentTime: '18:15' }],
    ['oh, six forty five tomorrow', { appointmentDate: '2026-11-24', appointmentTime: '18:45' }],
    ['tomorrow nine oh five', { appointmentDate: '2026-11-24', appointmentTime: '09:05' }],
    ['tomorrow 12 in the morning', { appointmentDate: '2026-11-24', appointmentTime: '12:00' }],
    ['mañana a las 12 de la mañana', { appointmentDate: '2026-11-24', appointmentTime: '12:00' }],
    ['tomorrow at 12, after my night shift', { appointmentDate: '2026-11-24', appointmentTime: '12:00' }],
    ['tomorrow at 12 am', { appointmentDate: '2026-11-24', appointmentTime: '00:00' }],
  ]);
});

describe('a day with two times', () => {
  it('keeps its day', () => {
    const heard = listen('on the 27th either at 9 or 9:30');
    expect(heard.slots.appointmentDate).toBe('2026-11-27');
    expect(listen('not tuesday either').slots.appointmentDate).toBeUndefined();
  });
});

it('hears the same in every time zone', () => {
  const zones = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'];
  const said = zones.map(
    (zone) =>
      spawnSync(process.execPath, ['--import', 'tsx', `${__dirname}/sayDates.ts`], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }).stdout,
  );
  expect(said[0]).toContain('2026-12-05');
  expect(new Set(said).size).toBe(1);
});

describe('days that are only why another is meant', () => {
  const expects = (rows: readonly DayRow[]): void => {
    checkDays(rows.map(([text, slots]) => [text, slots, ['appointmentDate']] as const));
  };
  expects([
    ['thursday is thanksgiving so friday', { appointmentDate: '2026-11-27' }],
    ["thursday they're closed so friday", { appointmentDate: '2026-11-27' }],
    ['the office is closed on thursday, so the friday', { appointmentDate: '2026-11-27' }],
    ['thursday is too soon, make it friday', { appointmentDate: '2026-11-27' }],
    ['el jueves es feriado, asi que el viernes', { appointmentDate: '2026-11-27' }],
    ['el jueves no abren, el viernes', { appointmentDate: '2026-11-27' }],
    [
      'como el jueves es dia de accion de gracias me la pusieron el viernes',
      { appointmentDate: '2026-11-27' },
    ],
    ["it was gonna be the 1st, now it's the 2nd", { appointmentDate: '2026-12-02' }],
    ['they had me for the 1st but now its the 2nd', { appointmentDate: '2026-12-02' }],
    ['iba a ser el 1 pero ahora es el 2', { appointmentDate: '2026-12-02' }],
    ['me tocaba el 1 de diciembre pero quedo para el 2', { appointmentDate: '2026-12-02' }],
    ["friday doesn't work, monday the 30th", { appointmentDate: '2026-11-30' }],
    ['el viernes no me sirve, que sea el 30', { appointmentDate: '2026-11-30' }],
    ['this friday no, the next one', { appointmentDate: '2026-12-04' }],
    ['este viernes no, el que viene', { appointmentDate: '2026-12-04' }],
    ['not this friday, next friday', { appointmentDate: '2026-12-04' }],
    ['de este viernes en ocho', { appointmentDate: '2026-12-04' }],
    ['el 28, ay no, 29', { appointmentDate: '2026-11-29' }],
    ['after christmas, the 28th', { appointmentDate: '2026-12-28' }],
    ['in a month, december 22', { appointmentDate: '2026-12-22' }],
    ['en dos semanas, el 8 de diciembre', { appointmentDate: '2026-12-08' }],
  ]);

  it.each<readonly [string, Partial<SlotValues>]>([
    ['no el 2 que cae miércoles, el 3 a las 2', { appointmentDate: '2026-12-03', appointmentTime: '14:00' }],
    ['halloween is a saturday, so she is on friday the 30th at 11', { appointmentTime: '11:00' }],
    ['infusion runs from 9 to 1 on thursday', { appointmentTime: '09:00', appointmentEnd: '13:00' }],
    [
      'move my 9:15 on the 8th to later that day, like 1:45',
      { appointmentDate: '2026-12-08', refTime: '09:15' },
    ],
    ['he is done with surgery around four thirty', { returnTime: '16:30' }],
    ['no me recojan antes de las 10 porque entro a las 11:15', { appointmentTime: '11:15' }],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toMatchObject(slots);
  });
});

it('takes weekdays for those of every week where they are asked for', () => {
  expect(slotsOf('martes i jueves, asta nuevo avizo', ['recurrenceDays'])).toMatchObject({
    recurrenceDays: ['tue', 'thu'],
    recurrenceUntil: 'ongoing',
  });
  expect(slotsOf('monday and wednesday', ['recurrenceDays'])).toEqual({ recurrenceDays: ['mon', 'wed'] });
});

it('takes the ride of a day that it is called by for that one: "thursday\'s"', () => {
  expect(slotsOf("What time will Thursday's driver get here?")).toMatchObject({ refDate: '2026-11-26' });
  expect(slotsOf("drop Friday's, clinic is closed")).toMatchObject({ refDate: '2026-11-27' });
});

it.each(['i work friday and the sitter comes on the 30th', 'trabajo el viernes y la niñera viene el 30'])(
  'asks which day is meant where two are said and nothing tells: %s',
  (text) => {
    const { slots, unclear } = listen(text, ['appointmentDate']);
    expect(slots.appointmentDate).toBeUndefined();
    expect(unclear).toEqual([{ slot: 'appointmentDate', options: ['2026-11-27', '2026-11-30'] }]);
  },
);

it.each([
  'dentist dec 10 at 2, my mom is at her job til 5',
  'dentist dec 10 at 2, my kids are in school until 4',
  "dentist dec 10 at 2, she's in class till 4",
  'dentist dec 10 at 2, his shift ends at 6',
  'dentist dec 10 at 2, my mom gets off her job at 5',
  'dentista el 10 de diciembre a las 2, mi hijo está en la escuela hasta las 3',
  'dentista el 10 de diciembre a las 2, mi esposo está en su trabajo hasta las 5',
  'dentista el 10 de diciembre a las 2, ella tiene clases hasta las 4',
  'dentista el 10 de diciembre a las 2, mi hermano sale de su turno a las 6',
])('takes the hours of a job or a school for none of the visit: %s', (text) => {
  const { appointmentDate, appointmentTime, appointmentEnd, returnTime } = slotsOf(text);
  expect({ appointmentDate, appointmentTime, appointmentEnd, returnTime }).toEqual({
    appointmentDate: '2026-12-10',
    appointmentTime: '14:00',
  });
});

describe('days and times in other ways of writing and telling', () => {
  checkDays([
    ['my eye exam is on 12-17', { appointmentDate: '2026-12-17' }],
    ['dentist 12-17 please', { appointmentDate: '2026-12-17' }],
    ['la cita es el 12.17', { appointmentDate: '2026-12-17' }],
    ['la cita es el 12-3', { appointmentDate: '2026-12-03' }],
    ['dialysis at 9-30', { appointmentTime: '09:30' }],
    ['12/17, 2026 at 9:20', { appointmentDate: '2026-12-17', appointmentTime: '09:20' }],
    ['3 dec 2026 - 9:40am', { appointmentDate: '2026-12-03', appointmentTime: '09:40' }],
    ['2026-12-17T09:40', { appointmentDate: '2026-12-17', appointmentTime: '09:40' }],
    ['the foot doctor on the third thursday', { appointmentDate: '2026-12-17' }],
    ['el segundo miércoles tengo cita', { appointmentDate: '2026-12-09' }],
    ['i go on the first monday of the month', { appointmentDate: '2026-12-07' }],
    ['tengo control el último viernes del mes', { appointmentDate: '2026-11-27' }],
    ['the first monday in next month', { appointmentDate: '2026-12-07' }],
    ['book me for the next day at 9', { appointmentDate: '2026-11-24', appointmentTime: '09:00' }],
    ['quiero el viaje para el día siguiente', { appointmentDate: '2026-11-24' }],
    ['nobody came the next day', {}],
    ['el día después de mañana a las 9', { appointmentDate: '2026-11-25', appointmentTime: '09:00' }],
    ['el vigésimo segundo de enero', { appointmentDate: '2027-01-22' }],
    ['this night at 8', { appointmentDate: '2026-11-23', appointmentTime: '20:00' }],
    ['esta madrugada a las 5', { appointmentDate: '2026-11-23', appointmentTime: '05:00' }],
    ['my appointment is at 12 in the night', { appointmentTime: '00:00' }],
    ["the visit is at 1 o'clock lunchtime", { appointmentTime: '13:00' }],
    ['la cita es al mediodía, 12:30', { appointmentTime: '12:30' }],
    ['mi turno es a las 8 pm y media', { appointmentTime: '20:30' }],
    ['mi turno es a las 9 am menos cuarto', { appointmentTime: '08:45' }],
    ['my appointment is 10 minutes to 5:30', { appointmentTime: '17:20' }],
    ['mi cita es a 20 minutos pasados de las 3', { appointmentTime: '15:20' }],
    ['my appointment is three quarters past 8', { appointmentTime: '08:45' }],
    ['la cita es a las 10 h 40', { appointmentTime: '10:40' }],
    ['my appointment is at nine five', { appointmentTime: '09:05' }],
    ["I'll be done at 3", { returnTime: '15:00' }],
    ["she'll be ready at 4:30", { returnTime: '16:30' }],
  ]);

  it.each(['the first tuesday in this month', 'el primer martes de este mes'])(
    'asks for another where the day is gone by: %s',
    (text) => {
      expect(listen(text).unclear).toEqual([{ slot: 'appointmentDate', options: [] }]);
    },
  );
});

describe('the hours until a visit, at ten', () => {
  checkDays([
    ['my appointment is in 2 hours', { appointmentDate: '2026-11-23', appointmentTime: '12:00' }],
    ['i have to be at the dentist in an hour', { appointmentDate: '2026-11-23', appointmentTime: '11:00' }],
    ['my appt is 2 and a half hours from now', { appointmentDate: '2026-11-23', appointmentTime: '12:30' }],
    ['mi cita es dentro de hora y media', { appointmentDate: '2026-11-23', appointmentTime: '11:30' }],
    ['tengo cita con el dentista en media hora', { appointmentDate: '2026-11-23', appointmentTime: '10:30' }],
    ["I'll be done in an hour", { appointmentDate: '2026-11-23', returnTime: '11:00' }],
    ['the driver said 20 minutes from now', {}],
    ['my appointment takes 2 hours', {}],
    ['la cita dura 2 y media horas', {}],
    ['pick me up in 30 minutes', {}],
    ['my appointment was once 2 visits in an hour', {}],
    ['salgo a tomar tres pastillas en una hora', {}],
  ]);
});
