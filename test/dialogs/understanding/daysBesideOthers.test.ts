import type { Intent } from '../../../dialogs/understanding/heard';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { at, checkDays } from './checkDays';
import { listen } from './listen';

const ref = (refDate: string, refTime?: `${number}:${number}`): Partial<SlotValues> => ({
  refDate,
  ...(refTime !== undefined && { refTime }),
});

describe('hours beside that of the visit, on Monday 2026-11-23', () => {
  checkDays([
    ['315 but shes at daycare til 2', { appointmentTime: '15:15' }, ['appointmentTime']],
    ['its at 10 but dont send anybody till 930', { appointmentTime: '10:00' }, ['appointmentTime']],
    ['she gets up at 6 so like 845', { appointmentTime: '08:45' }, ['appointmentTime']],
    ['wednesday at 3. dont come before 2', at('2026-11-25', '15:00')],
    ['el miércoles a las 3, no manden a nadie antes de las 2', at('2026-11-25', '15:00')],
    ['a las 10 pero se levanta a las 8', { appointmentTime: '10:00' }, ['appointmentTime']],
    ["Normally I go at 7 but Wednesday it's at 10:20.", at('2026-11-25', '10:20')],
    ['por lo general voy a las 7 pero el miércoles es a las 10:20', at('2026-11-25', '10:20')],
    ['they called yesterday at 4 and gave me the 14th at 1', at('2026-12-14', '13:00')],
    ['el lunes 30 a primera hora, 7', at('2026-11-30', '07:00')],
  ]);

  it.each([
    ['dialysis on friday at 530', ['05:30', '17:30']],
    ['diálisis el viernes a las 6 y cuarto', ['06:15', '18:15']],
  ])('asks which half of the day an early chair is: %s', (text, options) => {
    expect(listen(text).unclear).toEqual([{ slot: 'appointmentTime', options }]);
  });
});

describe('a day on which nobody is there, one taken back, and the other week', () => {
  checkDays([
    ['they are shut thanksgiving day so i got the 30th at 2', at('2026-11-30', '14:00')],
    ['the clinic wont be open friday, they put me on thursday at 2', at('2026-11-26', '14:00')],
    ['no abren el viernes, me dieron el jueves a las 2', at('2026-11-26', '14:00')],
    ['tomorrow at 10 no im lying thursday', at('2026-11-26', '10:00')],
    ['friday at 2, no thats a lie, thursday at 2', at('2026-11-26', '14:00')],
    ['este miércoles no, del otro', { appointmentDate: '2026-12-02' }],
    ['este miercoles no, el que viene después a las 9', at('2026-12-02', '09:00')],
  ]);
});

describe('few places are called by a day', () => {
  checkDays([
    ["take me to the doctor's office friday at 9", at('2026-11-27', '09:00')],
    ['dr office thurs 215', at('2026-11-26', '14:15')],
    ['eye doctors office friday at 9', at('2026-11-27', '09:00')],
    ['apartamento 4 viernes a las 9', at('2026-11-27', '09:00')],
    ['im at the church wednesday at 1 for my visit', at('2026-11-25', '13:00')],
    ['TGI Fridays is next door', {}],
    ['la calle domingo 12', {}],
  ]);
});

