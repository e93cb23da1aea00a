import { z } from 'zod';

/** What a line is called by who sent it; null when it did not say. */
export type LineId = string | number | null;

const idSchema = z.union([z.string(), z.int()]).nullish();

/** Whether a value is an object with keys. */
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a line of JSON says; undefined when it is none. */
export const parsedJson = (line: string): unknown => {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
};

/** Reads a line of JSON that is an object with an id, and the rest by a schema; an error says what is wrong with it. */
export const parsedLine = <Value>(
  line: string,
  schema: z.ZodType<Value>,
): { readonly id: LineId; readonly value: Value } | { readonly id: LineId; readonly error: string } => {
  const given = parsedJson(line);
  if (given === undefined) return { id: null, error: 'not a line of JSON' };
  if (!isRecord(given)) return { id: null, error: 'not an object' };
  const read = idSchema.safeParse('id' in given ? given.id : null);
  if (!read.success) return { id: null, error: 'id: neither text nor a whole number' };
  const id = read.data ?? null;
  const { data, error } = schema.safeParse(given);
  if (error !== undefined)
    return { id, error: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
  return { id, value: data };
};
