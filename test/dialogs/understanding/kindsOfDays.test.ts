import { at, checkDays } from './checkDays';
import type { SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

const ref = (refDate: string, refTime?: `${number}:${number}`): Partial<SlotValues> => ({
  refDate,
  ...(refTime !== undefined && { refTime }),
});

describe('a week in place of another, on Monday 2026-11-23', () => {
  checkDays([
    ['not next week, the week after, on wednesday at 3', at('2026-12-09', '15:00')],
    ['thursday, not this week, the next, at 2', at('2026-12-03', '14:00')],
    ['la próxima semana no, la que sigue, el martes a las 9', at('2026-12-08', '09:00')],
    ['esta semana que viene no sino la otra, el jueves a la 1', at('2026-12-10', '13:00')],
    ['el viernes no, el viernes de la otra semana, a las 10', at('2026-12-04', '10:00')],
    ['friday, not this coming one, the one after, at 8', at('2026-12-04', '08:00')],
    ['the wednesday after this coming one at 9', at('2026-12-02', '09:00')],
    ['el miércoles después del que viene a las 9', at('2026-12-02', '09:00')],
    // A weekday and its week apart from each other.
    ['the week after next at 10 on friday', at('2026-12-11', '10:00')],
    ['la semana que viene tengo cita el viernes a las 8', at('2026-12-04', '08:00')],
    ['in 2 weeks on a tuesday at 11', at('2026-12-08', '11:00')],
    ['in a couple of weeks, on the ninth at ten', at('2026-12-09', '10:00')],
    ['una semana después del 2 a las 9', at('2026-12-09', '09:00')],
    ['el martes de semana santa a las 2', at('2027-03-23', '14:00')],
  ]);
});

describe('days of one list', () => {
  it.each([
    ['rides for dec 2, 9 and 16 at 1 pm', ['2026-12-02', '2026-12-09', '2026-12-16']],
    ['quimio el 2, 9 y 16 de diciembre a las 8:45', ['2026-12-02', '2026-12-09', '2026-12-16']],
    // A week that is named holds for every day of its list, in its order.
    ['tuesday and thursday next week', ['2026-12-01', '2026-12-03']],
    ['i need a ride mon and wed next week for dialysis', ['2026-11-30', '2026-12-02']],
    ['next week tues and fri at 10', ['2026-12-01', '2026-12-04']],
    ['dialysis mon, wed and fri next week at 6 am', ['2026-11-30', '2026-12-02', '2026-12-04']],
    ['el lunes y el miércoles de la próxima semana', ['2026-11-30', '2026-12-02']],
    ['necesito carro martes y jueves la semana entrante a las 10', ['2026-12-01', '2026-12-03']],
    ['la semana que viene, martes y viernes', ['2026-12-01', '2026-12-04']],
    ['friday and tuesday next week', ['2026-11-27']],
  ])('%s', (text, days) => {
    const { slots, otherRides = [] } = listen(text);
    expect([slots, ...otherRides].map(({ appointmentDate }) => appointmentDate)).toEqual(days);
  });

  it.each([
    ['12 o 14 de diciembre a las 9', 'appointmentDate', ['2026-12-12', '2026-12-14']],
    ['dec 12, i think 9 or 9:30', 'appointmentTime', ['09:00', '09:30']],
    ['sleep study at yale on dec 12 at 8', 'appointmentTime', ['08:00', '20:00']],
    ['el estudio del sueño es el 12 a las 9', 'appointmentTime', ['09:00', '21:00']],
  ])('asks which in "%s"', (text, slot, options) => {
    expect(listen(text).unclear).toEqual([{ slot, options }]);
  });
});

describe('days and times in numbers', () => {
  checkDays([
    ['wed 12/2 1115-1215 cardiac rehab', { ...at('2026-12-02', '11:15'), appointmentEnd: '12:15' }],
    ['the eye doctor says between 1 and 130, say 1', { appointmentTime: '13:00' }, ['appointmentTime']],
    ['entre las 9 y las 10, ponga las 9 y media', { appointmentTime: '09:30' }, ['appointmentTime']],
    ['9 or 9:30, put 9', { appointmentTime: '09:00' }, ['appointmentTime']],
    ['el día diez y seis a las ocho', at('2026-12-16', '08:00'), ['appointmentDate']],
    ['twelve sixteen', { appointmentDate: '2026-12-16' }, ['appointmentDate']],
    ['doce dieciséis', { appointmentDate: '2026-12-16' }, ['appointmentDate']],
    ['cinco seis', {}, ['appointmentDate']],
    ['four twenty fifty one', { dateOfBirth: '1951-04-20' }, ['dateOfBirth']],
    ['veintidós cuatro cincuenta y uno', { dateOfBirth: '1951-04-22' }, ['dateOfBirth']],
    ['1O:3O on the 4th', at('2026-12-04', '10:30')],
    ['friday at 1 0clock', at('2026-11-27', '13:00')],
    ['4 december 9h30', at('2026-12-04', '09:30')],
    ['friday 9-30', at('2026-11-27', '09:30')],
    ['i take the 8 30 bus but need a ride on the 4th at 2', at('2026-12-04', '14:00')],
    ["we'd like a ride on december 4 at 10", at('2026-12-04', '10:00')],
    ['my son is 15, is he allowed to go alone', {}],
    ['repita que no le oí', {}, ['appointmentDate']],
    ['thursday three fifteen after school', at('2026-11-26', '15:15')],
    ['pick up at 12 main st friday for a 10:15 at yale', at('2026-11-27', '10:15')],
    ['get me to the eye clinic on thursday. they have me down for 11', at('2026-11-26', '11:00')],
  ]);
});

describe('what was right of what was read back', () => {
  const readBack = {
    isReadBack: true,
    held: { appointmentDate: '2026-12-08', appointmentTime: '10:00' },
  } as const;
  checkDays(
    [
      ['no. 11 not 10. day is right', { appointmentTime: '11:00' }],
      ['no, 9 no 8. la hora está bien', { appointmentDate: '2026-12-09' }],
      ['no dije 13 dije 30', { appointmentDate: '2026-11-30' }],
      ['not tuesday. wednesday the 9th. 330', at('2026-12-09', '15:30')],
      ['the address is 225 not 252', {}],
      ['el número de la casa es 225 no 252', {}],
      ['no my phone ends in 1015 not 1051', {}],
    ],
    readBack,
  );
});

describe('a ride that is, or was', () => {
  checkDays([
    ['the lady that drove me tuesday was rude', ref('2026-11-17')],
    ['el chofer que me llevó el jueves fue muy amable', ref('2026-11-19')],
    ['on thursday the driver yelled at me, i want to complain', ref('2026-11-19')],
    ['who drove me today was a real gentleman, give him a raise', ref('2026-11-23')],
    ["come to my daughter's for the friday ride", ref('2026-11-27')],
    ['i have a ride set for tomorrow, they should pick me up at 84 blake street instead', ref('2026-11-24')],
    ['can i change my friday ride to monday?', { ...ref('2026-11-27'), appointmentDate: '2026-11-30' }],
    ['puedo cambiar mi viaje del 4 al 7?', { ...ref('2026-12-04'), appointmentDate: '2026-12-07' }],
    ['la de mañana pa el jueves a las 2, se puede?', { ...ref('2026-11-24'), ...at('2026-11-26', '14:00') }],
    ['cant make my 915 tomorrow', ref('2026-11-24', '09:15')],
    ['if it snows tomorrow are you running', ref('2026-11-24')],
    ['snow tomorrow, are you still running? i got dialysis at 11', ref('2026-11-24', '11:00')],
    ['the pass never came and my appointment is friday at 9', at('2026-11-27', '09:00')],
    ['i have a flight saturday, the doctor has me monday at 9', at('2026-11-30', '09:00')],
    ['she has to see him tomorrow at 8, cant wait til wednesday', at('2026-11-24', '08:00')],
    ['no dialysis on monday, they moved everybody to sunday at 7:15', at('2026-11-29', '07:15')],
    ['i have court friday but monday at 9 works for the dentist', at('2026-11-30', '09:00')],
    ['she is discharged today, stretcher, ready at 2:30', at('2026-11-23', '14:30')],
    ['le dan de alta hoy y sale a las 3', at('2026-11-23', '15:00')],
  ]);
});

describe('births, names and series beside days', () => {
  checkDays([
    [
      'born 12/8/1963, my visit falls on my birthday at 9',
      { ...at('2026-12-08', '09:00'), dateOfBirth: '1963-12-08' },
    ],
    [
      'nací el 8 de diciembre del 63 y la cita cae en mi cumpleaños, a las 9',
      { ...at('2026-12-08', '09:00'), dateOfBirth: '1963-12-08' },
    ],
    ['habla carmen marte, la cita es el 8 de diciembre a las dos', at('2026-12-08', '14:00')],
    ['soy domingo abril y necesito viaje el jueves a las 9', at('2026-11-26', '09:00')],
    [
      'every other wednesday at 10:30 starting next week',
      { ...at('2026-12-02', '10:30'), recurrenceDays: ['wed'] },
    ],
    [
      'un jueves sí y otro no a las 9, empezando la semana que viene',
      { ...at('2026-12-03', '09:00'), recurrenceDays: ['thu'] },
    ],
    ['every two weeks on fridays at 8am', { appointmentTime: '08:00', recurrenceDays: ['fri'] }],
    ['28 weeks along, prenatal visit thursday at 3:40', at('2026-11-26', '15:40')],
  ]);
});

describe('a day that is named beside a danger', () => {
  checkDays([
    ['i smell gas in the whole house, my appointment is friday, what do i do', ref('2026-11-27')],
    ['i am supposed to see the counselor friday but i want to end my life', ref('2026-11-27')],
  ]);
});
