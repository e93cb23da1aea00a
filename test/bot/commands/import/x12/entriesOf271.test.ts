import { Readable } from 'node:stream';
import { entriesOf271 } from '../../../../../bot/commands/import/x12/entriesOf271';
import { FileUnreadable } from '../../../../../bot/commands/import/rowsOf';

const isa = (separators = '*^:~') => {
  const [element = '', repetition = '', component = '', terminator = ''] = separators;
  return `ISA*00*          *00*          *ZZ*INVENTEDPLAN   *ZZ*INVENTEDRIDES  *261101*1200*R*00501*000000007*0*T*C`
    .replaceAll('*', element)
    .replace(/R(?=.00501)/, repetition)
    .replace(/C$/, `${component}${terminator}`);
};

const head = [
  'GS*HB*A*B*20261101*1200*7*X*005010X279A1',
  'ST*271*0001*005010X279A1',
  'BHT*0022*11*7*20261101*1200',
];
const plan = [
  'HL*1**20*1',
  'NM1*PR*2*INVENTED PLAN*****PI*7',
  'HL*2*1*21*1',
  'NM1*1P*2*INVENTED RIDES*****XX*1234567893',
];
const tail = ['SE*20*0001', 'GE*1*7', 'IEA*1*000000007'];

const hl = 'HL*3*2*22*0';
const nm1 = 'NM1*IL*1*BELLWEATHER*QUILLA*J***MI*700000001';
const eb = 'EB*1**30*MC*HUSKY A';

const full = [
  hl,
  'TRN*2*1*9INVENTED',
  nm1,
  'N3*8 LANTERN LN*FL 2',
  'N4*MYSTIC*CT*06355',
  'PER*IC**CP*8605550170*HP*2035550171*WP*8605550199',
  'DMG*D8*19710228*F',
  'DTP*346*D8*20250301',
  'DTP*347*D8*20270228',
];

/** Each place of a file and what stands there. Three pieces, so that segments are cut anywhere. */
const found = async (file: string) => {
  const bytes = Buffer.from(file);
  const third = Math.ceil(bytes.length / 3);
  const pieces = [0, 1, 2].map((at) => bytes.subarray(at * third, (at + 1) * third));
  const all: unknown[] = [];
  for await (const block of entriesOf271(Readable.from(pieces), file.slice(0, 4_096)))
    for (const { at, entry } of block)
      all.push([at, entry.kind === 'read' ? entry.value : entry.kind === 'bad' ? entry.reason : entry.kind]);
  return all;
};

const fileWith = (segments: readonly string[], separators = '*^:~', between = '') => {
  const [element = '', , , terminator = ''] = separators;
  const rest = [...head, ...plan, ...segments, ...tail].map((one) => one.replaceAll('*', element));
  return isa(separators) + between + rest.join(terminator + between) + terminator;
};

const answer = (...segments: readonly string[]) => found(fileWith(segments));

/** The first segment after those that every file begins with. */
const AT = 9;

const quilla = {
  medicaidId: '700000001',
  firstName: 'Quilla',
  lastName: 'Bellweather',
  dateOfBirth: '1971-02-28',
  phones: [
    { number: '8605550170', kind: 'mobile' },
    { number: '2035550171', kind: 'landline' },
  ],
  oldPhones: [],
  address: { street: '8 LANTERN LN', unit: 'FL 2', town: 'Groton', state: 'CT', zip: '06355' },
  program: 'husky-a',
  isActive: true,
  begin: '2025-03-01',
  end: '2027-02-28',
};

it.each([
  ['~ and *', '*^:~', ''],
  ['~ and *, each segment on a line', '*^:~', '\r\n'],
  ['line feeds and |', '|^:\n', ''],
])('reads who is insured, and how, from segments with %s', async (_, separators, between) => {
  expect(await found(fileWith([...full, eb], separators, between))).toEqual([[AT, quilla]]);
});

it.each<[string, readonly string[], object]>([
  [
    'a name that is not all capitals',
    ['NM1*IL*1*McFee-Voss*Otto****MI*700000001', eb],
    { lastName: 'McFee-Voss' },
  ],
  [
    'a name of several parts',
    ["NM1*IL*1*O'DELL-VOSS*MARY ANN****MI*700000001", eb],
    { firstName: 'Mary Ann', lastName: "O'Dell-Voss" },
  ],
  ['a kind of active', [nm1, 'EB*4**30*MC*HUSKY A'], { isActive: true, program: 'husky-a' }],
  ['no service type as the whole plan', [nm1, 'EB*1****HUSKY D'], { program: 'husky-d' }],
  ['the whole plan among others', [nm1, 'EB*1**1^30^47*MC*HUSKY C'], { program: 'husky-c' }],
  ['active without the name of a program', [nm1, 'EB*1**30*MC'], { isActive: true }],
  ['a full program before a limited one', [nm1, 'EB*1**30*MC*LIMITED BENEFIT', eb], { program: 'husky-a' }],
  ['another insurance as none of ours', [nm1, 'EB*6**30*MC', 'EB*1**30*MB*MEDICARE B'], { isActive: false }],
  ['one part that is inactive as no end', [nm1, 'EB*6**35*MC', eb], { isActive: true }],
  [
    'one part that is active as no coverage',
    [nm1, 'EB*6**30*MC*HUSKY A', 'EB*1**35*MC'],
    { isActive: false },
  ],
  ['inactive before any part', [nm1, 'EB*7**30*MC*HUSKY A'], { isActive: false }],
  [
    'days of the benefit before those of the member',
    [nm1, 'DTP*291*D8*20200101', eb, 'DTP*348*D8*20260101', 'DTP*349*D8*20261231'],
    { begin: '2026-01-01', end: '2026-12-31' },
  ],
  ['a period', [nm1, 'DTP*307*RD8*20260101-20261231', eb], { begin: '2026-01-01', end: '2026-12-31' }],
  [
    'the beginning before the period asked about',
    [nm1, 'DTP*291*RD8*20261101-20261130', 'DTP*346*D8*20240501', eb],
    { begin: '2024-05-01' },
  ],
  [
    'no days of a part',
    [nm1, 'DTP*346*D8*20240501', eb, 'EB*1**35*MC', 'DTP*348*D8*20260101'],
    { begin: '2024-05-01' },
  ],
  [
    'of two periods the one that ends last',
    [nm1, eb, 'DTP*291*RD8*20270101-20271231', eb, 'DTP*291*RD8*20260101-20261231'],
    { begin: '2027-01-01' },
  ],
  [
    'nothing of others who are named',
    [
      nm1,
      eb,
      'LS*2120',
      'NM1*P3*1*GRAY*IDA****XX*1234567893',
      'N3*1 CLINIC RD',
      'PER*IC**TE*8605550123',
      'LE*2120',
    ],
    { firstName: 'Quilla', phones: [] },
  ],
])('takes %s', async (_, segments, told) => {
  expect(await answer(hl, ...segments)).toMatchObject([[AT, told]]);
});

