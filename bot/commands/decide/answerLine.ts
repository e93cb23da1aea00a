import { z } from 'zod';
import { decide } from '../../../domain/decide';
import type { Decision } from '../../../domain/decision';
import { factsSchema, factTable, isFactName, unknown, type Facts } from '../../../domain/facts';
import type { Program } from '../../../domain/program/program';
import { isRecord, parsedLine, type LineId } from '../parsedLine';

/** What was decided by which facts, or what is wrong with it. */
export type Answer =
  | { readonly id: LineId; readonly facts: Facts; readonly decision: Decision }
  | { readonly id: LineId; readonly error: string };

/** Longest name that is repeated in an error, characters. */
const NAME_SHOWN = 80;

const lineSchema = z.object({ facts: z.unknown() });

const shown = (name: string): string => JSON.stringify(name.slice(0, NAME_SHOWN));

const faultOf = ([name, value]: readonly [string, unknown]): readonly string[] => {
  if (!isFactName(name)) return [`${shown(name)} is not the name of a fact`];
  if (value === unknown) return [];
  // zod passes over this one key of a record, but who spreads the record would not.
  if (isRecord(value) && Object.hasOwn(value, '__proto__'))
    return [`${name}: "__proto__" is not a key of it`];
  const { error } = factTable[name].schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`);
};

/** Decides one line of JSON, `{ id, facts }`. Never throws: what cannot be read comes back as an error that says why. */
export const answerLine = (line: string, program: Program): Answer => {
  const read = parsedLine(line, lineSchema);
  if ('error' in read) return read;
  const { id } = read;
  const given = read.value.facts;
  if (!isRecord(given)) return { id, error: 'facts: missing, or not an object of facts' };
  const faults = Object.entries(given).flatMap(faultOf);
  if (faults.length > 0) return { id, error: faults.join('; ') };
  const facts = factsSchema.parse(given);
  return { id, facts, decision: decide(facts, program) };
};