describe('a time that takes the place of another keeps its half of the day', () => {
  checkDays([
    ['my ride on the 2nd is 8am make it 645', { ...ref('2026-12-02', '08:00'), appointmentTime: '06:45' }],
    ['dec 2 trip is 7am can we do 615', { ...ref('2026-12-02', '07:00'), appointmentTime: '06:15' }],
    ['my 5pm on friday is now 6', { ...ref('2026-11-27', '17:00'), appointmentTime: '18:00' }],
    [
      'la cita del viernes a las cinco de la tarde me la movieron para las seis y media',
      { ...ref('2026-11-27', '17:00'), appointmentTime: '18:30' },
    ],
    ['el de las 6 de la mañana póngalo a las 6:45', { refTime: '06:00', appointmentTime: '06:45' }],
    // Far from it a visit is in the hours of clinics.
    ['move my 8am to 4', { refTime: '08:00', appointmentTime: '16:00' }],
    [
      'la quimio del 9 de diciembre la pasaron de las 9 a la 1',
      { ...ref('2026-12-09', '09:00'), appointmentTime: '13:00' },
    ],
  ]);
  checkDays(
    [
      ['yes but 4 not 3', { appointmentTime: '16:00' }],
      ['sí pero 4, no 3', { appointmentTime: '16:00' }],
      ['yep but 1 instead of 2', { appointmentTime: '13:00' }],
      ["all good except it's at 11", { appointmentTime: '11:00' }],
      ['no, son martes y jueves, no lunes', { recurrenceDays: ['tue', 'thu'] }],
      ['no, i go tues and thurs, not mon', { recurrenceDays: ['tue', 'thu'] }],
    ],
    { isReadBack: true },
  );
});

describe('days that were', () => {
  checkDays([
    ['i was there the 17th and no one came back for me', ref('2026-11-17')],
    ['went on the 18th and the driver never came', ref('2026-11-18')],
    ['you all missed my ride on the 19th', ref('2026-11-19')],
    ['fui el 17 y nadie me recogió', ref('2026-11-17')],
    ['el 18 me dejaron plantado', ref('2026-11-18')],
    ['tuve cita el 19 y el chofer no llegó', ref('2026-11-19')],
    ['me operaron del pie el 12 y tengo seguimiento el 4 a las 10', at('2026-12-04', '10:00')],
    ['el viernes llegaron 20 minutos tarde', ref('2026-11-20')],
    // What is wanted then is to come.
    ['i went to my doctor and he wants me back the 17th at 9', at('2026-12-17', '09:00')],
    ['fui al doctor y me dio cita el 17 a las 9', at('2026-12-17', '09:00')],
    ['thanksgiving is over so any day is ok', {}, ['appointmentDate']],
    ['el día de gracias ya pasó así que cualquier día', {}, ['appointmentDate']],
    ['what day is it today', {}, ['appointmentDate']],
    ['qué día es hoy', {}, ['appointmentDate']],
    ['no es hasta el 17 a la 1', at('2026-12-17', '13:00')],
    [
      'la cita cambió, ya no es mañana, es el 20 de enero a las 9',
      { ...at('2027-01-20', '09:00'), refDate: '2026-11-24' },
    ],
    ['i had it down as the 2nd but its the 3rd at 9', at('2026-12-03', '09:00')],
    ['tenía apuntado el 2 pero es el 3, a las 9', at('2026-12-03', '09:00')],
  ]);
});

describe('words and numbers that are no day, and a day that is told by its week', () => {
  checkDays([
    ['friday 2nd flr suite 12 at 1', at('2026-11-27', '13:00')],
    ['just the 1 for now, friday at 9', at('2026-11-27', '09:00')],
    ['el 4 dentista a las 9', at('2026-12-04', '09:00')],
    ['same day next week at 2', at('2026-11-30', '14:00')],
    ['el mismo día la semana que viene a las 2', at('2026-11-30', '14:00')],
    ['en dos semanas, el mismo día de la semana que hoy, a las 9', at('2026-12-07', '09:00')],
  ]);

  it.each<readonly [string, readonly string[], string | undefined]>([
    [
      'two appointments next week, tuesday at 9 with dr lee and thursday at 9 for labs',
      ['2026-12-01', '2026-12-03'],
      '09:00',
    ],
    [
      'tengo dos citas la semana que viene, el martes a las 9 con la dra lee y el jueves a las 9 en el laboratorio',
      ['2026-12-01', '2026-12-03'],
      '09:00',
    ],
    ['i need a ride friday at 9 and one tuesday at 9', ['2026-11-27', '2026-11-24'], '09:00'],
    ['necesito un viaje el viernes a las 9 y uno el martes a las 9', ['2026-11-27', '2026-11-24'], '09:00'],
    ['pt this friday at 2 and again the tuesday after at 2', ['2026-11-27', '2026-12-01'], '14:00'],
    ['i need friday and saturday, 8 both days', ['2026-11-27', '2026-11-28'], '08:00'],
    ['el 2 y el 4, a las 10 los dos', ['2026-12-02', '2026-12-04'], '10:00'],
    ['pt on the 2nd at 9 am and again the 4th, same time', ['2026-12-02', '2026-12-04'], '09:00'],
  ])('several visits: %s', (text, days, time) => {
    const { slots, otherRides = [] } = listen(text);
    expect([slots, ...otherRides].map(({ appointmentDate }) => appointmentDate)).toEqual(days);
    expect([slots, ...otherRides].map(({ appointmentTime }) => appointmentTime)).toEqual(
      days.map(() => time),
    );
  });
});

