import { at, checkDays } from './checkDays';
import { listen } from './listen';

describe('a ride that is left and the visit that is had instead, on Monday 2026-11-23', () => {
  checkDays([
    [
      'cancel the 8:30 pickup on december 1, i have a new spot on december 9 at 1:15',
      { refDate: '2026-12-01', refTime: '08:30', ...at('2026-12-09', '13:15') },
    ],
    [
      'quiten la recogida del 1 de diciembre a las 8; me salió un turno nuevo el 9 a las 2',
      { refDate: '2026-12-01', refTime: '08:00', ...at('2026-12-09', '14:00') },
    ],
    [
      'scrap my 9am pickup thursday. i got another slot on dec 4 at 11',
      { refDate: '2026-11-26', refTime: '09:00', ...at('2026-12-04', '11:00') },
    ],
    // Without another visit nothing but the ride is meant.
    ['cancel my pickup on dec 1 at 8:30', { refDate: '2026-12-01', refTime: '08:30' }],
  ]);

  checkDays([
    ['mañana no puedo, córramela pal viernes', { refDate: '2026-11-24', appointmentDate: '2026-11-27' }],
    [
      'el miércoles no voy a poder, muévamelo para el lunes 30',
      { refDate: '2026-11-25', appointmentDate: '2026-11-30' },
    ],
    ['póngamela pal jueves, mañana no puedo', { refDate: '2026-11-24', appointmentDate: '2026-11-26' }],
    ['tomorrow doesnt work, switch it to thursday', { refDate: '2026-11-24', appointmentDate: '2026-11-26' }],
    ['can you put me on friday, tomorrow i cant', { refDate: '2026-11-24', appointmentDate: '2026-11-27' }],
  ]);

  checkDays([
    [
      'tomorrows 1pm got moved to 245 same place',
      { refDate: '2026-11-24', refTime: '13:00', appointmentTime: '14:45' },
    ],
    ['they pushed tmrws 9am to 1015', { refDate: '2026-11-24', refTime: '09:00', appointmentTime: '10:15' }],
    ['fridays 10 got bumped to 1130', { refDate: '2026-11-27', refTime: '10:00', appointmentTime: '11:30' }],
    ["wed's 11 was pushed to 1", { refDate: '2026-11-25', refTime: '11:00', appointmentTime: '13:00' }],
    ['cancel tmrws ride', { refDate: '2026-11-24' }],
    // Of every week still
    ['fridays 10am pt', { recurrenceDays: ['fri'], appointmentTime: '10:00' }],
  ]);
});

describe('a day that is not meant beside the one that is', () => {
  checkDays([
    ['Mañana no, que es martes y no abren, el jueves a las 9', at('2026-11-26', '09:00')],
    [
      'Pasado mañana no puede ser, es miércoles y no abren. El viernes a las 2 y media.',
      at('2026-11-27', '14:30'),
    ],
    ['mañana martes no, están cerrados. El lunes a las 8 y media', at('2026-11-30', '08:30')],
    ["Not tomorrow, it's a tuesday and they're closed. Thursday at 9.", at('2026-11-26', '09:00')],
    ['next thursday, the one thats the 3rd', { appointmentDate: '2026-12-03' }, ['appointmentDate']],
    [
      'next friday i guess? whichever one is the 27th',
      { appointmentDate: '2026-11-27' },
      ['appointmentDate'],
    ],
    ['el viernes que viene, el que cae 4', { appointmentDate: '2026-12-04' }, ['appointmentDate']],
    [
      "next friday, so not this week's but the one after",
      { appointmentDate: '2026-12-04' },
      ['appointmentDate'],
    ],
    ['next friday, not this week, the week after', { appointmentDate: '2026-12-04' }, ['appointmentDate']],
    ['saturday. the eye van is only there saturdays, my slot is 1040', { ...at('2026-11-28', '10:40') }],
    ['el 3 de marzo me operaron y el 9 a las 10 es la cita', at('2026-12-09', '10:00')],
    // What was decided on a day is no ride's.
    ['cancel my rides, last night i made up my mind', {}],
    ['cancele mis viajes, ayer decidí mudarme', {}],
  ]);
});

describe('hours that are of the visit, and hours that are of none', () => {
  checkDays([
    ['blood draw thursday they open at 7 so thats when i wanna be there', at('2026-11-26', '07:00')],
    ['vacunas el jueves, abren a las 9 y a esa hora quiero estar ahí', at('2026-11-26', '09:00')],
    ['they open at 9 on thursday but my appointment is 10', at('2026-11-26', '10:00')],
    ['mri at 10 friday? no wait they gave me 1040 instaed i think', at('2026-11-27', '10:40')],
    ['bone scan tomorrow at 9? hold on, paper says 915', at('2026-11-24', '09:15')],
    ['oculista el martes a las 9? perdón, me dieron 940 al final', at('2026-11-24', '09:40')],
    ['wheres my ride its 840 now and you said 8', { refTime: '08:00' }],
    ['its 9:15 already and my ride was for 8:30, where is it', { refTime: '08:30' }],
    ['el de ayer a la 1 tampoco llegó', { refDate: '2026-11-22', refTime: '13:00' }],
    ['ni el de ayer a las 2 vino', { refDate: '2026-11-22', refTime: '14:00' }],
    ['sleep study consult friday at 9', at('2026-11-27', '09:00')],
    ['dec 9 8a frm home', at('2026-12-09', '08:00')],
    [
      'voy al cardiólogo el nueve de diciembre a la una y media y después que me busquen a las tres',
      { ...at('2026-12-09', '13:30'), returnTime: '15:00' },
    ],
    ['3 y 5 de la tarde', { appointmentTime: '15:05' }, ['appointmentTime']],
    ['8 y 5 am', { appointmentTime: '08:05' }, ['appointmentTime']],
  ]);

  it('is asked about for a study of sleep itself', () => {
    expect(listen('sleep study friday at 9').unclear).toEqual([
      { slot: 'appointmentTime', options: ['09:00', '21:00'] },
    ]);
  });

  it('is the hour of the second of two rides, and no way back', () => {
    const { otherRides } = listen(
      'two things. ride to dentist mon 12/7 11am and ride to lab wed 12/9 8am both from home',
    );
    expect(otherRides).toEqual([expect.objectContaining(at('2026-12-09', '08:00'))]);
    expect(otherRides?.[0]).not.toHaveProperty('returnTime');
  });

  it.each([
    ['se desmayó mi papá, tiene cita el viernes', { appointmentDate: '2026-11-27' }],
    ['my chest hurts bad, my appointment is friday', { appointmentDate: '2026-11-27' }],
    ['cancel my ride friday, my mom cant breathe', { refDate: '2026-11-27' }],
  ])('a visit told beside an emergency stays one: %s', (text, slots) => {
    const heard = listen(text);
    expect(heard.danger).toBe('emergency');
    expect(heard.slots).toMatchObject(slots);
  });
});
