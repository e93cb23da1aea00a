import type { HearingContext } from '../../../dialogs/understanding/heard';
import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

/** The day and the time that are heard on Monday 2026-11-23 at ten. */
const whenIn = (
  text: string,
  expecting: readonly SlotName[] = [],
  more: Partial<HearingContext> = {},
): readonly (string | undefined)[] => {
  const { appointmentDate, appointmentTime } = listen(text, expecting, more).slots;
  return [appointmentDate, appointmentTime];
};

/** What is asked about, by slot. */
const askedIn = (
  text: string,
  slot: 'appointmentDate' | 'appointmentTime',
  expecting: readonly SlotName[] = [slot],
  more: Partial<HearingContext> = {},
): readonly string[] | undefined => {
  const { slots, unclear } = listen(text, expecting, more);
  expect(slots[slot]).toBeUndefined();
  return unclear.find((one) => one.slot === slot)?.options;
};

describe('a day that is told by another', () => {
  it.each([
    // Around a holiday, with slips.
    ['thurs b4 chrismas at 10', '2026-12-24', '10:00'],
    ['mon aftr new yrs 9am', '2027-01-04', '09:00'],
    ['the wed bfore presdents day at 8:30', '2027-02-10', '08:30'],
    ['the day after memoral day at noon', '2027-06-01', '12:00'],
    ['el viernes ante de nabidad a las 9', '2026-12-18', '09:00'],
    ['el primer martes después de Reyes a las 8', '2027-01-12', '08:00'],
    ['el jueves siguiente al día de acción de gracias a las 2', '2026-12-03', '14:00'],
    ["Valentine's falls on a Sunday so they put me on the Thursday before at 3", '2027-02-11', '15:00'],
    ['april fools day at 9, no joke', '2027-04-01', '09:00'],
    // Between two days, or in a week that is named.
    ["between Christmas and New Year's. The Wednesday. At 1", '2026-12-30', '13:00'],
    ['el lunes entre Navidad y Año Nuevo a las 10', '2026-12-28', '10:00'],
    ['the last week of January, the Thursday, 9:20', '2027-01-28', '09:20'],
    ['la primera semana de febrero, el martes, 7 y media', '2027-02-02', '07:30'],
    ['new years day is friday, it is the tuesday of that week at 11', '2026-12-29', '11:00'],
    ['the last day of february at 2', '2027-02-28', '14:00'],
    // Counted.
    ['three thursdays from now at 9', '2026-12-10', '09:00'],
    ['en dos jueves a las 9', '2026-12-03', '09:00'],
    ['in ten days. no wait, that is thursday, make it the friday right after, 8am', '2026-12-04', '08:00'],
    // The month said apart.
    ['the 7th at 9, the month is january', '2027-01-07', '09:00'],
    ['el 8 a las 3, digo de febrero', '2027-02-08', '15:00'],
    ['my january appointment is on the 12th at 9', '2027-01-12', '09:00'],
    // Made exact.
    ['in three weeks or so, that is the 15th, at 10', '2026-12-15', '10:00'],
  ])('%s', (text, date, time) => {
    expect(whenIn(text)).toEqual([date, time]);
  });

  it.each([
    ['they moved me from the 8th to two weeks later, 9:45', '2026-12-22'],
    ['me la pasaron del 8 a una semana después, a las 9:45', '2026-12-15'],
  ])('counts from the day said before: %s', (text, date) => {
    expect(whenIn(text)).toEqual([date, '09:45']);
  });
});

describe('days of which several would do', () => {
  it.each([
    ['any Friday in December', ['2026-12-04', '2026-12-11', '2026-12-18', '2026-12-25']],
    ['un jueves de enero', ['2027-01-07', '2027-01-14', '2027-01-21', '2027-01-28']],
    ['one of the tuesdays in january', ['2027-01-05', '2027-01-12', '2027-01-19', '2027-01-26']],
    ['any day between the 1st and the 3rd', ['2026-12-01', '2026-12-02', '2026-12-03']],
    ['cualquier día entre el 1 y el 3', ['2026-12-01', '2026-12-02', '2026-12-03']],
    ['anything after the 8th and before the 11th', ['2026-12-09', '2026-12-10']],
    ['any day tuesday through thursday of next week', ['2026-12-01', '2026-12-02', '2026-12-03']],
    [
      'friday the twelvish of january',
      ['2027-01-01', '2027-01-08', '2027-01-15', '2027-01-22', '2027-01-29'],
    ],
    ['2/3, no sé si es febrero o marzo', ['2027-02-03', '2027-03-02']],
  ])('%s', (text, days) => {
    expect(askedIn(text, 'appointmentDate')).toEqual(days);
  });
});

