import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { decide } from '../../../domain/decide';
import type { Decision } from '../../../domain/decision';
import { factsSchema, factTable, type FactName, type Facts } from '../../../domain/facts';
import { presumedFacts } from '../../../domain/presumedFacts';
import type { Program } from '../../../domain/program/program';

/** Values beside the presumed one; of what is no choice, one stands for all others. */
const othersThan = (name: FactName): readonly unknown[] => {
  const { schema } = factTable[name];
  const values = schema instanceof z.ZodEnum ? schema.options : [true, false, 1, 'MA'];
  return values.filter((value) => value !== presumedFacts[name]?.value && schema.safeParse(value).success);
};

/** What came of it, without how. */
const resultOf = ({ trace: _trace, presumed: _presumed, ...result }: Decision) => result;

/** The presumed facts of a decision that would have come out otherwise with another value. */
export const presumedThatMattered = (
  facts: Facts,
  decision: Decision,
  program: Program,
): readonly FactName[] =>
  decision.presumed.filter((name) =>
    othersThan(name).some((value) => {
      const other = decide(factsSchema.parse({ ...facts, [name]: value }), program);
      return !isDeepStrictEqual(resultOf(other), resultOf(decision));
    }),
  );
