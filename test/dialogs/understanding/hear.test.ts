import fc from 'fast-check';
import { slotsOf } from './slotsOf';
import { listen } from './listen';

describe('several things in one message', () => {
  it('hears a whole booking', () => {
    expect(
      listen(
        'Hi, need a ride for my mom Carmen Diaz from home to DaVita New Haven fri dec 4 at 10:30, she uses a wheelchair and I go with her, done at 2',
      ),
    ).toMatchObject({
      danger: 'routine',
      intents: ['book-trip'],
      slots: {
        callerRelationship: 'child',
        personName: { first: 'Carmen', last: 'Diaz' },
        pickup: { kind: 'home' },
        destination: { facilityId: 'davita-nh' },
        appointmentDate: '2026-12-04',
        appointmentTime: '10:30',
        appointmentEnd: '14:00',
        mobility: 'wheelchair',
      },
    });
  });

  it('hears English and Spanish mixed', () => {
    expect(listen('necesito un ride pa mi appointment el martes at 10 but no en bus')).toMatchObject({
      intents: ['book-trip'],
      slots: { appointmentDate: '2026-11-24', appointmentTime: '10:00', canUseBus: false },
    });
  });

  it('hears an answer and a change', () => {
    expect(listen('yes but at 3', ['appointmentDate'])).toMatchObject({
      answer: 'yes',
      intents: ['correction'],
      slots: { appointmentTime: '15:00' },
    });
  });

  it('hears who it is and a whole booking', () => {
    expect(
      listen('alma whitcomb 3/12/1984 06514 need ride dec 9 at 2 to the dentist', [], { usualClinics: [] }),
    ).toMatchObject({
      intents: ['book-trip'],
      slots: {
        personName: { first: 'Alma', last: 'Whitcomb' },
        dateOfBirth: '1984-03-12',
        zipCode: '06514',
        appointmentDate: '2026-12-09',
        appointmentTime: '14:00',
        reason: 'dental',
      },
    });
  });

  it('hears identifiers together', () => {
    expect(slotsOf('123456789 3/4/45', ['medicaidId', 'dateOfBirth'])).toEqual({
      medicaidId: '123456789',
      dateOfBirth: '1945-03-04',
      birthDayFirst: '1945-04-03',
    });
    expect(slotsOf('Maria Lopez, 06510', ['personName', 'zipCode'])).toEqual({
      personName: { first: 'Maria', last: 'Lopez' },
      zipCode: '06510',
    });
  });
});

describe('nothing to hear', () => {
  it.each(['', '   ', '🚗🚗', '...', 'asdf', 'qwerty zxcv', '???', '😀', '\u200B', '!'])('%j', (text) => {
    expect(listen(text)).toEqual({
      text: text.trim(),
      danger: 'routine',
      intents: [],
      slots: {},
      unclear: [],
    });
  });
});

describe('whatever is sent', () => {
  it('never throws and always gives the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(listen(text)).toEqual(listen(text));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on words of its own vocabulary in any order', () => {
    const words =
      'yes no not my mom for from to at a las 3 3:30 friday viernes the 5th de casa home Yale cancel 12 Elm St apt 123456789 y media quarter past until after chest hurts born'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), (chosen) => {
        listen(chosen.join(' '), ['personName', 'destination', 'appointmentTime', 'dateOfBirth']);
      }),
      { numRuns: 300 },
    );
  });

  const expecting = ['personName', 'destination', 'appointmentDate', 'appointmentTime'] as const;
  /** Milliseconds of this process on a processor: what else runs on the machine does not count. */
  const timeOf = (text: string): number => {
    const start = process.cpuUsage();
    listen(text, expecting);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e3;
  };

  it.each([
    'march 3 ',
    '1 ',
    'no ',
    'ride ',
    'a ',
    'de ',
    'friday ',
    'my mom ',
    'from to ',
    'a las 3 y ',
    'in 2 weeks ',
    '12 elm elm ',
    '(203) ',
    "a'",
    '\u{1F643}',
    '(((',
    '1234567890',
    'zzzzzzzzzz',
  ])('takes no more than its share of time for four times the words: %j', (unit) => {
    const [quarter, whole] = [unit.repeat(500).slice(0, 500), unit.repeat(2_000).slice(0, 2_000)];
    // Turn and turn about, and the shortest of each: the machine may be busy with something else. Four times the words take
    // four times as long when the time grows with the words, sixteen times when it grows with their square.
    let [shortest, longest] = [Infinity, Infinity];
    for (let times = 0; times < 12; times += 1) {
      shortest = Math.min(shortest, timeOf(quarter));
      longest = Math.min(longest, timeOf(whole));
    }
    expect(longest).toBeLessThan(9 * shortest + 3);
  });
});

