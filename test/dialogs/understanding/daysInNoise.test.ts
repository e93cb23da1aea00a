import { at, checkDays } from './checkDays';

describe('from when nobody may eat', () => {
  checkDays([
    [
      'laboratorio el viernes a las 11 y no puedo comer nada desde las 10 de la noche',
      at('2026-11-27', '11:00'),
    ],
    [
      'no food after 8 tonight and then i have to be there tomorrow 8:40 for the scope',
      at('2026-11-24', '08:40'),
    ],
    ['la colonoscopía es el lunes a las 9:40, última comida el domingo a las 5', at('2026-11-30', '09:40')],
    [
      'desde las 7 de la noche del jueves no puedo comer, la placa es el viernes a las 8:10',
      at('2026-11-27', '08:10'),
    ],
    ['no solid food after 6 pm wed, procedure is thurs 730 am', at('2026-11-26', '07:30')],
    ["mammogram monday, can't eat before my 9:15", at('2026-11-30', '09:15')],
  ]);
});

describe('the day and the hours of others', () => {
  checkDays([
    ['my sister goes tuesday and i go wednesday, mine is at 1', at('2026-11-25', '13:00')],
    ['mi mamá va el lunes, a mí me toca el martes a las 9:20', at('2026-11-24', '09:20')],
    ['the office is open from 9 to 4 and i see him monday at 10', at('2026-11-30', '10:00')],
    [
      'my grandson graduates the 27th so not that, the 30th',
      { appointmentDate: '2026-11-30' },
      ['appointmentDate'],
    ],
    ['my sugar was 240 this morning. endocrine is monday 10:15', at('2026-11-30', '10:15')],
    ['a las 4, es que los nenes salen a las 3', { appointmentTime: '16:00' }, ['appointmentTime']],
    ['9:40 because my bus runs at 8', { appointmentTime: '09:40' }, ['appointmentTime']],
    ["11, but i've got a meeting till 10", { appointmentTime: '11:00' }, ['appointmentTime']],
    ["i'm done at 3, i go in at 1:15", { returnTime: '15:00', appointmentTime: '13:15' }, ['returnTime']],
  ]);
});

describe('a stretch of another thing, and what rules a day out', () => {
  checkDays([
    [
      'landlord has the elevator out fri 9-12, so come thru the back, appt is fri at 2:10',
      at('2026-11-27', '14:10'),
    ],
    ['I have chemo tuesday so not then, the 3rd', { appointmentDate: '2026-12-03' }, ['appointmentDate']],
    ['hoy es 23, verdad? pues el 27', { appointmentDate: '2026-11-27' }, ['appointmentDate']],
    ['2 weeks from now, the 7th', { appointmentDate: '2026-12-07' }, ['appointmentDate']],
    ['my birthday lol. dec 9', { appointmentDate: '2026-12-09' }, ['appointmentDate']],
    ['third time calling today. appt is the 30th at 9:50', at('2026-11-30', '09:50')],
    ['they call 24 hours before, it is 3:05', { appointmentTime: '15:05' }, ['appointmentTime']],
    [
      '9. my son gets home from work at 5 and then he can bring me home',
      { appointmentTime: '09:00' },
      ['appointmentTime'],
    ],
    ['normalmente a las 10 pero esta vez 11 y media', { appointmentTime: '11:30' }, ['appointmentTime']],
    ['tues thurs, sundays i got church', { recurrenceDays: ['tue', 'thu'] }, ['recurrenceDays']],
  ]);
});

describe('a month said before its days', () => {
  checkDays([
    ['para diciembre los días 3 y 10 a las 9 de la mañana', at('2026-12-03', '09:00')],
    ['diciembre 3, 10 y 17 a las 2 de la tarde', at('2026-12-03', '14:00')],
    ['dec 14 16 and 21 all at 9', at('2026-12-14', '09:00')],
  ]);
});

describe('a day that is told by another', () => {
  checkDays([
    ['the morning after thanksgiving, 9:15', at('2026-11-27', '09:15')],
    ['i turn 60 on the 9th and the scan is the day after that at 9:15', at('2026-12-10', '09:15')],
    ['mi hija viene el 16, la vista es dos días antes a las 10:30', at('2026-12-14', '10:30')],
    ['el 8 es mi santo y la cita es al otro día a la 1', at('2026-12-09', '13:00')],
    ['el día después de los enamorados a las 11', at('2027-02-15', '11:00')],
    ['el martes después del día de San Valentín a las 3', at('2027-02-16', '15:00')],
    ['first tuesday of the new year at 10', at('2027-01-05', '10:00')],
    ['first thursday in the new month, 9:15', at('2026-12-03', '09:15')],
    ['next friday not this one, 8:15', at('2026-12-04', '08:15')],
  ]);
});

describe('a stretch that begins with a weekday', () => {
  checkDays([
    [
      'radiation from monday thru the 11th, every day at 7:40',
      {
        appointmentDate: '2026-11-30',
        appointmentTime: '07:40',
        recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
        recurrenceUntil: '2026-12-11',
      },
    ],
    [
      'lunes, miércoles y viernes de 6 a 10 empezando el 30',
      {
        appointmentDate: '2026-11-30',
        appointmentTime: '06:00',
        appointmentEnd: '10:00',
        recurrenceDays: ['mon', 'wed', 'fri'],
      },
    ],
  ]);
});
