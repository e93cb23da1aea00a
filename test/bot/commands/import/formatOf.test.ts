import { Readable } from 'node:stream';
import { formatOf, peeked } from '../../../../bot/commands/import/formatOf';

it.each([
  ['a header of CSV', 'medicaid_id,first_name\n', 'rows'],
  ['lines of JSON with the columns', '{"medicaid_id":"700000001"}\n', 'rows'],
  ['nothing', '', 'rows'],
  ['a column that begins like an interchange', 'ISA,first_name\n', 'rows'],
  ['an interchange of X12', 'ISA*00*', 'x12'],
  ['a FHIR resource in a line', '\uFEFF{"resourceType":"Patient","id":"p1"}\n', 'resources'],
  ['a Bundle over several lines', '\n{\n  "resourceType" : "Bundle",\n', 'bundle'],
])('knows %s by how it begins', (_, head, format) => {
  expect(formatOf(head)).toBe(format);
});

it.each([[[]], [['a', 'bc', 'd']], [['a'.repeat(5_000), 'b', 'c'.repeat(9_000)]]])(
  'looks at the beginning and gives the whole (%#)',
  async (pieces: readonly string[]) => {
    const { head, whole } = await peeked(Readable.from(pieces.map((piece) => Buffer.from(piece))));
    const all: Uint8Array[] = [];
    for await (const piece of whole) all.push(piece);
    expect(Buffer.concat(all).toString()).toBe(pieces.join(''));
    expect(head).toBe(pieces.join('').slice(0, 4_096));
  },
);
