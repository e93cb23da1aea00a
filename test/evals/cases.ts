import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { requirementTable } from '../../domain/authorization/requirements';
import type { Decision } from '../../domain/decision';
import { factsSchema, factTable, kindsOfRide } from '../../domain/facts';
import { notices } from '../../domain/rules/refusals';

const clause = z.string().regex(/^(?:17-134d-33\([a-z]\)|FAQ-|BRK-)/, 'an id of docs/clauses.md');
const requirement = z.string().refine((name) => Object.hasOwn(requirementTable, name), 'a requirement');

const decidedAs = z.strictObject({
  outcome: z.enum([
    'book',
    'book-pending-authorization',
    'urgent-book',
    'deny-refer',
    'emergency-911',
    'agent',
  ]),
  mode: z.enum(kindsOfRide).optional(),
  /** Asked for, among others. */
  requirements: z.array(requirement).default([]),
  /** Told, among others. */
  notices: z.array(z.enum(notices)).default([]),
  /** Not asked for. */
  without: z.array(requirement).default([]),
  /** Cited, among others; a sub-paragraph cites its parents as well. */
  cites: z.array(clause).default([]),
});

const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  situation: z.string().min(1),
  clauses: z.array(clause).min(1),
  facts: factsSchema,
  expect: z.union([
    z.strictObject({ needs: z.string().refine((name) => Object.hasOwn(factTable, name), 'a fact') }),
    decidedAs,
  ]),
});

/** A whole case written from the text of the regulation: what a person would say, the facts, what must come of it. */
export type Case = z.infer<typeof caseSchema>;

/** All of them, in the order of the file. */
export const cases = readFileSync(join(__dirname, 'decisions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => caseSchema.parse(JSON.parse(line)));

const cited = (found: readonly string[], wanted: string): boolean =>
  found.some((id) => id === wanted || id.startsWith(`${wanted}(`) || id.startsWith(`${wanted}#`));

/** What came of a case, in the words of its expectation: equal to it when nothing is amiss. */
export const comeOf = (decision: Decision, wanted: Case['expect']) => {
  if (decision.kind === 'needs') return { needs: decision.fact };
  if ('needs' in wanted) return { outcome: decision.outcome, citations: decision.citations };
  const asked: readonly string[] = 'requirements' in decision ? decision.requirements : [];
  return {
    ...wanted,
    outcome: decision.outcome,
    ...(wanted.mode !== undefined && { mode: decision.kind === 'book' ? decision.mode : undefined }),
    notices: wanted.notices.filter((name) => 'notices' in decision && decision.notices.includes(name)),
    requirements: wanted.requirements.filter((name) => asked.includes(name)),
    without: wanted.without.filter((name) => !asked.includes(name)),
    cites: wanted.cites.filter((id) => cited(decision.citations, id)),
  };
};
