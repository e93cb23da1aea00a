import fc from 'fast-check';
import { anyFacts, factNames } from '../../domain/anyFacts';

const id = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.constant(null));

const asLine = (value: unknown): string => JSON.stringify(value);

const good = fc.record({ id, facts: anyFacts }).map(asLine);

/** A value of any shape for a fact that exists: mostly out of range. */
const wild = fc
  .tuple(fc.constantFrom(...factNames), fc.jsonValue(), anyFacts)
  .map(([name, value, facts]) => asLine({ id: name, facts: { ...facts, [name]: value } }));

const extremes = fc
  .tuple(anyFacts, fc.constantFrom('1900-01-01', '2199-12-31', '0000-01-01', '9999-12-31'))
  .map(([facts, day]) =>
    asLine({ facts: { ...facts, requestDate: day, tripDate: day, appointmentDate: day } }),
  );

const unknownName = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((name) => asLine({ id: 1, facts: { [`no fact ${name}`]: true } }));

const hostile = fc.constantFrom(
  '',
  ' ',
  '\r',
  '[]',
  'null',
  '{}',
  '{"facts":null}',
  '{"facts":[]}',
  '{"facts":{"__proto__":{"mobility":"cane"}}}',
  '{"__proto__":{"facts":{}},"id":1}',
  '{"facts":{"constructor":1,"toString":2}}',
  '{"facts":{"quotedCosts":{"__proto__":0,"air":5}}}',
  '{"id":{"a":1},"facts":{}}',
  '{"id":1e999,"facts":{}}',
  '{"facts":{"distanceMiles":1e999}}',
  '{"facts":{}} {"facts":{}}',
  '['.repeat(50_000),
  `{"id":${'['.repeat(20_000)}${']'.repeat(20_000)},"facts":{}}`,
  '\u2028{"facts":{}}',
);

const noise = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' '));

/** Lines somebody may send: requests, and what is none. */
export const anyLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: good },
  { weight: 3, arbitrary: wild },
  extremes,
  unknownName,
  hostile,
  noise,
);
