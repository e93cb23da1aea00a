import { checkDays, type DayRow } from './checkDays';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';
import { slotsOf } from './slotsOf';

const day: readonly SlotName[] = ['appointmentDate'];
const hour: readonly SlotName[] = ['appointmentTime'];
describe('a day that cannot be, and another (Monday 2026-11-23)', () => {
  const saturday = [
    "friday I can't, saturday",
    'friday i cant, saturday works',
    "i can't friday, saturday",
    'friday is bad, saturday',
    'friday im busy, saturday',
    'friday i work, saturday',
    "friday won't work for me, saturday",
    'saturday because friday i cant',
    'saturday, i cant friday',
    'i said friday but its saturday',
    "I know I said Friday, but it's Saturday. Friday's my husband's.",
    'friday no, saturday yes',
    'neither thursday nor friday, saturday',
    'anything but friday. say saturday',
    "can't be friday, has to be saturday",
    'i get paid friday, the appointment is saturday',
    'no puede ser el viernes, tiene que ser el sábado',
    'el vienes no, el sabado',
    'el viernes no puedo, el sábado',
    'el viernes no puedo el sábado sí',
    'viernes no puedo, mejor el sábado',
    'viernes no me conviene, el sábado',
    'el viernes es imposible, el sábado',
    'viernes trabajo, el sábado',
    'no puedo el viernes pero puedo el sábado',
    'el sabado porque el viernes no puedo',
    'dije el viernes pero es el sábado',
    'no no el viernes no el sabado',
    'ni el jueves ni el viernes; el sábado',
  ].map((text): DayRow => [text, { appointmentDate: '2026-11-28' }, day]);
  checkDays([
    ...saturday,
    ...[
      "the 4th i can't, the 5th",
      'i said the 4th i ment the 5th',
      'el 4 no puedo, el 5',
      'el 4 de diciembre no puedo, el 5',
    ].map((text): DayRow => [text, { appointmentDate: '2026-12-05' }, day]),
    ['no el dies, el dose', { appointmentDate: '2026-12-12' }, day],
    [
      'i need to change my ride, friday i cant, saturday',
      { refDate: '2026-11-27', appointmentDate: '2026-11-28' },
    ],
    [
      'necesito cambiar mi viaje, el viernes no puedo, el sábado',
      { refDate: '2026-11-27', appointmentDate: '2026-11-28' },
    ],
    ...["Forget the 14th. I'll tell you when they call me", 'El 14 ya no.'].map((text): DayRow => [
      text,
      {},
      day,
    ]),
    ['monday. or tuesday if monday is full', {}, day],
    ['not christmas eve, the day before it', { appointmentDate: '2026-12-23' }],
    ['no en nochebuena, el día antes', { appointmentDate: '2026-12-23' }],
    ['esta semana no, la otra el martes', { appointmentDate: '2026-12-01' }, day],
    [
      'ya tengo uno para el viernes, necesito otro el lunes 30 a las 8',
      { refDate: '2026-11-27', appointmentDate: '2026-11-30', appointmentTime: '08:00' },
    ],
    [
      "she's been sick since saturday, appointment tomorrow 945",
      { appointmentDate: '2026-11-24', appointmentTime: '09:45' },
    ],
    [
      "I've had this number since 1998. Thursday at 10:30 please",
      { appointmentDate: '2026-11-26', appointmentTime: '10:30' },
    ],
    [
      'he turns 5 on the 3rd, checkup is the 4th at 10',
      { appointmentDate: '2026-12-04', appointmentTime: '10:00' },
    ],
    ['el 3 cumple 5, la cita es el 4 a las 10', { appointmentDate: '2026-12-04', appointmentTime: '10:00' }],
    ['with dr sun on the ninteenth', { appointmentDate: '2026-12-19' }],
    ['a fortnight from today', { appointmentDate: '2026-12-07' }],
    ['mnna no el otro dia', { appointmentDate: '2026-11-25' }],
  ]);
});

describe('an hour that cannot be, and another', () => {
  checkDays([
    ...[
      'a las 3 no puedo, a las 4',
      '3 no puedo, 4',
      "at 3 i can't, 4",
      '3 doesnt work, 4',
      'las 3 es muy temprano, a las 4',
      'i said 3 but its 4',
      'dije a las 3 pero es a las 4',
      'era a las 3 pero la cambiaron a las 4',
      'a las tres no a las cuatro sí a las cuatro',
    ].map((text): DayRow => [text, { appointmentTime: '16:00' }, hour]),
    ['i said two thirty but the card says two fifty', { appointmentTime: '14:50' }, hour],
    [
      "the appointment's at two and i'll be ready to come home around three thirty",
      { appointmentTime: '14:00', returnTime: '15:30' },
      hour,
    ],
    ['the one at 10:20, not the afternoon one', { refTime: '10:20' }, ['refTime']],
    [
      "they're keeping him from eight till noon on friday",
      { appointmentDate: '2026-11-27', appointmentTime: '08:00', appointmentEnd: '12:00' },
    ],
  ]);
  it.each(['7 or 8', '7 o 8', 'siete u ocho', 'a las 7 u 8'])('asks which is meant: %s', (text) => {
    expect(listen(text, hour).unclear).toEqual([{ slot: 'appointmentTime', options: ['07:00', '08:00'] }]);
  });
});