describe('the day and hour of a ride there is', () => {
  checkDays([
    [
      'they say a foot of snow tomorrow, you still running? i got my dialysis ride 7am',
      ref('2026-11-24', '07:00'),
    ],
    ['you still driving wednesday in all that ice? i got dialysis at 6am', ref('2026-11-25', '06:00')],
    ['cierran por navidad? tengo viaje el lunes 30 a las 10', ref('2026-11-30', '10:00')],
    ['can i talk to somebody about a ride that was booked twice on the 4th', ref('2026-12-04')],
    ['necesito una persona, mi viaje del viernes tiene mal la dirección', ref('2026-11-27')],
    ['make my 4pm today earlier', ref('2026-11-23', '16:00')],
    ['¿puede ser más temprano mi viaje de hoy a las 4?', ref('2026-11-23', '16:00')],
    ['did anybody put me down for the eye doctor on wednesday', ref('2026-11-25')],
    ['¿mi hija me apuntó para el miércoles?', ref('2026-11-25')],
    ['el miércoles no me recojan en casa, recójanme en el trabajo', ref('2026-11-25')],
    ['would you fetch my mother at 12:15 wednesday, her appointment is 1', { ...at('2026-11-25', '13:00') }],
    // A visit on the day that is asked about is to be booked.
    ['are you open on veterans day? my appointment is that day at 9', { ...at('2027-11-11', '09:00') }],
  ]);
});

describe('wishes beside them', () => {
  const wishesOf = (text: string, expecting: readonly SlotName[] = []): readonly Intent[] => {
    const { intents, asked = [] } = listen(text, expecting);
    return [...intents, ...asked];
  };

  it.each<readonly [string, readonly Intent[]]>([
    ['did anybody put me down for the eye doctor on wednesday', ['trip-status']],
    ['can you tell me if my daughter booked me for friday', ['trip-status']],
    ['¿alguien me anotó para el podiatra el viernes?', ['trip-status']],
    ['what day is it', ['out-of-scope']],
    ['qué fecha es hoy', ['out-of-scope']],
    ['im bob lee', []],
    ['me llamo ana ruiz y mi número es 004418829', []],
    ['the 4th at 2. dont come before 1', ['book-trip']],
    ['el 4 a las 2, no vengan antes de la 1', ['book-trip']],
    ['make my 4pm today earlier', ['change-trip']],
    ['the eye dr has an opening thursday at 2, any chance i could get a ride', ['book-trip']],
    ['me atienden el jueves a las 2, ¿hay alguna manera de transporte?', ['book-trip']],
    ['i dont wanna be w strangers in the van', ['shared-ride']],
    ['no kiero viajar con otra gente', ['shared-ride']],
    ['dec 2 ride is 7am make it 615', ['change-trip']],
  ])('%s', (text, wishes) => {
    expect(wishesOf(text).filter((wish) => wish !== 'clinic-moved-visit')).toEqual(wishes);
  });

  it.each([
    ["no i'm going to Northgate Dental, not the eye clinic", 'en'],
    ['no voy a Northgate Dental no a la clínica de ojos', 'es'],
  ])('%s, said to what was read back', (text) => {
    expect(listen(text, [], { isReadBack: true }).intents).toContain('correction');
  });
});
