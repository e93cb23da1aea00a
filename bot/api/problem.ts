import type { Response } from 'restify';
import { z } from 'zod';

/** Every refusal of the API: its status, and what it means. The type of a problem is a name for programs, and no address. */
export const problems = {
  'invalid-request': { status: 400, title: 'The request is not as /api/openapi.json describes it.' },
  unauthorized: { status: 401, title: 'A token is missing, or is not known.' },
  'scope-missing': { status: 403, title: 'The token does not allow this.' },
  'not-found': { status: 404, title: 'There is no such ride or work item for this client.' },
  'no-such-address': { status: 404, title: 'Nothing is here.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method.' },
  'illegal-move': { status: 409, title: 'This cannot happen as things stand.' },
  'driver-held': { status: 409, title: 'This driver cannot be sent now: a person decides first.' },
  'changed-meanwhile': { status: 409, title: 'It changes too fast. Please try again.' },
  'too-large': { status: 413, title: 'That is more than is read here.' },
  'wrong-content-type': { status: 415, title: 'Only application/json is read, and not compressed.' },
  'key-reused': { status: 422, title: 'The Idempotency-Key was used for another request.' },
  'time-out-of-order': {
    status: 422,
    title: 'A time lies before what is known already, or too far ahead.',
  },
  failed: { status: 500, title: 'Something broke on our side. Please try again.' },
  'store-away': {
    status: 503,
    title: 'The store does not answer. Please try again with the same Idempotency-Key.',
  },
} as const;

/** Name of one of {@link problems}. */
export type ProblemName = keyof typeof problems;

/** Where a request is wrong: a JSON pointer into the body, or the name of a parameter. */
export interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

/** Why a request is refused. */
export interface Refusal {
  readonly problem: ProblemName;
  readonly errors?: readonly Fault[];
}

/** A refusal as it is answered (RFC 9457). */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'urn:rideline:problem: and the name of the problem.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().optional(),
          parameter: z.string().optional(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ description: 'Why the request was refused (RFC 9457). It never repeats what was sent.' });

/** Answers with a problem. */
export const sendProblem = (response: Response, { problem, errors }: Refusal): void => {
  const { status, title } = problems[problem];
  const body: z.infer<typeof problemSchema> = {
    type: `urn:rideline:problem:${problem}`,
    title,
    status,
    ...(errors !== undefined && { errors: [...errors] }),
  };
  response.sendRaw(status, JSON.stringify(body), {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(status === 401 && { 'www-authenticate': 'Bearer realm="rideline"' }),
    ...(status === 503 && { 'retry-after': '2' }),
    // What was not read is not waited for.
    ...(status === 413 && { connection: 'close' }),
  });
};
