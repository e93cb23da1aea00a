import { z } from 'zod';

const codings = z.array(z.object({ code: z.string().optional(), display: z.string().optional() })).optional();
const concept = z.object({ coding: codings, text: z.string().optional() });

const period = z.object({ start: z.string().optional(), end: z.string().optional() });

/** What is read of a Patient: https://hl7.org/fhir/R4/patient.html, read 2026-11-26. */
export const patientSchema = z.object({
  id: z.string().optional(),
  identifier: z
    .array(z.object({ use: z.string().optional(), type: concept.optional(), value: z.string().optional() }))
    .default([]),
  name: z
    .array(
      z.object({
        use: z.string().optional(),
        family: z.string().optional(),
        given: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  telecom: z
    .array(
      z.object({
        system: z.string().optional(),
        value: z.string().optional(),
        use: z.string().optional(),
        rank: z.number().optional(),
      }),
    )
    .default([]),
  birthDate: z.string().optional(),
  address: z
    .array(
      z.object({
        use: z.string().optional(),
        type: z.string().optional(),
        line: z.array(z.string()).default([]),
        city: z.string().optional(),
        state: z.string().optional(),
        postalCode: z.string().optional(),
      }),
    )
    .default([]),
  communication: z.array(z.object({ language: concept, preferred: z.boolean().optional() })).default([]),
});

/** What is read of a Patient. */
export type Patient = z.infer<typeof patientSchema>;

/** What is read of a Coverage: https://hl7.org/fhir/R4/coverage.html, read 2026-11-26. */
export const coverageSchema = z.object({
  status: z.enum(['active', 'cancelled', 'draft', 'entered-in-error']),
  contained: z.array(z.unknown()).default([]),
  subscriberId: z.string().optional(),
  beneficiary: z.object({ reference: z.string() }),
  period: period.optional(),
  type: concept.optional(),
  class: z.array(z.object({ value: z.string(), name: z.string().optional() })).default([]),
});

/** What is read of a Coverage. */
export type Coverage = z.infer<typeof coverageSchema>;

/** A Bundle: https://hl7.org/fhir/R4/bundle.html, read 2026-11-26. */
export const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ fullUrl: z.string().optional(), resource: z.unknown() })).default([]),
});

const anyResource = z.object({ resourceType: z.string(), id: z.string().optional() });

/** What kind of resource something is, and its id. */
export const kindOf = (value: unknown): { readonly type?: string; readonly id?: string | undefined } => {
  const { data } = anyResource.safeParse(value);
  return data === undefined ? {} : { type: data.resourceType, id: data.id };
};

/** Everything a concept is called. */
export const namesOf = ({ coding = [], text }: z.infer<typeof concept>): readonly string[] =>
  [...coding.flatMap(({ code, display }) => [code, display]), text].filter((name) => name !== undefined);

/** What a resource says, or the first element that is not as R4 has it; what stands there is not told. */
export const resourceIn = <Value>(
  type: string,
  schema: z.ZodType<Value>,
  given: unknown,
): { readonly value: Value } | { readonly reason: string } => {
  const { data, error } = schema.safeParse(given);
  if (error === undefined) return { value: data };
  const path = [type, ...(error.issues[0]?.path ?? [])].join('.');
  return { reason: `${path}: not as FHIR R4 has it` };
};
