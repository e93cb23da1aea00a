import { z } from 'zod';

type Schema = z.core.$ZodType;

/** Whether a value has a shape. */
export type Fits = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A check of a value of the right type; undefined where only zod knows what it does. */
const checkOf = (check: z.core.$ZodCheck): Fits | undefined => {
  if (check instanceof z.core.$ZodCheckRegex) {
    const { pattern } = check._zod.def;
    return pattern.global || pattern.sticky ? undefined : (text) => pattern.test(String(text));
  }
  if (!(check instanceof z.core.$ZodCustom)) return undefined;
  const { fn } = check._zod.def;
  return (value) => Boolean(fn(value));
};

/** What a field that may be left out holds where it is not; undefined where it may not, or something else comes in its place. */
const leftOut = (schema: Schema): Schema | undefined =>
  schema instanceof z.core.$ZodOptional &&
  !(schema instanceof z.core.$ZodExactOptional) &&
  schema._zod.def.innerType._zod.optin === undefined
    ? schema._zod.def.innerType
    : undefined;

const objectOf = ({ shape, catchall }: z.core.$ZodObjectDef): Fits | undefined => {
  const isPlain = Object.values(shape).every((schema) => schema._zod.optin === undefined || leftOut(schema));
  if (catchall !== undefined || !isPlain) return undefined;
  const fields = Object.entries(shape).map(([name, schema]) => {
    const inner = leftOut(schema);
    const fits = fitting(inner ?? schema);
    return {
      name,
      fits,
      isOptional: inner !== undefined,
      mayBeUndefined: inner === undefined && fits(undefined),
    };
  });
  return (value) => {
    if (!isRecord(value)) return false;
    for (const { name, fits, isOptional, mayBeUndefined } of fields) {
      const field = value[name];
      if (field === undefined && isOptional) continue;
      // A field that may hold nothing has to be there all the same.
      if (!fits(field) || (mayBeUndefined && !(name in value))) return false;
    }
    return true;
  };
};

const arrayOf = ({ element }: z.core.$ZodArrayDef): Fits => {
  const fits = fitting(element);
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!fits(one)) return false;
    return true;
  };
};

const oneOf = (values: readonly unknown[]): Fits => {
  const all = new Set(values);
  return (value) => all.has(value);
};

/** What has a shape of this kind, its checks apart; undefined where only zod knows. */
const typeOf = (schema: Schema): Fits | undefined => {
  if (schema instanceof z.core.$ZodObject) return objectOf(schema._zod.def);
  if (schema instanceof z.core.$ZodArray) return arrayOf(schema._zod.def);
  if (schema instanceof z.core.$ZodEnum) return oneOf(z.core.util.getEnumValues(schema._zod.def.entries));
  if (schema instanceof z.core.$ZodLiteral) return oneOf(schema._zod.def.values);
  if (schema instanceof z.core.$ZodNumberFormat)
    return schema._zod.def.format === 'safeint' ? Number.isSafeInteger : undefined;
  if (schema instanceof z.core.$ZodStringFormat) return undefined;
  if (schema instanceof z.core.$ZodString)
    return schema._zod.def.coerce === true ? undefined : (value) => typeof value === 'string';
  if (schema instanceof z.core.$ZodBoolean)
    return schema._zod.def.coerce === true ? undefined : (value) => typeof value === 'boolean';
  if (schema instanceof z.core.$ZodUnknown) return () => true;
  return schema instanceof z.core.$ZodCustom ? checkOf(schema) : undefined;
};

/**
 * Whether values have the shape of a schema, as zod finds it, for what is read at every turn: zod makes a copy of what it reads, and a
 * list of what is wrong with it, which nobody looks at. What it does beyond plain shapes is left to zod.
 */
export const fitting = (schema: Schema): Fits => {
  const type = typeOf(schema);
  const checks = (schema._zod.def.checks ?? []).map(checkOf);
  const known = checks.filter((check) => check !== undefined);
  if (type === undefined || known.length < checks.length)
    return (value) => z.safeParse(schema, value).success;
  return known.length === 0 ? type : (value) => type(value) && known.every((check) => check(value));
};
