import { at, checkDays } from './checkDays';

describe('the hours at which somebody works are of no visit', () => {
  checkDays([
    ['my nephew has a car but works nine to nine', {}, ['someoneCanDrive']],
    ['mi hija maneja pero trabaja de seis a tres', {}, ['someoneCanDrive']],
    ['mi vecino sale a las 5 del trabajo', {}, ['someoneCanDrive']],
    ['no, my son uses it from 8 to 4', {}, ['hasCar']],
    ['PT december 4 at 2, my husband is at work till 5', at('2026-12-04', '14:00')],
    ['terapia el 4 de diciembre a las 2, mi esposo trabaja de 7 a 4', at('2026-12-04', '14:00')],
    ['he works till 4 so 4:30', { appointmentTime: '16:30' }, ['appointmentTime']],
    ['I go in at 11:30', { appointmentTime: '11:30' }, ['appointmentTime']],
  ]);
});

describe('a way back that is moved by who is still there', () => {
  checkDays([
    [
      "they're behind here today, can the driver get me at 2 instead of 1:30",
      { refDate: '2026-11-23', refTime: '13:30', returnTime: '14:00' },
    ],
    [
      'todavía no me atienden, que me recojan a las 12 en vez de las 11',
      { refTime: '11:00', returnTime: '12:00' },
    ],
    // Of no way back
    [
      "my ride on december 4: the doctor is running late so it's 10:50 instead of 9:30",
      { refDate: '2026-12-04', refTime: '09:30', appointmentTime: '10:50' },
    ],
  ]);
});

describe('"I move" a ride is no move of a home', () => {
  checkDays([
    [
      'Can we push my February 9 ride to February 11 at 2:15? My number is 48213',
      { refDate: '2027-02-09', ...at('2027-02-11', '14:15') },
    ],
    ['can we move our december 9 trip to the 11th', { refDate: '2026-12-09', appointmentDate: '2026-12-11' }],
  ]);
});