describe('from one day or hour to another', () => {
  const moved = { refDate: '2027-04-30', appointmentDate: '2026-11-27' };
  checkDays([
    ...[
      'Del 30 de abril al viernes',
      'cambiar del 30 de abril al viernes',
      'Mueva el viaje del 30 de abril al viernes',
      'from april 30 to friday',
      'change my ride from april 30 to friday',
    ].map((text): DayRow => [text, moved]),
    ...[
      'frm the 30th to the 2nd plz my ct scan got pushd',
      'del 30 al 2',
      'del treinta al dos me la kambiaron',
    ].map((text): DayRow => [text, { refDate: '2026-11-30', appointmentDate: '2026-12-02' }]),
    ['from april 30 to friday', moved, day],
    ['my appt got moved from tuesday to thursday', { refDate: '2026-11-24', appointmentDate: '2026-11-26' }],
    ['me la movieron del martes al jueves', { refDate: '2026-11-24', appointmentDate: '2026-11-26' }],
    [
      'me la cambiaron del doce al diecinueve y de las nueve a las once',
      { refDate: '2026-12-12', refTime: '09:00', appointmentDate: '2026-12-19', appointmentTime: '11:00' },
    ],
    ['me la cambiaron de las 9 a las 10', { refTime: '09:00', appointmentTime: '10:00' }],
    ['they changed it from 9 to 10', { refTime: '09:00', appointmentTime: '10:00' }],
    [
      'Move Tuesday the 1st to Wednesday the 2nd? 3 pm both times',
      { refDate: '2026-12-01', refTime: '15:00', appointmentDate: '2026-12-02', appointmentTime: '15:00' },
    ],
    // Stretches
    ['from 9 to 10', { appointmentTime: '09:00', appointmentEnd: '10:00' }],
    ['de las 9 a las 10', { appointmentTime: '09:00', appointmentEnd: '10:00' }],
    [
      'dialysis from monday to friday at 8',
      { recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri'], appointmentTime: '08:00' },
    ],
    [
      'diálisis del lunes al viernes a las 8',
      { recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri'], appointmentTime: '08:00' },
    ],
    ['six more weeks, then the doctor decides', { recurrenceUntil: '6 weeks' }, ['recurrenceUntil']],
    ['otras seis semanas', { recurrenceUntil: '6 weeks' }, ['recurrenceUntil']],
  ]);
  it('says nothing of a visit where a pick-up is moved', () => {
    expect(slotsOf("change my pickup from 7:30 to 7:50 for tomorrow's ride").appointmentTime).toBeUndefined();
  });
});

describe('what stays beside what is cancelled', () => {
  it.each<readonly [string, Partial<SlotValues>]>([
    ['Cancele el del 17, el del 24 lo dejo', { refDate: '2026-12-17' }],
    ['cancelen lo del 17 y dejen lo del 24', { refDate: '2026-12-17' }],
    ['i wont need the 17th, just the 24th', { refDate: '2026-12-17' }],
    ['no necesito el del 17 solo el del 24', { refDate: '2026-12-17' }],
    ['cancel the 17th, the 24th stays', { refDate: '2026-12-17' }],
  ])('%s', (text, said) => {
    const heard = listen(text);
    expect(heard.slots.refDate).toBe(said.refDate);
    expect(heard.refDates).toBeUndefined();
  });
});

describe('a birth and a visit in one message', () => {
  const birth: readonly SlotName[] = ['dateOfBirth'];
  checkDays([
    [
      'born 1/2/38 and her appointment is 12/4 at 3',
      { dateOfBirth: '1938-01-02', appointmentDate: '2026-12-04', appointmentTime: '15:00' },
      birth,
    ],
    [
      'September the ninth, nineteen seventy-one, and the visit is June 2 at noon',
      { dateOfBirth: '1971-09-09', appointmentDate: '2027-06-02', appointmentTime: '12:00' },
      birth,
    ],
    [
      'nació el 19 de julio de 2023; la cita es el 2 de diciembre a las 4:20',
      { dateOfBirth: '2023-07-19', appointmentDate: '2026-12-02', appointmentTime: '16:20' },
      birth,
    ],
    [
      'mi mama nació en 1940 el 2 de agosto y la cita es el 2 de diciembre a las 9 y 20',
      { dateOfBirth: '1940-08-02', appointmentDate: '2026-12-02', appointmentTime: '09:20' },
    ],
  ]);
  it.each(['The paper says October 4, 2025 at 2', 'El papel dice 4 de octubre de 2025 a las 2'])(
    'asks about a year that cannot be: %s',
    (text) => {
      const heard = listen(text);
      expect(heard.slots.dateOfBirth).toBeUndefined();
      expect(heard.unclear.map(({ slot }) => slot)).toEqual(['appointmentDate']);
    },
  );
});
