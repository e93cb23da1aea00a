import { at, checkDays } from './checkDays';

describe('a day that is taken back with a remark on it', () => {
  checkDays([
    ['the 6th, no, that falls on a sunday, make it the 7th at 9', at('2026-12-07', '09:00')],
    ['christmas, no wait thats a holiday. monday dec 28 at 9', at('2026-12-28', '09:00')],
    ['the 6th no thats sunday. monday at 10', at('2026-12-07', '10:00')],
    ['new years day, no hold on thats a friday. monday january 4 at 1', at('2027-01-04', '13:00')],
    ['uh the twelfth no thats a saturday its the eleventh at two', at('2026-12-11', '14:00')],
    ['dec 13th, scratch that thats a sunday, dec 14th 8:30', at('2026-12-14', '08:30')],
    ['el 6, espere, eso cae domingo, el 7 a las 10', at('2026-12-07', '10:00')],
    ['el doce no ese es sabado es el once a las dos', at('2026-12-11', '14:00')],
    ['el sabado 5, ay no, ese dia no abren, el lunes 7 a las 3', at('2026-12-07', '15:00')],
  ]);
});

describe('what is said in passing of a day or a time', () => {
  checkDays([
    ['two weeks from now, a monday same as today, at 10', at('2026-12-07', '10:00')],
    ['de aqui a dos semanas, lunes igual que hoy, a las 10', at('2026-12-07', '10:00')],
    ['the 28th, they open late that day, 10:30', at('2026-11-28', '10:30')],
    ['the 24th, they close at noon, 8am', at('2026-11-24', '08:00')],
    ['el 26 de diciembre que abren tarde, 10 am', at('2026-12-26', '10:00')],
    ['the 11th around ten, ten twenty it says here', at('2026-12-11', '10:20')],
    ['friday sometime after 9, 9:20 says the letter', at('2026-11-27', '09:20')],
    ['a las nueve y pico el viernes. las nueve y veinte dice aqui', at('2026-11-27', '09:20')],
    ['friday, my arm has been bad since saturday', { appointmentDate: '2026-11-27' }, ['appointmentDate']],
    [
      'el viernes, me duele la rodilla desde el sabado',
      { appointmentDate: '2026-11-27' },
      ['appointmentDate'],
    ],
    ['si mañana a las 9 por favor', at('2026-11-24', '09:00'), ['appointmentDate']],
    ['my kids get off the bus at 3:15. appt is friday at 9', at('2026-11-27', '09:00')],
    ['la guagua pasa a las 7 y no llego. el 14 a las 9 cardiologo', at('2026-12-14', '09:00')],
    ['the 14th appointment at 9 pick up at 7', at('2026-12-14', '09:00')],
    ['el 14: cirugia a las 9, viaje al st vincents', at('2026-12-14', '09:00')],
    ['i have an appointment at nine thirty dec 14', at('2026-12-14', '09:30')],
    ['necesito un viaje al oculista mañana en ocho 10am', at('2026-12-01', '10:00')],
  ]);
});

describe('a visit on the day that is asked about', () => {
  checkDays([
    ['Do you run on Thanksgiving? Because my visit is that day at 9', at('2026-11-26', '09:00')],
    ['are you open christmas eve? my appt is that day at 9', at('2026-12-24', '09:00')],
    ['trabajan el 24 de diciembre? tengo cita ese dia a las 10', at('2026-12-24', '10:00')],
    ['hay servicio en nochebuena? me toca dialisis ese dia a las 6 am', at('2026-12-24', '06:00')],
  ]);
});

describe('a day of something else beside the visit', () => {
  checkDays([
    ['I get back from florida thursday, appointment is monday at 10', at('2026-11-30', '10:00')],
    ['i fly home friday, need a ride to the dentist monday at 10', at('2026-11-30', '10:00')],
    ['my daughter leaves wednesday so i need a ride for thursday at 10', at('2026-11-26', '10:00')],
    ['my car goes in the shop thursday, PT is friday at 3', at('2026-11-27', '15:00')],
    ['regreso de Santo Domingo el sabado y el lunes tengo cita a las 9', at('2026-11-30', '09:00')],
    ['mi hijo trabaja el martes. tengo cita el miercoles a las 2', at('2026-11-25', '14:00')],
    ['mi hija se va el miercoles, el viernes tengo cita a las 10', at('2026-11-27', '10:00')],
    // The only day is meant.
    ['i get back thursday', { appointmentDate: '2026-11-26' }, ['appointmentDate']],
  ]);
});

