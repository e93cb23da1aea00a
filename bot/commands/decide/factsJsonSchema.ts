import { z } from 'zod';
import { derivations } from '../../../domain/derivations';
import { factTable, isFactName, unknown, type FactName } from '../../../domain/facts';
import { presumedFacts } from '../../../domain/presumedFacts';

const propertyOf = (name: FactName) => {
  const { schema, meaning, knownBy } = factTable[name];
  const { $schema: _, ...values } = z.toJSONSchema(schema);
  const presumed = presumedFacts[name];
  const { from = [] } = derivations[name] ?? {};
  return {
    description: [
      meaning,
      `The ${knownBy} can know it.`,
      ...(presumed ? [`Presumed until said: ${JSON.stringify(presumed.value)}. ${presumed.because}`] : []),
      ...(from.length > 0 ? [`Follows from ${from.join(', ')} unless it is given.`] : []),
    ].join(' '),
    'x-known-by': knownBy,
    'x-presumed': presumed ?? null,
    'x-derived-from': from.length > 0 ? from : null,
    anyOf: [values, { const: unknown, description: 'Asked, and the member cannot tell.' }],
  };
};

/** The JSON Schema of `facts`: a property for each fact, with what it means, who can know it, and what holds while nobody says it. */
export const factsJsonSchema = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Facts of one request',
  type: 'object',
  properties: Object.fromEntries(
    Object.keys(factTable)
      .filter(isFactName)
      .map((name) => [name, propertyOf(name)]),
  ),
  additionalProperties: false,
});
