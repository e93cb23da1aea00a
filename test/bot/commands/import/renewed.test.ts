import type { Renewal } from '../../../../bot/commands/import/renewal';
import { renewed } from '../../../../bot/commands/import/renewed';
import type { Member } from '../../../../domain/ports/memberDirectory';

const home = { street: '8 Lantern Ln', town: 'Groton', state: 'CT', zip: '06355' };
const elsewhere = { street: '30 Harbor Rd', town: 'Norwalk', state: 'CT', zip: '06851' };

const onFile: Member = {
  schema: 1,
  medicaidId: '700000001',
  firstName: 'Quilla',
  lastName: 'Bell',
  dateOfBirth: '1971-02-28',
  language: 'es',
  phones: [{ number: '8605550170', kind: 'mobile', consent: { texts: true, calls: false } }],
  mailingAddress: home,
  pickupAddress: home,
  confidential: true,
  program: 'husky-a',
  coverageBegin: '2025-03-01',
  coverageEnd: '2026-02-28',
  levelOfRide: { mode: 'wheelchair-van', from: '2026-01-01', until: '2026-12-31' },
  mobility: 'wheelchair',
  forms: [{ form: 'medical-necessity-form', until: '2027-01-31' }],
  nursingHome: 'Fernhill Home',
  authorizedPersons: [{ firstName: 'Otto', lastName: 'Voss', relation: 'child' }],
  equipment: ['oxygen'],
  doorNotes: 'Side door',
  cannotHear: true,
  cannotSee: false,
  usualClinics: ['1234567893'],
};

const told: Renewal = {
  medicaidId: '700000001',
  firstName: 'Quilla',
  lastName: 'Bellweather',
  phones: [],
  oldPhones: [],
  isActive: true,
  program: 'husky-a',
  begin: '2025-03-01',
  end: '2027-02-28',
};

const memberAfter = (said: Partial<Renewal>, before: Partial<Member> = {}) => {
  const after = renewed({ ...told, ...said }, { ...onFile, ...before });
  return 'member' in after ? after.member : after.reason;
};

it('keeps what is the broker’s, and takes identity and coverage anew', () => {
  expect(memberAfter({})).toEqual({ ...onFile, lastName: 'Bellweather', coverageEnd: '2027-02-28' });
});

it('says nothing new of what it said before', () => {
  const once = memberAfter({});
  expect(typeof once === 'string' ? once : renewed(told, once)).toEqual({ member: once });
});

it.each<[string, Partial<Renewal>, Partial<Member>, Partial<Member>]>([
  [
    'a home of before goes with the member',
    { address: elsewhere },
    {},
    { mailingAddress: elsewhere, pickupAddress: elsewhere },
  ],
  [
    'a place of pick-up of its own stays',
    { address: elsewhere },
    { pickupAddress: { ...home, unit: 'Rear' } },
    { mailingAddress: elsewhere, pickupAddress: { ...home, unit: 'Rear' } },
  ],
  [
    'a name and an address in capitals are those of the file',
    {
      firstName: 'QUILLA',
      lastName: 'BELL',
      address: { street: '8 LANTERN LN', town: 'Groton', state: 'CT', zip: '06355-1234' },
    },
    {},
    { firstName: 'Quilla', lastName: 'Bell', mailingAddress: home, pickupAddress: home },
  ],
  ['a date of birth is put right', { dateOfBirth: '1971-02-27' }, {}, { dateOfBirth: '1971-02-27' }],
  ['another language is taken', { language: 'en' }, {}, { language: 'en' }],
  [
    'a phone keeps its consent, and a new one has none',
    {
      phones: [
        { number: '8605550170', kind: 'landline' },
        { number: '2035550171', kind: 'mobile' },
      ],
    },
    {},
    {
      phones: [
        { number: '8605550170', kind: 'mobile', consent: { texts: true, calls: false } },
        { number: '2035550171', kind: 'mobile', consent: { texts: false, calls: false } },
      ],
    },
  ],
  ['a phone that is told to be old goes', { oldPhones: ['8605550170'] }, {}, { phones: [] }],
])('of who is on file: %s', (_, said, before, after) => {
  expect(memberAfter(said, before)).toMatchObject(after);
});

