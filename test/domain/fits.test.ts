import fc from 'fast-check';
import { z } from 'zod';
import { fitting } from '../../domain/fits';

/** Every kind of shape that is looked at without zod, and some that are left to it. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  text: z.string(),
  'text of a pattern': z.string().regex(/^a+$/),
  'text of a pattern that keeps its place': z.string().regex(/a/g),
  'text of a length': z.string().length(2),
  'text that is looked at': z.string().refine((text) => text !== 'a'),
  'an address': z.email(),
  'text of what is no text': z.coerce.string(),
  'a whole number': z.int(),
  'a small whole number': z.int().min(1).max(2),
  'a number': z.number(),
  'a claim': z.boolean(),
  'one of several': z.enum(['a', 'b']),
  'this one': z.literal(true),
  anything: z.unknown(),
  'what is looked at': z.custom((value) => value === 1),
  list: z.array(z.string()),
  'list that is not empty': z.array(z.string()).min(1),
  object: z.object({ a: z.string(), b: z.int().optional() }),
  'object with anything': z.object({ a: z.unknown(), b: z.unknown().optional() }),
  'object with what may not be nothing': z.object({ a: z.string().exactOptional() }),
  'object with what comes by itself': z.object({ a: z.string().default('a') }),
  'object of no more': z.strictObject({ a: z.string() }),
  'object in an object': z.object({ a: z.object({ b: z.array(z.enum(['a', 'b'])) }) }),
  record: z.record(z.string(), z.int()),
  'one or the other': z.union([z.object({ a: z.literal('a') }), z.object({ a: z.literal(1) })]),
};

const leaves = fc.constantFrom<unknown>(
  'a',
  'aa',
  'b',
  '',
  1,
  2,
  1.5,
  NaN,
  2 ** 60,
  true,
  false,
  null,
  undefined,
);

/** Anything a document of the store may hold, and what it never holds. */
const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaves, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
})).value;

describe('whether a value fits', () => {
  it.each(Object.entries(shapes))('is what zod finds of %s', (_, schema) => {
    const fits = fitting(schema);
    fc.assert(
      fc.property(anything, (value) => {
        expect(fits(value)).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 400 },
    );
  });
});
