import fc from 'fast-check';
import { z } from 'zod';

/** A part of the document: what is read of a JSON schema to make values of it. */
export const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  items: z.unknown().optional(),
  minItems: z.int().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

/** The document says something no values are made of here. */
class NotKnown extends Error {}

/** Moments around the test's own, written as the format wants, and anything else of its pattern. */
const moments = (pattern: string): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .date({
          min: new Date('2026-12-04T12:00:00Z'),
          max: new Date('2026-12-05T12:00:00Z'),
          noInvalidDate: true,
        })
        .map((date) => date.toISOString()),
    },
    { weight: 1, arbitrary: fc.stringMatching(new RegExp(pattern, 'u')) },
  );

/**
 * Values of a JSON schema of an OpenAPI document.
 * @param lookUp finds what a reference means
 */
export const valuesOf = (schema: unknown, lookUp: (ref: string) => unknown): fc.Arbitrary<unknown> => {
  const known = schemaShape.parse(schema);
  if (known.$ref !== undefined) return valuesOf(lookUp(known.$ref), lookUp);
  if ('const' in known) return fc.constant(known.const);
  if (known.enum !== undefined) return fc.constantFrom(...known.enum);
  const choices = known.oneOf ?? known.anyOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => valuesOf(one, lookUp)));
  switch (known.type) {
    case 'string': {
      if (known.format === 'date-time') return moments(known.pattern ?? '');
      if (known.pattern !== undefined) return fc.stringMatching(new RegExp(known.pattern, 'u'));
      const { minLength = 0, maxLength = 100 } = known;
      return fc.string({ minLength, maxLength });
    }
    case 'integer':
      return fc.integer({
        ...(known.minimum !== undefined && { min: known.minimum }),
        ...(known.maximum !== undefined && { max: known.maximum }),
      });
    case 'array':
      return fc.array(valuesOf(known.items, lookUp), { minLength: known.minItems ?? 0, maxLength: 5 });
    case 'object': {
      const fields = Object.entries(known.properties ?? {}).map(([name, value]) => [
        name,
        valuesOf(value, lookUp),
      ]);
      const record: Readonly<Record<string, fc.Arbitrary<unknown>>> = Object.fromEntries(fields);
      return fc.record(record, { requiredKeys: [...(known.required ?? [])] });
    }
    default:
      throw new NotKnown(`No values are made of ${JSON.stringify(known)}.`);
  }
};
