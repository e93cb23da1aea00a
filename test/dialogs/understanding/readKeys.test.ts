import type { KeyInput } from '../../../dialogs/form/keys';
import { say } from '../../../dialogs/say';
import { readKeys } from '../../../dialogs/understanding/readKeys';

/** Reads keys on Monday, November 23, 2026, in a conversation in English. */
const read = (keys: string, input: KeyInput) => {
  const {
    text: _,
    danger: __,
    keyed: ___,
    ...said
  } = readKeys(keys, input, {
    today: '2026-11-23',
    otherLanguage: 'es',
  });
  return said;
};

const nothing = { intents: [], slots: {}, unclear: [] };
const heard = (said: object) => ({ ...nothing, ...said });

const threeChoices = [say('care.dialysis'), say('care.dental'), say('care.lab')];
const yesNo: KeyInput = { kind: 'yes-no' };
const menu: KeyInput = { kind: 'menu', choices: threeChoices };
const pages: KeyInput = { kind: 'menu', choices: [...threeChoices, say('place.home')], more: true };
const date: KeyInput = { kind: 'date' };
const birth: KeyInput = { kind: 'birth-date' };
const time: KeyInput = { kind: 'time', slot: 'appointmentTime' };
const back: KeyInput = { kind: 'time', slot: 'returnTime', choices: threeChoices.slice(0, 2) };
const medicaidId: KeyInput = { kind: 'number', slot: 'medicaidId', digits: 9 };
const phone: KeyInput = { kind: 'number', slot: 'phone', digits: 10, mayNotKnow: true };
const zip: KeyInput = { kind: 'number', slot: 'zipCode', digits: 5 };
const wishes: KeyInput = { kind: 'wishes' };
const speech: KeyInput = { kind: 'speech' };

const every = [yesNo, menu, pages, date, birth, time, back, medicaidId, phone, zip, wishes, speech];

describe('at every question', () => {
  it.each(every)('%j: 0 alone is a person, * alone goes back', (input) => {
    expect(read('0', input)).toEqual(heard({ intents: ['talk-to-agent'] }));
    expect(read('0#', input)).toEqual(heard({ intents: ['talk-to-agent'] }));
    expect(read('*', input)).toEqual(heard({ intents: ['go-back'] }));
  });

  it.each(every)('%j: nothing, stray keys and too many of them are heard as nothing', (input) => {
    for (const keys of ['', '#', '**', '0*', '12345678901234', '00'])
      expect(read(keys, input)).toEqual(nothing);
  });

  it('# finishes an entry and is no part of it', () => {
    expect(read('1204#', date)).toEqual(read('1204', date));
    expect(read('1#', yesNo)).toEqual(read('1', yesNo));
  });

  it('keeps what was keyed as text, and none when it says nothing', () => {
    const context = { today: '2026-11-23', otherLanguage: 'es' } as const;
    expect(readKeys('1204', date, context)).toMatchObject({ text: '1204', keyed: true });
    expect(readKeys('1304', date, context)).toMatchObject({ text: '', keyed: true });
  });

  it('takes no digits of an entry for an emergency', () => {
    const context = { today: '2026-11-23', otherLanguage: 'es' } as const;
    for (const [keys, input] of [
      ['0911', time],
      ['1988', date],
      ['03111988', birth],
      ['100000911', medicaidId],
      ['1', yesNo],
    ] as const)
      expect([keys, readKeys(keys, input, context).danger]).toEqual([keys, 'routine']);
  });
});

describe('a yes or a no', () => {
  it.each([
    ['1', { answer: 'yes', choice: 1 }],
    ['2', { answer: 'no', choice: 2 }],
    ['3', { answer: 'unknown' }],
    ['4', {}],
    ['11', {}],
  ])('%s', (keys, said) => {
    expect(read(keys, yesNo)).toEqual(heard(said));
  });
});

describe('a menu', () => {
  it.each([
    ['1', menu, { choice: 1 }],
    ['3', menu, { choice: 3 }],
    ['4', menu, {}],
    ['9', menu, {}],
    ['4', pages, { choice: 4 }],
    ['5', pages, {}],
    ['9', pages, { choice: 9 }],
  ] as const)('%s of %j', (keys, input, said) => {
    expect(read(keys, input)).toEqual(heard(said));
  });
});

describe('a date', () => {
  it.each([
    ['tomorrow', '1', '2026-11-24'],
    ['today', '1123', '2026-11-23'],
    ['the day after today', '1124', '2026-11-24'],
    ['yesterday is next year', '1122', '2027-11-22'],
    ['the last day of the year', '1231', '2026-12-31'],
    ['the first of the next', '0101', '2027-01-01'],
    ['February 29 in the next leap year', '0229', '2028-02-29'],
    // As the birth date was keyed a moment before
    ['with its year', '12082026', '2026-12-08'],
    ['with two digits of it', '010527', '2027-01-05'],
  ])('%s', (_, keys, day) => {
    expect(read(keys, date)).toEqual(heard({ slots: { appointmentDate: day } }));
  });

  it('another day comes next', () => {
    expect(read('2', date)).toEqual(heard({ choice: 2 }));
  });

  it.each([
    '3',
    '0000',
    '0001',
    '1200',
    '1300',
    '1232',
    '0230',
    '0431',
    '120',
    '12044',
    '12082025',
    '11222026',
    '13012027',
  ])('%s is none', (keys) => {
    expect(read(keys, date)).toEqual(nothing);
  });
});