it.each([
  ['a day of the plan alone', 'DTP*291*D8*20260101'],
  ['a period to the year 9999', 'DTP*291*RD8*20260101-99991231'],
])('knows no end from %s', async (_, days) => {
  expect(await answer(hl, nm1, days, eb)).toEqual([
    [AT, expect.not.objectContaining({ end: expect.anything() })],
  ]);
});

it.each<[readonly string[], number, string]>([
  [[nm1, 'AAA*N**75*C'], AT + 2, 'the plan rejects the question: no such member (AAA 75)'],
  [
    [nm1, 'AAA*Y**42*R', eb],
    AT + 2,
    'the plan rejects the question: the plan could not answer at that time (AAA 42)',
  ],
  [[nm1, 'AAA*N**ZZ*C'], AT + 2, 'the plan rejects the question (AAA ZZ)'],
  [[nm1, 'AAA*N**QUILLA*C'], AT + 2, 'the plan rejects the question'],
  [[nm1], AT, 'no segment EB about the plan as a whole'],
  [[nm1, 'EB*B**30***7*25'], AT, 'no segment EB about the plan as a whole'],
  [[eb], AT, 'medicaid_id has to be given'],
  [['NM1*IL*1*BELLWEATHER*QUILLA****MI*7', eb], AT, 'medicaid_id has to be nine digits'],
  [[nm1, 'DMG*D8*710228', eb], AT, 'date_of_birth has to be a day like 2026-12-31'],
  [[nm1, 'N3*8 LANTERN LN', 'N4*MYSTIC', eb], AT, 'mailing_state has to be given'],
  [[nm1, 'PER*IC**TE*12', eb], AT, 'phone_1 has to be ten digits'],
  [[nm1, 'DTP*291*RD8*20260101-20251231', eb], AT, 'coverage_end has to be no day before coverage_begin'],
  [[nm1, 'DTP*346*D8*20261301', eb], AT, 'coverage_begin has to be a day like 2026-12-31'],
  [[nm1, eb, `MSG*${'X'.repeat(16_000)}`], AT + 3, 'longer than 16000 characters'],
  [[nm1, eb, 'MSG*\uFFFD'], AT + 3, 'not written in UTF-8'],
  [[nm1, 'NM1', 'EB', 'N3', '**'], AT, 'no segment EB about the plan as a whole'],
  [[nm1, eb, 'GE*1*7'], AT + 3, 'ends within an answer'],
])('loses only the answer with %j, and tells where and why', async (segments, at, reason) => {
  const next = AT + segments.length + 1;
  // Where the group ended, another has to begin.
  const after = segments.at(-1) === 'GE*1*7' ? head : [];
  expect(await answer(hl, ...segments, ...after, ...full, eb)).toEqual([
    [at, reason],
    [next + after.length, quilla],
  ]);
});

it('tells of a rejection of the whole question, of other kinds of files, and of dependents', async () => {
  expect(await answer('AAA*Y**43*C')).toEqual([
    [AT, 'the plan rejects the question: the number of who asked is not valid (AAA 43)'],
  ]);
  expect(await answer('SE*1*1', 'ST*270*0002', hl, nm1, eb)).toEqual([
    [AT + 1, 'not an eligibility answer (271)'],
  ]);
  expect(await answer('HL*3*2*22*1', nm1, 'HL*4*3*23*0', 'NM1*03*1*BELLWEATHER*IDA', eb)).toEqual([
    [AT, 'left-out'],
    [AT + 2, 'a dependent: every member has an ID of their own'],
  ]);
});

it('takes nothing of an answer that is cut off with the file', async () => {
  const file = fileWith([...full, eb]);
  const cut = file.slice(0, file.indexOf('SE*20'));
  expect(await found(cut)).toEqual([[AT + full.length, 'ends within an answer']]);
});

it('reads several interchanges, each with its separators', async () => {
  expect(await found(`${fileWith([...full, eb])}\n${fileWith([...full, eb], '|!:~')}`)).toMatchObject([
    [AT, quilla],
    [AT + full.length + 1 + tail.length + AT - 1, quilla],
  ]);
});

it.each(['ISA*00*', `ISA*${'0'.repeat(200)}`])(
  'refuses a file that begins with ISA and is none',
  async (file) => {
    await expect(found(file)).rejects.toThrow(FileUnreadable);
  },
);
