import { at, checkDays } from './checkDays';

describe('orders, shapes and hesitations of a day and its time, on Monday 2026-11-23', () => {
  checkDays([
    ['twenty one december nine forty with the eye doctor', at('2026-12-21', '09:40')],
    ['first tuesday in december, eleven twenty a m', at('2026-12-01', '11:20')],
    ['ride needed 1217 @ 0910', at('2026-12-17', '09:10')],
    ['12 9 at 2 oclock', at('2026-12-09', '14:00'), ['appointmentDate']],
    ['its on the um twenty ninth at three twenty', at('2026-11-29', '15:20')],
    ['sat morning 10', at('2026-11-28', '10:00'), ['appointmentDate']],
    ['el sab 28 tempranito', { appointmentDate: '2026-11-28' }, ['appointmentDate']],
    ['mar 8 diciembre 9 20 am', at('2026-12-08', '09:20'), ['appointmentDate']],
    ['de mañana en una semana a las dos', at('2026-12-01', '14:00'), ['appointmentDate']],
    ['the 3rd tues of december at 1', at('2026-12-15', '13:00')],
  ]);
});

describe('minutes, bounds and choices of a time', () => {
  checkDays([
    ['a las tres y dos', { appointmentTime: '15:02' }, ['appointmentTime']],
    ['antes de las 10, a las 9:40', { appointmentTime: '09:40' }, ['appointmentTime']],
    ['noon twenty', { appointmentTime: '12:20' }, ['appointmentTime']],
    ['3 50 pm', { appointmentTime: '15:50' }, ['appointmentTime']],
    ['a las 9.. no, aqui pone 930', { appointmentTime: '09:30' }, ['appointmentTime']],
    // An hour of two is asked for.
    ['either two or two fifteen', {}, ['appointmentTime']],
    ['las 4 o las 430 no estoy segura', {}, ['appointmentTime']],
  ]);
});

describe('the visit beside its ride', () => {
  checkDays([
    ['tuesday the 24th arrive 2:15 for 2:30', at('2026-11-24', '14:30')],
    ['bone scan 12/7, check in 8:45, scan is 9:15', at('2026-12-07', '09:15')],
    ['mañana a las 10, así que me recogen a la 1', { ...at('2026-11-24', '10:00'), returnTime: '13:00' }],
    ['surgery thursday be there at 7 am, discharged friday', at('2026-11-26', '07:00')],
    ['cambien el regreso de las 3 a las 4 y media', { refTime: '15:00', returnTime: '16:30' }],
    ['is my ride for friday still on', { refDate: '2026-11-27' }],
  ]);
});

describe('rides of every week, put right and changed', () => {
  checkDays([
    [
      'every day but saturday',
      { recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sun'] },
      ['recurrenceDays'],
    ],
    [
      'tuesdays and fridays, no wait tuesdays and thursdays',
      { recurrenceDays: ['tue', 'thu'] },
      ['recurrenceDays'],
    ],
    [
      'occupational therapy wed 11 to 11:45 thru january 20',
      {
        appointmentTime: '11:00',
        appointmentEnd: '11:45',
        recurrenceDays: ['wed'],
        recurrenceUntil: '2027-01-20',
      },
    ],
    [
      'pt mon and thu 3pm for a month',
      { appointmentTime: '15:00', recurrenceDays: ['mon', 'thu'], recurrenceUntil: '1 month' },
    ],
  ]);
});

describe('a birth date that is put right', () => {
  checkDays([
    ['4/2/61 or wait no 4/12/61', { dateOfBirth: '1961-04-12' }, ['dateOfBirth']],
    ['2 de mayo del 61, no, 12 de mayo', { dateOfBirth: '1961-05-12' }, ['dateOfBirth']],
    ['the fourth of july fifty one', { dateOfBirth: '1951-07-04' }, ['dateOfBirth']],
  ]);
});
