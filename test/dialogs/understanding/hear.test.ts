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
        returnTime: '14:00',
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
