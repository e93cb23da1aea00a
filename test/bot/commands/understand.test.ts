import fc from 'fast-check';
import { heardLine } from '../../../bot/commands/understand/heardLine';
import { sampleFacilities } from '../../../bot/storage/sampleData/facilities';
import { createFacilitySearch } from '../../../dialogs/understanding/places/facilitySearch';

const surrounding = {
  facilities: createFacilitySearch(sampleFacilities),
  now: () => ({ date: '2026-11-23', time: '10:00' }),
};

const heard = (line: unknown) =>
  heardLine(typeof line === 'string' ? line : JSON.stringify(line), surrounding);

test('a line is answered with what its text means, by the names of docs/understanding.md', () => {
  expect(
    heard({
      id: 'a',
      text: 'need a ride for my mom Ana Diaz dec 3 at 2 to riverbend, she uses a wheelchair',
      lang: 'en',
    }),
  ).toMatchObject({
    id: 'a',
    safety: 'routine',
    lang: 'en',
    intents: ['book-trip'],
    slots: { personName: 'Ana Diaz', callerRelationship: 'child', mobility: 'wheelchair' },
    date: '2026-12-03',
    time: '14:00',
    ambiguous: [],
  });
});

test('now and asking are taken from the line', () => {
  expect(
    heard({ id: 1, text: 'tomorrow', asking: 'appointmentDate', now: '2027-02-27T18:30' }),
  ).toMatchObject({ id: 1, intents: [], date: '2027-02-28', time: null });
});

test('what has two readings is asked about, and is no date', () => {
  expect(heard({ text: 'friday the 4th of december 2027 at 10' })).toMatchObject({
    id: null,
    date: null,
    time: '10:00',
    ambiguous: [{ slot: 'appointmentDate' }],
  });
});

test.each([
  [
    'hi i need 2 rides, mar 9 at 10 to the dentist and mar 11 at 3:30 to the eye doctor, both in norwich',
    { reason: ['dental', 'vision'], destination: 'norwich' },
    ['2027-03-09', '2027-03-11'],
    ['10:00', '15:30'],
  ],
  [
    'I need three rides to dialysis: feb 10, feb 17 and feb 24, always at 1 pm',
    { reason: 'dialysis' },
    ['2027-02-10', '2027-02-17', '2027-02-24'],
    ['13:00', '13:00', '13:00'],
  ],
  [
    'necesito dos viajes, uno el 8 de diciembre a las 10 al dentista y otro el 10 de diciembre a las 3 de la tarde a diálisis',
    { reason: ['dental', 'dialysis'] },
    ['2026-12-08', '2026-12-10'],
    ['10:00', '15:00'],
  ],
  [
    'two rides dec 8: the lab at 9:00 am and the heart doctor at 11:30 am',
    { reason: ['lab', 'cardiology'] },
    '2026-12-08',
    ['09:00', '11:30'],
  ],
  [
    'I need two rides, dec 10 at 9 for a checkup at sleeping giant and dec 15 to the dentist',
    { reason: ['primary-care', 'dental'], destination: ['sleeping giant', null] },
    ['2026-12-10', '2026-12-15'],
    ['09:00', null],
  ],
])('several rides are told in their order, what they differ in as arrays: %s', (text, slots, date, time) => {
  expect(heard({ text })).toMatchObject({ slots, date, time });
});

test('danger is told beside anything', () => {
  expect(heard({ text: 'me duele el pecho y no puedo respirar, mi cita es mañana' })).toMatchObject({
    safety: 'emergency',
  });
});

test.each([
  ['', 'not a line of JSON'],
  ['[]', 'not an object'],
  ['{"id":{},"text":"hi"}', 'id: neither text nor a whole number'],
  ['{"id":"x"}', 'text: '],
  ['{"text":"hi","now":"yesterday"}', 'now: '],
])('a line that cannot be read says why: %s', (line, error) => {
  const answer = heard(line);
  expect('error' in answer ? answer.error : '').toContain(error);
});

test('no line makes it throw, and the same line means the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.jsonValue().map((value) => JSON.stringify(value)),
        fc
          .record({ text: fc.string({ unit: 'binary' }), asking: fc.string() })
          .map((value) => JSON.stringify(value)),
      ),
      (line) => {
        expect(heard(line)).toEqual(heard(line));
      },
    ),
    { numRuns: 300, seed: 5 },
  );
});
