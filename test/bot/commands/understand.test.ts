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
