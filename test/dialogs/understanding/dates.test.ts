import { spawnSync } from 'node:child_process';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/heard';
import { listen } from './listen';

type Row = readonly [text: string, slots: Partial<SlotValues>, expecting?: readonly SlotName[]];

const visit: readonly SlotName[] = ['appointmentDate', 'appointmentTime'];
const back: readonly SlotName[] = ['returnTime'];
const birth: readonly SlotName[] = ['dateOfBirth'];

const dateSlots = [
  'appointmentDate',
  'appointmentTime',
  'appointmentEnd',
  'returnTime',
  'refDate',
  'refTime',
  'dateOfBirth',
] as const;

const check = (rows: readonly Row[]): void => {
  it.each(rows.map(([text, slots, expecting]) => [text, expecting ?? [], slots] as const))(
    '%s %j',
    (text, expecting, slots) => {
      const heard = listen(text, expecting);
      const said = Object.fromEntries(
        dateSlots.flatMap((slot) => (heard.slots[slot] === undefined ? [] : [[slot, heard.slots[slot]]])),
      );
      expect(said).toEqual(slots);
    },
  );
};

describe('days, on Monday 2026-11-23', () => {
  check([
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
    ['next friday', { appointmentDate: '2026-12-04' }],
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
    ['every tuesday at 8', { appointmentDate: '2026-11-24', appointmentTime: '08:00' }],
    ['a week from today', { appointmentDate: '2026-11-30' }],
    ['de hoy en ocho', { appointmentDate: '2026-11-30' }],
    ['el veintidós de diciembre', { appointmentDate: '2026-12-22' }],
    ['dec 4 10 am', { appointmentDate: '2026-12-04', appointmentTime: '10:00' }],
    ['12 de diciembre a las 10', { appointmentDate: '2026-12-12', appointmentTime: '10:00' }],
    ['at 2 dec 9', { appointmentDate: '2026-12-09', appointmentTime: '14:00' }],
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
    ['wed dec 3', ['2026-12-02', '2026-12-03']],
    ['friday the 5th', ['2026-12-04', '2026-12-05']],
    ['dec 4 or dec 7', ['2026-12-04', '2026-12-07']],
    ['el lunes', ['2026-11-23', '2026-11-30']],
  ])('asks which: %s', (text, options) => {
    expect(listen(text, visit)).toMatchObject({ slots: {}, unclear: [{ slot: 'appointmentDate', options }] });
  });
});

describe('times', () => {
  check([
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
  ]);
});

describe('the way back', () => {
  check([
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
    ['my appointment is at 10 done by 12', { appointmentTime: '10:00', returnTime: '12:00' }],
    ['appt at 2 pick me up at 4', { appointmentTime: '14:00', returnTime: '16:00' }],
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
  check([
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
  ]);
});

describe('birth dates', () => {
  check([
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
    ].map((text): Row => [text, { dateOfBirth: '1984-03-12' }]),
    ['march 12 84', { dateOfBirth: '1984-03-12' }, birth],
    ['march 9', {}, birth],
    [
      'born 7/30/1949 to dialysis dec 4 at 10am',
      { dateOfBirth: '1949-07-30', appointmentDate: '2026-12-04', appointmentTime: '10:00' },
    ],
    [
      'dob march 12 1984. I need a ride to my eye doctor next tuesday at 2:15',
      { dateOfBirth: '1984-03-12', appointmentDate: '2026-12-01', appointmentTime: '14:15' },
    ],
    [
      'born march 4 1945, appointment december 4 at 10',
      { dateOfBirth: '1945-03-04', appointmentDate: '2026-12-04', appointmentTime: '10:00' },
    ],
  ]);
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
