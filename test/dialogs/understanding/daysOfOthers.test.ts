import { at, checkDays } from './checkDays';
import { listen } from './listen';

describe('what is so every week beside the one day that is meant, on Monday 2026-11-23', () => {
  checkDays([
    [
      'the cleaning girl comes thursdays so wednesday',
      { appointmentDate: '2026-11-25' },
      ['appointmentDate'],
    ],
    ['sundays i got church so lets do saturday', { appointmentDate: '2026-11-28' }, ['appointmentDate']],
    [
      'los jueves cuido a mi nieta, mejor el miércoles',
      { appointmentDate: '2026-11-25' },
      ['appointmentDate'],
    ],
    ['I always go thursdays at 9 but this week its wednesday at 1', at('2026-11-25', '13:00')],
    ['casi siempre voy los jueves a las 9 pero esta semana el miércoles a la 1', at('2026-11-25', '13:00')],
    ['siempre es a las 8 pero esta vez 9 y media, el jueves', at('2026-11-26', '09:30')],
  ]);

  it.each([
    ['every thursday at 9', ['thu']],
    ['i go mondays and wednesdays so i need rides mondays and wednesdays', ['mon', 'wed']],
    ['los martes y jueves a las 2 hasta que acabe el mes', ['tue', 'thu']],
  ])('keeps a ride of every week: %s', (text, days) => {
    expect(listen(text).slots.recurrenceDays).toEqual(days);
  });

  it('takes days of which each has an hour of its own for those of one week', () => {
    const { slots, otherRides = [] } = listen('i need rides tues 9am wed 1pm fri 1015');
    expect([slots, ...otherRides]).toMatchObject([
      at('2026-11-24', '09:00'),
      at('2026-11-25', '13:00'),
      at('2026-11-27', '10:15'),
    ]);
    expect(slots.recurrenceDays).toBeUndefined();
  });
});

describe("somebody else's visit beside one's own", () => {
  checkDays([
    ["my cousin's is at 4 on thursday, I'm friday the 27th at 9", at('2026-11-27', '09:00')],
    ["my dad's is at 4 on thursday, I'm friday", { appointmentDate: '2026-11-27' }],
    ['la de mi esposo es el jueves a las 4, la mía es el viernes a las 9', at('2026-11-27', '09:00')],
    ["my dad's is at 4 on thursday", at('2026-11-26', '16:00')],
  ]);
});

describe('an hour told beside the answer', () => {
  checkDays([
    ['quarter to 9 cause the train dont come till 8', { appointmentTime: '08:45' }, ['appointmentTime']],
    ['10:20, they dont unlock the doors til 9', { appointmentTime: '10:20' }, ['appointmentTime']],
    ['2 i think hes only in til 3', { appointmentTime: '14:00' }, ['appointmentTime']],
    ['1 she gets out of school at 12', { appointmentTime: '13:00' }, ['appointmentTime']],
  ]);
});

describe('a count that puts another right', () => {
  checkDays([
    ['not in two weeks, in three', { appointmentDate: '2026-12-14' }, ['appointmentDate']],
    ['dentro de cinco días no, dentro de seis', { appointmentDate: '2026-11-29' }, ['appointmentDate']],
    ['the operation was nov 5, they want me back four weeks after at 2', at('2026-12-03', '14:00')],
  ]);
});

describe('a day for which it is put down, beside why another cannot be', () => {
  checkDays([
    ["tomorrow's the wake, put me down for friday", { appointmentDate: '2026-11-27' }, ['appointmentDate']],
    [
      'mañana es el cumpleaños de mi mamá, póngalo para el viernes',
      { appointmentDate: '2026-11-27' },
      ['appointmentDate'],
    ],
  ]);
});

describe('two sources that say different things', () => {
  it.each([
    ['i got two papers, one says 10 and the other says 2', 'appointmentTime', ['10:00', '14:00']],
    ['it is friday, the card says 10 but the nurse said 2', 'appointmentTime', ['10:00', '14:00']],
    [
      'la carta dice a las 10 y la señora me dijo a las 2, es el viernes',
      'appointmentTime',
      ['10:00', '14:00'],
    ],
    [
      'the letter says the 27th but the text they sent says the 30th, at 11',
      'appointmentDate',
      ['2026-11-27', '2026-11-30'],
    ],
  ])('asks: %s', (text, slot, options) => {
    const { slots, unclear } = listen(text);
    expect(unclear).toEqual([{ slot, options }]);
    expect(slots).not.toHaveProperty(slot);
  });

  checkDays([
    ['the girl said 10 but now the card says 11, its friday', at('2026-11-27', '11:00')],
    ['i said 10 but the card says 11, on friday', at('2026-11-27', '11:00')],
  ]);
});

