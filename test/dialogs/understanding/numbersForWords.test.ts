import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Row = readonly [text: string, slots: Partial<SlotValues>, asking?: SlotName];

const told = [
  'tripRef',
  'appointmentDate',
  'appointmentTime',
  'appointmentEnd',
  'refDate',
  'refTime',
] as const;

const check = (rows: readonly Row[]): void => {
  it.each(rows.map(([text, slots, asking]) => [text, asking ?? 'nothing', slots, asking] as const))(
    '%s, asked for %s',
    (text, _, slots, asking) => {
      const heard = slotsOf(text, asking === undefined ? [] : [asking]);
      expect(
        Object.fromEntries(told.flatMap((slot) => (heard[slot] === undefined ? [] : [[slot, heard[slot]]]))),
      ).toEqual(slots);
    },
  );
};

describe('"4" for "for", on Monday 2026-11-23', () => {
  check([
    ...['i need a ride 4 dec 8', 'ride 4 12/8', 'ride four december eighth', 'trip 4 my mom dec 8'].map(
      (text): Row => [text, { appointmentDate: '2026-12-08' }],
    ),
    ['ride 4 tomorrow at 3', { appointmentDate: '2026-11-24', appointmentTime: '15:00' }],
    ['viaje 4 mañana a las 3', { appointmentDate: '2026-11-24', appointmentTime: '15:00' }],
    ['appt 4 friday', { appointmentDate: '2026-11-27' }],
    ['ride 4 8am friday', { appointmentDate: '2026-11-27', appointmentTime: '08:00' }],
    ['need a ride 4 friday 2 the dentist', { appointmentDate: '2026-11-27' }],
    ['its 4 a checkup on friday', { appointmentDate: '2026-11-27' }],
    ['ride 4 2 people friday', { appointmentDate: '2026-11-27' }],
    ['4 the 9th', { appointmentDate: '2026-12-09' }, 'destination'],
    ['its 4 the 9th', { appointmentDate: '2026-12-09' }, 'mobility'],
    ['4 the 9th', { appointmentDate: '2026-12-09' }, 'appointmentDate'],
    ['4 dec 9 at 2', { appointmentDate: '2026-12-09', appointmentTime: '14:00' }, 'appointmentDate'],
    ['4 the 9th at 10', { appointmentDate: '2026-12-09', appointmentTime: '10:00' }, 'appointmentTime'],
    ['cancel my ride 4 friday', { refDate: '2026-11-27' }],
    ['be there b4 9 friday', { appointmentDate: '2026-11-27', appointmentTime: '09:00' }],
  ]);
});

describe('"2" for "to"', () => {
  check([
    ['change my ride 2 friday', { appointmentDate: '2026-11-27' }],
    ['move it two friday', { appointmentDate: '2026-11-27' }],
    ['change it 2 the 9th', { appointmentDate: '2026-12-09' }],
    ['move my ride from wednesday 2 friday', { refDate: '2026-11-25', appointmentDate: '2026-11-27' }],
    ['move it 2 2pm', { appointmentTime: '14:00' }],
    ['change it from 2 2 4', { refTime: '14:00', appointmentTime: '16:00' }],
    [
      'from 9 2 10 on friday',
      { appointmentDate: '2026-11-27', appointmentTime: '09:00', appointmentEnd: '10:00' },
    ],
    ['need 2 go 2 dialysis friday', { appointmentDate: '2026-11-27' }],
    ['got 2 be at st raphs 4 9am friday', { appointmentDate: '2026-11-27', appointmentTime: '09:00' }],
    ['ride 2 yale friday at 9', { appointmentDate: '2026-11-27', appointmentTime: '09:00' }],
    ['2 the 9th', { appointmentDate: '2026-12-09' }, 'destination'],
  ]);
});

describe('a number that is one', () => {
  check([
    ['cancel ride 4', { tripRef: '#4' }],
    ['cancel ride 2 please', { tripRef: '#2' }],
    ['cancel ride 2 on friday', { tripRef: '#2', refDate: '2026-11-27' }],
    ['change ride 2 to 3pm', { tripRef: '#2', appointmentTime: '15:00' }],
    ['i need a ride to yale at 4 the 9th', { appointmentDate: '2026-12-09', appointmentTime: '16:00' }],
    ['4 the 9th', { appointmentDate: '2026-12-09', appointmentTime: '16:00' }, 'appointmentTime'],
    ['dentist 2 friday', { appointmentDate: '2026-11-27', appointmentTime: '14:00' }],
    ['2 people riding friday at 3', { appointmentDate: '2026-11-27', appointmentTime: '15:00' }],
    ['pick me up at 4 main st friday', { appointmentDate: '2026-11-27' }],
    ['el viernes 4', { appointmentDate: '2026-12-04' }],
  ]);
});

describe('the number of a door', () => {
  const doors = ['unit 5', 'room 12', 'rm 12', 'apt. 3', 'lot 9', 'door 2', 'fl 3', 'trailer 10'];
  const puertas = ['apto. 3', 'cuarto 12', 'habitación 8', 'puerta 3', 'piso 2', 'torre 3', 'sala 10'];
  const asked = ['appointmentDate', 'pickup', 'unitOrEntrance'] as const;
  check([
    ...[...doors, ...puertas, 'apt 3'].flatMap((text) => asked.map((slot): Row => [text, {}, slot])),
    ...[...doors, ...puertas]
      .filter((text) => !text.startsWith('apt.'))
      .map((text): Row => [text, {}, 'appointmentTime']),
    ['apt 3 friday', { appointmentDate: '2026-11-27' }],
    ['apt 3 pm friday', { appointmentDate: '2026-11-27', appointmentTime: '15:00' }],
    ['apt at 3 tomorrow', { appointmentDate: '2026-11-24', appointmentTime: '15:00' }],
    ['apt 3', { appointmentTime: '15:00' }, 'appointmentTime'],
    ['apt 12/3', { appointmentDate: '2026-12-03' }, 'appointmentDate'],
  ]);
});