describe('a ride that is moved from one weekday to another', () => {
  const moved = { refDate: '2026-11-24', ...at('2026-11-26', '09:00') };
  checkDays([
    ['mi viaje del martes cámbielo para el jueves a las 9', moved],
    ['mi ride del martes pasenlo al jueves a las 9', moved],
    ['move tuesday to thursday at 9', moved],
    ['trip for tuesday was bumped by the office to thursday at 9', moved],
    ['viaje para el martes lo pasaron para el jueves a las 9', moved],
    ['the ride on tuesday change it to thursday at 9', moved],
    [
      'reagendar el viaje del martes para el jueves',
      { refDate: '2026-11-24', appointmentDate: '2026-11-26' },
    ],
    ['el del martes muevelo pal viernes', { refDate: '2026-11-24', appointmentDate: '2026-11-27' }],
    ['switch my wed ride to fri', { refDate: '2026-11-25', appointmentDate: '2026-11-27' }],
    ['i need to reschedule my ride to the day after tomorrow at 9', at('2026-11-25', '09:00')],
    ['necesito cambiar mi viaje para mañana a las 9', at('2026-11-24', '09:00')],
    [
      'move my ride from saturday to the day after tomorrow at 9',
      { refDate: '2026-11-28', ...at('2026-11-25', '09:00') },
    ],
    ['dont cancel friday, cancel saturday', { refDate: '2026-11-28' }],
    ['no cancele el viernes, cancele el sabado', { refDate: '2026-11-28' }],
    ['cancele mi viaje del viernes al mediodía', { refDate: '2026-11-27', refTime: '12:00' }],
    ['is my ride for friday 10am still on', { refDate: '2026-11-27', refTime: '10:00' }],
    ['no need for fridays car', { refDate: '2026-11-27' }],
    ['cancel tuesdays van', { refDate: '2026-11-24' }],
    ['the one friday at 9', { refDate: '2026-11-27', refTime: '09:00' }, ['refDate']],
    // Days of every week stay so.
    [
      'mon to fri at 9 dialysis',
      { recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri'], appointmentTime: '09:00' },
    ],
    [
      'dialisis de lunes a viernes a las 6 am',
      { recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri'], appointmentTime: '06:00' },
    ],
  ]);
});

describe('an hour that is left for another', () => {
  const left = { refDate: '2026-11-26', refTime: '10:00', appointmentTime: '11:00' };
  checkDays([
    ['change thurs to 11 insted of 10 same place', left],
    ['cambien el jueves a las 11 en ves de las 10', left],
    ['my ride on thursday, i need it later, 11 instead of 10', left],
    ['wheres my ride they said 730', { refTime: '07:30' }],
    ['donde esta el chofer, me dijeron 730', { refTime: '07:30' }],
    ['llevo esperando desde las 2', {}],
    ['estoy lista desde las 7 donde esta el carro', {}],
  ]);
});

describe('the way home', () => {
  const thenHome = { ...at('2026-11-27', '09:00'), appointmentEnd: '10:30', returnTime: '10:30' } as const;
  checkDays([
    ['appt friday at 9, done around 10:30, come get me at that time', thenHome],
    ['el viernes a las 9 tengo cita, termino a las 10:30 y que me busquen a esa hora', thenHome],
    ['mi papa sale mañana del hospital a las 3', at('2026-11-24', '15:00')],
    ['my dad comes out of the hospital tomorrow at 3', at('2026-11-24', '15:00')],
    ['yo llamo porque tengo cita el viernes a las 9', at('2026-11-27', '09:00')],
    [
      'recojanme donde mi tia, 12 Chapel Hill Rd en hamden, el 18 a la 1, terapia a la 145',
      at('2026-12-18', '13:45'),
    ],
  ]);
});

describe('a birth date that was asked for, beside the visit', () => {
  const both = { dateOfBirth: '1952-03-03', ...at('2026-11-27', '09:00') } as const;
  checkDays([
    ['march 3 1952, and the appointment is friday at 9', both, ['dateOfBirth']],
    ['3 de marzo de 1952, y la cita es el viernes a las 9', both, ['dateOfBirth']],
    [
      'for my mom born 3/3/1952, dec 14 at 9, cardiology',
      { dateOfBirth: '1952-03-03', ...at('2026-12-14', '09:00') },
    ],
    [
      'para mi mama nacida el 12 de mayo de 1948, el 14 a las 9',
      { dateOfBirth: '1948-05-12', ...at('2026-12-14', '09:00') },
    ],
  ]);
});

describe('two weekdays side by side, and the weekday of opening hours', () => {
  checkDays([
    ['dialysis tues and thurs at 6am', { recurrenceDays: ['tue', 'thu'], appointmentTime: '06:00' }],
    ['dialisis martes y jueves a las 6 am', { recurrenceDays: ['tue', 'thu'], appointmentTime: '06:00' }],
    ['saturday the 5th, they close early on saturdays, 9 am', at('2026-12-05', '09:00')],
    ['el sabado 5, los sabados cierran temprano, 9 am', at('2026-12-05', '09:00')],
    ['wheres tuesdays car', { refDate: '2026-11-24' }],
    ['been done since 3 and no ride home, whats going on', {}],
  ]);
});