describe('a birth date', () => {
  it.each([
    ['03121984', '1984-03-12'],
    ['02292000', '2000-02-29'],
    ['01011900', '1900-01-01'],
    ['11232026', '2026-11-23'],
    // A year of two digits is the last such year there has been.
    ['031284', '1984-03-12'],
    ['112326', '2026-11-23'],
    ['112426', '1926-11-24'],
    ['022900', '2000-02-29'],
  ])('%s', (keys, day) => {
    expect(read(keys, birth)).toEqual(heard({ slots: { dateOfBirth: day } }));
    // Where the ID or the ZIP code is asked for, the birth date that goes with them has another length.
    for (const asked of [medicaidId, zip])
      expect(read(keys, asked)).toEqual(heard({ slots: { dateOfBirth: day } }));
  });

  it.each([
    '02291900',
    '12311899',
    '11242026',
    '13011984',
    '0312198',
    '031219840',
    '19840312',
    '130184',
    '023084',
    '03128',
  ])('%s is none', (keys) => {
    expect(read(keys, birth)).toEqual(nothing);
  });
});

describe('a time', () => {
  const either = (morning: string, afternoon: string) =>
    heard({ unclear: [{ slot: 'appointmentTime', options: [morning, afternoon] }] });
  const only = (clock: string) => heard({ slots: { appointmentTime: clock } });

  it.each([
    ['0100', either('01:00', '13:00')],
    ['1030', either('10:30', '22:30')],
    ['930', either('09:30', '21:30')],
    ['1159', either('11:59', '23:59')],
    ['1200', either('00:00', '12:00')],
    ['1259', either('00:59', '12:59')],
    ['1300', only('13:00')],
    ['2359', only('23:59')],
    ['0000', only('00:00')],
    ['0059', only('00:59')],
    ['2400', nothing],
    ['1060', nothing],
    ['12', nothing],
    ['10300', nothing],
    ['1', nothing],
  ])('%s', (keys, said) => {
    expect(read(keys, time)).toEqual(said);
  });

  it('beside the choices of its question', () => {
    expect(read('1', back)).toEqual(heard({ choice: 1 }));
    expect(read('2', back)).toEqual(heard({ choice: 2 }));
    expect(read('3', back)).toEqual(nothing);
    expect(read('0330', back)).toEqual(
      heard({ unclear: [{ slot: 'returnTime', options: ['03:30', '15:30'] }] }),
    );
    expect(read('1530', back)).toEqual(heard({ slots: { returnTime: '15:30' } }));
  });
});

describe('a number', () => {
  it.each([
    ['100000001', medicaidId, { medicaidId: '100000001' }],
    ['10000000', medicaidId, {}],
    ['1000000011', medicaidId, {}],
    ['06514', zip, { zipCode: '06514' }],
    ['6514', zip, {}],
    ['2035550101', phone, { phone: '2035550101' }],
    ['12035550101', phone, { phone: '2035550101' }],
    ['203555010', phone, {}],
    ['1203555010*', phone, {}],
  ] as const)('%s', (keys, input, slots) => {
    expect(read(keys, input)).toEqual(heard({ slots }));
  });
});

describe('"I don\'t know"', () => {
  it.each([
    yesNo,
    ...[menu, pages, date, birth, time, back, phone].map((input) => ({ ...input, mayNotKnow: true })),
  ])('is 8 at %j', (input) => {
    expect(read('8', input)).toEqual(heard({ answer: 'unknown' }));
    expect(read('8#', input)).toEqual(heard({ answer: 'unknown' }));
  });

  it.each([menu, pages, date, birth, time, back, medicaidId, zip, wishes, speech])(
    'is no answer where it is not offered: %j',
    (input) => {
      expect(read('8', input)).toEqual(nothing);
    },
  );
});

describe('when nothing is asked', () => {
  it.each([
    ['1', { intents: ['book-trip'] }],
    ['2', { intents: ['change-language'], slots: { language: 'es' } }],
    ['3', { intents: ['cancel-trip'] }],
    ['4', { intents: ['change-trip'] }],
    ['9', { choice: 9 }],
    ['5', {}],
  ])('%s', (keys, said) => {
    expect(read(keys, wishes)).toEqual(heard(said));
  });

  it.each([
    [1, '1', { intents: ['list-trips'] }],
    [1, '2', { intents: ['trip-status'] }],
    [1, '3', { intents: ['ready-for-return'] }],
    [2, '1', { intents: ['mileage-reimbursement'] }],
    [2, '4', { intents: ['text-opt-in'] }],
    [2, '9', { choice: 9 }],
    [1, '5', {}],
  ] as const)('%i %s', (page, keys, said) => {
    expect(read(keys, { kind: 'wishes', page })).toEqual(heard(said));
  });
});

describe('a question only a voice answers', () => {
  it('hears nothing but a person and back', () => {
    expect(read('1', speech)).toEqual(nothing);
  });
});