describe('a day or a time that may be another', () => {
  it.each(['6', 'at 6', 'a las 6', 'six'])('asks for the half of the day of a bare six: %s', (text) => {
    expect(askedIn(text, 'appointmentTime')).toEqual(['06:00', '18:00']);
  });

  it.each([
    ['6 in the morning', '06:00'],
    ['a las 6 de la tarde', '18:00'],
    ['6:30', '18:30'],
    ['my surgery, at the hospital by 6', '06:00'],
    ['me operan a las 6 y media', '06:30'],
    ['a las 6 en ayunas', '06:00'],
  ])('knows the half of the day: %s', (text, time) => {
    expect(whenIn(text, ['appointmentTime'])[1]).toBe(time);
  });

  it.each([
    ['my visit is tomorrow at 10', ['2026-11-23', '2026-11-24']],
    ['mañana a las 10', ['2026-11-23', '2026-11-24']],
  ])('asks which day is tomorrow after midnight: %s', (text, days) => {
    expect(askedIn(text, 'appointmentDate', [], { time: '01:20' })).toEqual(days);
    expect(whenIn(text)[0]).toBe('2026-11-24');
    // At midnight sharp, a day is told without its hour.
    expect(whenIn(text, [], { time: '00:00' })[0]).toBe('2026-11-24');
  });

  it.each([
    ['appointment november 12 at 10', '2026-11-12'],
    ['la cita es el 12 de noviembre de este año a las 10', '2026-11-12'],
  ])('asks about a day just gone by: %s', (text, day) => {
    expect(askedIn(text, 'appointmentDate', [])).toEqual([day]);
  });

  it.each([
    ['november 12 at 10, i know its way out', '2027-11-12'],
    ['el 12 de noviembre a las 10, falta mucho', '2027-11-12'],
    ['march 12 at 10', '2027-03-12'],
  ])('takes it for the next when it is said to be far off: %s', (text, date) => {
    expect(whenIn(text)).toEqual([date, '10:00']);
  });
});

describe('a time said with a slip', () => {
  it.each([
    ['december 8th. Nine. In the morning.', '2026-12-08', '09:00'],
    ['the 8th. They open at 8, first thing.', '2026-12-08', '08:00'],
    ['tomorrow night no wait friday morning 830', '2026-11-27', '08:30'],
    ['friday at 1/2 past 1', '2026-11-27', '13:30'],
    ['el viernes 4 10am', '2026-12-04', '10:00'],
    ['el último viernes de diciembre, 9 y media', '2026-12-25', '09:30'],
    ['december ate at won thirty', '2026-12-08', '13:30'],
    ['el veinte y ocho a un cuarto para las tres', '2026-11-28', '14:45'],
    ['my surgery is the 9th at 10 but i have to be there at 8', '2026-12-09', '08:00'],
  ])('%s', (text, date, time) => {
    expect(whenIn(text)).toEqual([date, time]);
  });

  it('hears the answer before the question beside it', () => {
    expect(whenIn('245, what time will you pick me up', ['appointmentTime'])[1]).toBe('14:45');
    expect(whenIn('2 45 y a qué hora pasan por mí', ['appointmentTime'])[1]).toBe('14:45');
  });
});

it.each([
  ['14 del 5 del 58', '1958-05-14'],
  ['catorce del cinco del cincuenta y ocho', '1958-05-14'],
  ['el 4 del 12 de 1949', '1949-12-04'],
])('reads a birth in three numbers: %s', (text, born) => {
  expect(listen(text, ['dateOfBirth']).slots.dateOfBirth).toBe(born);
});
