import { z } from 'zod';
import { decide } from '../../../domain/decide';
import type { Decision } from '../../../domain/decision';
import { factsSchema, factTable, unknown, type FactName, type Facts } from '../../../domain/facts';
import type { Program } from '../../../domain/program/program';

/** What a line is called by who sent it; null when it did not say. */
export type LineId = string | number | null;

/** What was decided by which facts, or what is wrong with it. */
export type Answer =
  | { readonly id: LineId; readonly facts: Facts; readonly decision: Decision }
  | { readonly id: LineId; readonly error: string };

/** Longest name that is repeated in an error, characters. */
const NAME_SHOWN = 80;

const idSchema = z.union([z.string(), z.int()]).nullish();

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFactName = (name: string): name is FactName => Object.hasOwn(factTable, name);

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

const parsed = (line: string): unknown => {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
};

/** Decides one line of JSON, `{ id, facts }`. Never throws: what cannot be read comes back as an error that says why. */
export const answerLine = (line: string, program: Program): Answer => {
  const value = parsed(line);
  if (value === undefined) return { id: null, error: 'not a line of JSON' };
  if (!isRecord(value)) return { id: null, error: 'not an object with facts' };
  const read = idSchema.safeParse('id' in value ? value.id : null);
  if (!read.success) return { id: null, error: 'id: neither text nor a whole number' };
  const id = read.data ?? null;
  const given = 'facts' in value ? value.facts : undefined;
  if (!isRecord(given)) return { id, error: 'facts: missing, or not an object of facts' };
  const faults = Object.entries(given).flatMap(faultOf);
  if (faults.length > 0) return { id, error: faults.join('; ') };
  const facts = factsSchema.parse(given);
  return { id, facts, decision: decide(facts, program) };
};