describe('a visit to come, beside a complaint of what was', () => {
  checkDays([
    ['two weeks from today at 9. I waited 3 weeks ago and nobody came', at('2026-12-07', '09:00')],
    ['de hoy en quince días a las 9, que hace un mes me dejaron esperando', at('2026-12-07', '09:00')],
  ]);
});

describe('the day of the weather', () => {
  it.each([
    'is it gonna be nasty out thursday? do yall drive in that',
    'dicen que viene una tormenta el jueves, ¿van a salir los carros?',
  ])('is only asked of: %s', (text) => {
    expect(listen(text).isDayAskedOf).toBe(true);
  });

  checkDays([
    ['is it supposed to snow thursday? is my ride still coming', { refDate: '2026-11-26' }],
    ['is it supposed to snow thursday? i have an appointment at 9', at('2026-11-26', '09:00')],
  ]);
});

describe('a cast that comes off', () => {
  checkDays([
    ['boot been on 8wks comes off friday at 2', at('2026-11-27', '14:00')],
    ['12 30 on the 30th for my cast', at('2026-11-30', '12:30')],
  ]);
});

describe('the days on which somebody works or is there', () => {
  checkDays([
    ['i work til 4 mon thru thurs so they got me friday 10am', at('2026-11-27', '10:00')],
    ['trabajo hasta las 4 de lunes a miércoles, me la dieron el jueves a las 10', at('2026-11-26', '10:00')],
    ['shes only in mondays and fridays now, so im the 4th at 1', at('2026-12-04', '13:00')],
    ['la doctora atiende lunes y viernes nada más, me toca el 4 a la 1', at('2026-12-04', '13:00')],
    ['the aide comes mondays and tuesdays, so it cant be then. wednesday at 2', at('2026-11-25', '14:00')],
    ['no bus on fridays so i need a ride this friday at 1', at('2026-11-27', '13:00')],
  ]);
});

describe('what else there is on a day', () => {
  checkDays([
    ['I have court the 3rd at 9, not that day. my scan is the 4th at 9', at('2026-12-04', '09:00')],
    ['tengo corte el 3 a las 9, ese día no. la placa es el 4 a las 9', at('2026-12-04', '09:00')],
    ["my son's game is saturday at 2 but his checkup is friday at 4", at('2026-11-27', '16:00')],
    ['se me acaban las pastillas el domingo, me dieron el viernes 8 y 30', at('2026-11-27', '08:30')],
    ['its my birthday on the 4th and guess what they gave me that day, 9 am', at('2026-12-04', '09:00')],
  ]);
});

describe('an hour that is concluded from another', () => {
  checkDays([
    ['they open at 8 n im first so 8', { appointmentTime: '08:00' }, ['appointmentTime']],
    ['friday, 5pm is the latest they take me so 430', at('2026-11-27', '16:30')],
    ['9 but doc never shows til 10', { appointmentTime: '09:00' }, ['appointmentTime']],
    [
      'me citaron a las 9 aunque la doctora nunca llega antes de las 10',
      { appointmentTime: '09:00' },
      ['appointmentTime'],
    ],
    ['first chair friday, they stick me at 6', at('2026-11-27', '06:00')],
  ]);

  it('takes a second hour of the same day for a second visit', () => {
    const { slots, otherRides = [] } = listen(
      'eye doctor at 10 on the 30th, then at noon same day the foot doctor',
    );
    expect([slots, ...otherRides]).toMatchObject([at('2026-11-30', '10:00'), at('2026-11-30', '12:00')]);
  });
});

describe('a ride of every week, but for some days', () => {
  it.each([
    [
      'i start radiation tuesday, every day but weekends at 2',
      ['mon', 'tue', 'wed', 'thu', 'fri'],
      '2026-11-24',
    ],
    ['methadone every day 545am, sundays they closed', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], undefined],
  ])('%s', (text, days, first) => {
    const { slots } = listen(text);
    expect([slots.recurrenceDays, slots.appointmentDate]).toEqual([days, first]);
  });
});

describe('whose of two days, and what a day is named', () => {
  checkDays([
    ['she goes at 1 on the 2nd, me I go at 2 on the 3rd', at('2026-12-03', '14:00')],
    ['ella va el 2 a la 1, yo el 3 a las 2', at('2026-12-03', '14:00')],
    [
      'fridays and mondays theyre closed. tuesday the 1st',
      { appointmentDate: '2026-12-01' },
      ['appointmentDate'],
    ],
    ['it was set for the 30th at 9', at('2026-11-30', '09:00')],
  ]);

  checkDays([['hold on, the 4th is a friday, i said thursday', { appointmentDate: '2026-12-03' }]], {
    isReadBack: true,
  });
});