describe('what is said beside an answer, a question or another ride', () => {
  it.each([
    ['No, no puedo coger la guagua, no aguanto estar de pie en la parada', 'canUseBus', { canUseBus: false }],
    ["She's got one leg in a cast right now so no", 'someoneCanDrive', { someoneCanDrive: false }],
    ['Mi abuela usa silla de ruedas', 'mobility', { callerRelationship: 'grandchild' }],
    ['stairs yes, about ten', 'stairs', { stairs: 'stairs yes, about ten' }],
    [
      'cumple el veintitrés de mayo nació en el cuarenta y ocho',
      'dateOfBirth',
      { dateOfBirth: '1948-05-23' },
    ],
  ] as const)('%s', (text, asked, slots) => {
    const heard = listen(text, [asked]);
    expect(heard.slots).toMatchObject(slots);
    expect(heard.slots.appointmentTime).toBeUndefined();
    expect(heard.questions).toBeUndefined();
  });

  it.each([
    ['cancel the 9th and the 11th of december', ['2026-12-09', '2026-12-11']],
    ['2 de diciembre y 9 de diciembre cancele los dos', ['2026-12-02', '2026-12-09']],
    ['cancel dec 3 and dec 10, keep the 17th', ['2026-12-03', '2026-12-10']],
  ])('%s', (text, days) => {
    expect(listen(text)).toMatchObject({ intents: ['cancel-trip'], refDates: days });
  });

  it.each([
    ['cancel dec 3, and book dec 4 at 1:10', { refDate: '2026-12-03', appointmentDate: '2026-12-04' }],
    ['wed dec 9 @ 9 & cancel the dec 2 one', { refDate: '2026-12-02', appointmentDate: '2026-12-09' }],
    ['my tuesday ride isnt at 9 anymore its at 10', { refTime: '09:00', appointmentTime: '10:00' }],
    [
      'el que tengo el 2 de diciembre a las 10 pongamelo el 4 a esa hora',
      { refDate: '2026-12-02', appointmentDate: '2026-12-04', appointmentTime: '10:00' },
    ],
    ['my confirmation is HC-3391', { tripRef: 'HC-3391' }],
    ['donde esta mi viaje 90217', { tripRef: '90217' }],
    ['From my rehab, Gaylord in Wallingford, to Yale', { pickup: { said: 'Gaylord in Wallingford' } }],
    ['infusion dec 8 at 8 am, it takes about four hours', { appointmentEnd: '12:00' }],
    ['a ride every day except sunday at 9', { recurrenceDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }],
  ])('%s', (text, slots) => {
    expect(listen(text).slots).toMatchObject(slots);
  });

  it.each(['el 29 de febrero a las diez', 'either the 9th at 9 or 9:30'])('asks about: %s', (text) => {
    expect(listen(text).unclear).not.toEqual([]);
  });

  it('takes money that is wanted for a drive of the past for a claim, however politely it is put', () => {
    for (const text of [
      'manejé yo al médico la semana pasada y quiero que me paguen la gasolina, si se puede',
      'I drove myself to the doctor last week and want my gas money back, if that is possible',
    ]) {
      const heard = listen(text);
      expect(heard.intents).toContain('mileage-reimbursement');
      expect(heard.questions).toBeUndefined();
    }
  });

  it('takes who only gets to a place for no one who picks something up there', () => {
    const { slots } = listen(
      'I need to get to Sleeping Giant Family Medicine in Hamden, the doctor said to come',
    );
    expect(slots.errand).toBeUndefined();
    expect(listen('I need to get my medicine at CVS').slots.errand).toBe('prescription-pickup');
  });
});
