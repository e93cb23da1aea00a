import fc from 'fast-check';
import { answerLine } from '../../../bot/commands/decide/answerLine';
import { asJson } from '../../../bot/commands/decide/asJson';
import { asText } from '../../../bot/commands/decide/asText';
import { factsJsonSchema } from '../../../bot/commands/decide/factsJsonSchema';
import { linesOf, tooLong } from '../../../bot/commands/linesOf';
import { ctHusky } from '../../../domain/program/ctHusky';
import { factNames } from '../../domain/anyFacts';
import { aTrip } from '../../domain/trips';
import { anyLine } from './anyLines';

const answerTo = (line: string): unknown => JSON.parse(asJson(answerLine(line, ctHusky)));
const asked = (facts: unknown, id: unknown = 'a') => JSON.stringify({ id, facts });

describe('one line', () => {
  test('is booked', () => {
    expect(answerTo(asked(aTrip()))).toEqual({
      id: 'a',
      outcome: 'book',
      mode: 'livery',
      citations: expect.arrayContaining(['17-134d-33(e)(2)(G)(i)(aa)']),
      requirements: expect.arrayContaining(['broker-authorization']),
      refusals: [],
      notices: [],
      needs: null,
      trace: expect.arrayContaining([
        { rule: 'livery', citation: '17-134d-33(e)(2)(G)(i)(aa)', finding: { kind: 'holds' } },
      ]),
    });
  });

  test('is refused, with the reason', () => {
    expect(answerTo(asked(aTrip({ program: 'husky-b' })))).toMatchObject({
      outcome: 'deny-refer',
      mode: null,
      refusals: ['not-covered-program'],
      citations: ['FAQ-programs'],
    });
  });

  test('names the fact that is needed', () => {
    const { mobility: _, ...facts } = aTrip();
    expect(answerTo(asked(facts))).toMatchObject({ outcome: null, needs: 'mobility', citations: [] });
  });

  test('tells what the carrier has to give', () => {
    const van = aTrip({ mobility: 'wheelchair', canTransferToCarSeat: false });
    expect(answerTo(asked(van))).toMatchObject({
      outcome: 'book-pending-authorization',
      particulars: expect.arrayContaining(['carrier', 'route']),
    });
  });

  test.each([
    ['a fact nobody knows', '{"id":1,"facts":{"mood":"good"}}', 1, '"mood"'],
    ['a value out of range', '{"id":1,"facts":{"age":200}}', 1, 'age: '],
    ['a day that does not exist', '{"facts":{"appointmentDate":"2026-02-30"}}', null, 'appointmentDate: '],
    ['a day out of range', '{"facts":{"appointmentDate":"0000-01-01"}}', null, 'appointmentDate: '],
    ['a value that is null', '{"facts":{"mobility":null}}', null, 'mobility: '],
    ['a cost that is none', '{"facts":{"quotedCosts":{"bus":-1}}}', null, 'quotedCosts.bus: '],
    ['a hidden key', '{"facts":{"quotedCosts":{"__proto__":0}}}', null, 'quotedCosts: '],
    ['a hidden fact', '{"facts":{"__proto__":{"age":5}}}', null, '"__proto__"'],
    ['no JSON', 'hello', null, 'not a line of JSON'],
    ['a list', '[1]', null, 'not an object'],
    ['no facts', '{"id":"a"}', 'a', 'facts: '],
    ['a list of facts', '{"id":"a","facts":[]}', 'a', 'facts: '],
    ['an id of another kind', '{"id":{},"facts":{}}', null, 'id: '],
  ])('is answered by an error: %s', (_, line, id, error) => {
    expect(answerTo(line)).toEqual({ id, error: expect.stringContaining(error) });
  });

  test('gives one line, whatever it is', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const answer = answerLine(line, ctHusky);
        expect(asJson(answer)).not.toContain('\n');
        expect('error' in answer ? answer.error : answer.decision.kind).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('for a person to read', () => {
  test('names the outcome, the clause, what is missing and what was presumed', () => {
    const van = aTrip({ mobility: 'wheelchair', canTransferToCarSeat: false });
    const text = asText(answerLine(asked(van), ctHusky), ctHusky);
    expect(text).toContain('"a": book-pending-authorization by wheelchair-van');
    expect(text).toContain('17-134d-33(f)(2)(B)(ii)');
    expect(text).toMatch(/missing\n {4}medical-necessity-form\n {4}department-authorization/);
    expect(text).toContain('diagnosisOnWheelchairList is false. Appendix A');
    expect(text).not.toContain('scanType');
  });

  test('says what is wrong', () => {
    expect(asText(answerLine('x', ctHusky), ctHusky)).toContain('not a line of JSON');
  });
});

test('the schema has every fact, and no other', () => {
  const { properties, additionalProperties } = factsJsonSchema();
  expect(Object.keys(properties)).toEqual(factNames);
  expect(additionalProperties).toBe(false);
  expect(properties.destinationState).toMatchObject({
    'x-known-by': 'caller',
    'x-presumed': { value: 'CT' },
    anyOf: [expect.anything(), { const: 'unknown' }],
  });
  expect(properties.age).toMatchObject({ 'x-derived-from': ['dateOfBirth', 'appointmentDate'] });
});

describe('lines of a stream', () => {
  const inPieces = async (bytes: Uint8Array, size: number, longest?: number) => {
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const lines: (string | typeof tooLong)[] = [];
    for await (const line of linesOf(pieces(), longest)) lines.push(line);
    return lines;
  };
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  test.each([1, 2, 3, 1_000])('are whole, however cut: %d bytes', async (size) => {
    expect(await inPieces(bytesOf('añ\u2028b\n\nc\r\n🚗'), size)).toEqual(['añ\u2028b', '', 'c\r', '🚗']);
  });

  test('a long one does not take the next one along', async () => {
    expect(await inPieces(bytesOf('12345\n123456\n1\n'), 2, 5)).toEqual(['12345', tooLong, '1']);
  });
});