type Coverage = readonly [program: string, begin: string, end: string | undefined];

const { program: _program, begin: _begin, end: _end, ...identity } = told;

it.each<[string, Partial<Renewal>, Partial<Member>, Coverage]>([
  [
    'goes on in the same program from the day after its last, and keeps its first',
    { program: 'husky-a', begin: '2026-03-01', end: '2027-02-28' },
    {},
    ['husky-a', '2025-03-01', '2027-02-28'],
  ],
  [
    'begins anew after a day between',
    { program: 'husky-a', begin: '2026-03-02', end: '2027-02-28' },
    {},
    ['husky-a', '2026-03-02', '2027-02-28'],
  ],
  [
    'begins earlier when it is told to',
    { program: 'husky-a', begin: '2025-02-01' },
    {},
    ['husky-a', '2025-02-01', undefined],
  ],
  [
    'begins anew in another program',
    { program: 'husky-d', begin: '2026-03-01' },
    {},
    ['husky-d', '2026-03-01', undefined],
  ],
  [
    'is that of the file where the answer names no program and no day',
    {},
    {},
    ['husky-a', '2025-03-01', undefined],
  ],
  [
    'is not touched by one that ended before it began',
    { program: 'husky-d', begin: '2024-01-01', end: '2025-02-28' },
    {},
    ['husky-a', '2025-03-01', '2026-02-28'],
  ],
  [
    'is not touched by the end of another program',
    { isActive: false, endedProgram: 'husky-d' },
    {},
    ['husky-a', '2025-03-01', '2026-02-28'],
  ],
  [
    'is none when that program is no longer active',
    { isActive: false, endedProgram: 'husky-a', end: '2026-01-31' },
    {},
    ['none', '2025-03-01', '2026-01-31'],
  ],
  [
    'is none when what is no longer active has no name',
    { isActive: false },
    {},
    ['none', '2025-03-01', undefined],
  ],
  [
    'comes back to who had none',
    { program: 'husky-d', begin: '2026-05-01' },
    { program: 'none' },
    ['husky-d', '2026-05-01', undefined],
  ],
])('the coverage %s', (_, said, before, [program, coverageBegin, coverageEnd]) => {
  const after = renewed({ ...identity, ...said }, { ...onFile, ...before });
  expect(
    'member' in after && [after.member.program, after.member.coverageBegin, after.member.coverageEnd],
  ).toEqual([program, coverageBegin, coverageEnd]);
});

it('refuses an answer that is active, of who had none, without the name of a program', () => {
  expect(renewed(identity, { ...onFile, program: 'none' })).toEqual({
    reason: 'active coverage of a member who had none, and program is not given',
  });
});

describe('a member who is not on file', () => {
  const complete = { ...told, dateOfBirth: '1971-02-28', address: home };

  it('is taken in, with nothing of what only the broker knows', () => {
    expect(renewed(complete, undefined)).toMatchObject({
      member: { confidential: false, forms: [], equipment: [], pickupAddress: home, program: 'husky-a' },
    });
  });

  it.each([
    ['mailing_street', { ...told, dateOfBirth: '1971-02-28' }],
    ['date_of_birth', { ...told, address: home }],
    ['program', { ...identity, begin: '2025-03-01', dateOfBirth: '1971-02-28', address: home }],
    ['coverage_begin', { ...identity, isActive: false, dateOfBirth: '1971-02-28', address: home }],
  ])('is refused without %s', (column, said) => {
    expect(renewed(said, undefined)).toEqual({
      reason: `a member who is not on file, and ${column} is not given`,
    });
  });
});
