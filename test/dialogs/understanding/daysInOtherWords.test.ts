import { at, checkDays } from './checkDays';
import { listen } from './listen';

describe('days in other words, on Monday 2026-11-23', () => {
  checkDays([
    // The first of the month.
    ['heart doctor on the first of the month at 9', at('2026-12-01', '09:00')],
    ['first of the month', { appointmentDate: '2026-12-01' }, ['appointmentDate']],
    ['tengo cita el primero del mes a las 8 y media', at('2026-12-01', '08:30')],
    ['el día uno a las 10', at('2026-12-01', '10:00')],
    // The week of a holiday.
    ['christmas week, the wednesday, 2 pm', at('2026-12-23', '14:00')],
    ['the tuesday of christmas week at 8', at('2026-12-22', '08:00')],
    ['el martes de la semana de navidad a las 8', at('2026-12-22', '08:00')],
    // Right after a day.
    ['the monday right after new years at 9', at('2027-01-04', '09:00')],
    ['el día después de Reyes a las 11', at('2027-01-07', '11:00')],
    ['madres es domingo, así que el sábado antes, a las 11', at('2026-11-28', '11:00')],
    ['el tercer jueves de diciembre a la 1', at('2026-12-17', '13:00')],
    ['the foot doctor for the eleventh and my aide comes', { appointmentDate: '2026-12-11' }],
    // Not this one.
    ['saturday at 9 for the knee. not this one, the one after', at('2026-12-05', '09:00')],
    ['el viernes, no el que viene sino el otro, a la 1', at('2026-12-04', '13:00')],
    ['el viernes pero no este, el otro, a las 2', at('2026-12-04', '14:00')],
    ['dentro de quince días, el martes, a las 9', at('2026-12-08', '09:00')],
    // Told beside another day.
    ["today's the twenty third okay so it's in two days at 4:40", at('2026-11-25', '16:40')],
    ['el lunes no, el martes tampoco, el jueves sí', { appointmentDate: '2026-11-26' }, ['appointmentDate']],
    ['the card says THU 03 DEC 26 14:40', at('2026-12-03', '14:40')],
    ['viernes 4/12 a las 3', at('2026-12-04', '15:00')],
    ['el mes que viene, el 6, a las 11', at('2026-12-06', '11:00')],
    ['dermatólogo vier 4 dic 2 40', at('2026-12-04', '14:40')],
    ['friday at 9, not this coming friday, the one after', at('2026-12-04', '09:00')],
  ]);

  it.each(['lunes 32 de marzo a las 9', 'el 35 de enero'])('no such day: %s', (text) => {
    const { slots, unclear } = listen(text);
    expect(slots.appointmentDate).toBeUndefined();
    expect(unclear).toContainEqual({ slot: 'appointmentDate', options: [] });
  });

  it('asks which of two days, whose time is one', () => {
    for (const text of [
      'el lunes 30 o el martes 1, los dos a las 3:40',
      'monday the 30th or tuesday the 1st, both at 3:40',
    ]) {
      const { slots, unclear } = listen(text);
      expect(slots.appointmentTime).toBe('15:40');
      expect(unclear).toContainEqual({ slot: 'appointmentDate', options: ['2026-11-30', '2026-12-01'] });
    }
  });
});

describe('what a time is the time of', () => {
  checkDays([
    // Nothing ends before it begins.
    ["they can't see her till 10 on friday", at('2026-11-27', '10:00')],
    ["my visit isn't until 8:20 on friday", at('2026-11-27', '08:20')],
    ['no me atienden hasta las 2 el viernes', at('2026-11-27', '14:00')],
    ["friday at 9, and i'm not done until noon", { ...at('2026-11-27', '09:00'), appointmentEnd: '12:00' }],
    // The way back.
    ['swing back for me around 4:20', { returnTime: '16:20' }],
    ['ya acabo a las 3 y media, me buscan', { returnTime: '15:30' }],
    ['terapia el viernes 9:40, me recojen a las 11', { ...at('2026-11-27', '09:40'), returnTime: '11:00' }],
    [
      'la cita es a las diez el viernes y me vienen a buscar a las doce',
      { ...at('2026-11-27', '10:00'), returnTime: '12:00' },
    ],
    // The pick-up before a visit.
    ['recójanme a las 7 porque tengo que estar a las 8 y cuarto el día 6', at('2026-12-06', '08:15')],
    // Corrected.
    ['friday 8am, wait no its 8:30', at('2026-11-27', '08:30')],
    ['8:30 no 9:30 perdón', { appointmentTime: '09:30' }, ['appointmentTime']],
    ['el viernes mediodía y media', at('2026-11-27', '12:30')],
    ['friday morning, 8', at('2026-11-27', '08:00')],
    ['el 30 a un cuarto para las cuatro', at('2026-11-30', '15:45')],
    ['8 or 8:30 let me look, 8:30', { appointmentTime: '08:30' }, ['appointmentTime']],
    ['tenish on friday', at('2026-11-27', '10:00')],
    ['friday works, 2 in the afternoon', at('2026-11-27', '14:00'), ['appointmentDate']],
    ['el viernes las dos', at('2026-11-27', '14:00')],
    ['este viernes a la una tengo dentista', at('2026-11-27', '13:00')],
    // Two of something, and no hour.
    ['lleve las dos sillitas el viernes', { appointmentDate: '2026-11-27' }],
    // Of a ride that exists.
    ['la cita era el 12 de noviembre, se me pasó', { refDate: '2026-11-12' }],
    [
      'change my wednesday ride to friday, same place',
      { appointmentDate: '2026-11-27', refDate: '2026-11-25' },
    ],
    [
      'they moved my 11:15 on the 27th over to the 30th at 1',
      { ...at('2026-11-30', '13:00'), refDate: '2026-11-27', refTime: '11:15' },
    ],
    ['what time are they getting me tomorrow', { refDate: '2026-11-24' }],
    ['¿a qué hora pasan por mí mañana?', { refDate: '2026-11-24' }],
  ]);
});

it('puts a ride off within its own week, said on the wednesday before', () => {
  const { slots } = listen('move my tuesday ride to thursday', [], { today: '2026-11-25' });
  expect([slots.refDate, slots.appointmentDate]).toEqual(['2026-12-01', '2026-12-03']);
});

describe('what others did, what somebody weighs and when it is over', () => {
  checkDays([
    ['the van cancelled on us so my mother needs a ride on dec 10 at 10:45', at('2026-12-10', '10:45')],
    [
      'my mother needs a ride to dialysis on dec 10 at 10:45, the regular driver quit',
      at('2026-12-10', '10:45'),
    ],
    ['la guagua nos dejo, necesito un viaje el 10 de diciembre a las 9', at('2026-12-10', '09:00')],
    ['tengo que estar alla a las 7', { appointmentTime: '07:00' }],
    ['she weighs about 310 and uses a walker', {}],
    ['mi papa pesa como 310', {}],
    [
      'es el 9 de diciembre a las 2 y termina como a las 4',
      { ...at('2026-12-09', '14:00'), appointmentEnd: '16:00' },
    ],
    [
      'my ride is on dec 2, move it to the third same time',
      { refDate: '2026-12-02', appointmentDate: '2026-12-03' },
    ],
  ]);
});
