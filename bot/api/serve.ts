import type { Request, Response } from 'restify';
import { z } from 'zod';
import { StoreUnavailable } from '../../domain/errors';
import { queryOf } from '../channels/queryOf';
import { readBody } from '../channels/readBody';
import { codeOf, type Log } from '../ops/log';
import { clientOf, type Client } from './clients';
import type { Operation } from './operations';
import { problems, sendProblem, type Fault, type Refusal } from './problem';

/** A request that is as the document describes it, and who asks. */
export interface Asked<Parameters, Query, Headers, Body> {
  readonly client: Client;
  readonly parameters: Parameters;
  readonly query: Query;
  readonly headers: Headers;
  readonly body: Body;
}

/** What an operation does: its answer, or why not. */
export type Handle<Of> =
  Of extends Operation<infer Parameters, infer Query, infer Headers, infer Body, infer Answer>
    ? (
        asked: Asked<z.output<Parameters>, z.output<Query>, z.output<Headers>, z.output<Body>>,
      ) => Promise<z.output<Answer> | Refusal>
    : never;

/** Bytes of a body: the longest the document allows is a few hundred. */
const MOST_BYTES = 8_192;

const isRefusal = (value: object): value is Refusal => 'problem' in value;

const paramsSchema = z.record(z.string(), z.string());

/** What is wrong, by its name or as a JSON pointer into the body. A message of zod never repeats a value. */
const faultsIn = ({ issues }: z.ZodError, where: 'parameter' | 'pointer'): readonly Fault[] =>
  issues.map(({ path, message: detail }) =>
    where === 'parameter'
      ? { parameter: path.map(String).join('.'), detail }
      : { pointer: path.map((part) => `/${String(part)}`).join(''), detail },
  );

const headersOf = ({ headers }: Request, operation: Operation): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.keys(operation.headers.shape).map((name) => [name, headers[name]]));

/** A query as an object; what is there twice is an array, and nothing takes one. */
const valuesOf = (query: URLSearchParams): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const all = query.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );

const jsonIn = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** The body as JSON, or why it is not read. */
const bodyOf = async (request: Request): Promise<{ readonly value: unknown } | Refusal> => {
  const [type = ''] = request.header('content-type', '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') return { problem: 'wrong-content-type' };
  const text = await readBody(request, MOST_BYTES);
  if (typeof text !== 'string') {
    if (text.status === 413) return { problem: 'too-large' };
    return { problem: text.status === 415 ? 'wrong-content-type' : 'invalid-request' };
  }
  return (
    jsonIn(text) ?? { problem: 'invalid-request', errors: [{ pointer: '', detail: 'The body is no JSON.' }] }
  );
};

/**
 * Makes the route of an operation: who asks is known by the token, then everything is checked by the schemas of the document, and
 * whatever is refused is a problem.
 */
export const serve = (clients: readonly Client[], log: Log) => {
  const authorized = (request: Request, { scopes }: Operation): Client | Refusal => {
    const [, token] = /^Bearer (\S{1,256})$/i.exec(request.header('authorization', '')) ?? [];
    const client = token === undefined ? undefined : clientOf(clients, token);
    if (client === undefined) return { problem: 'unauthorized' };
    return scopes.some((scope) => client.scopes.includes(scope)) ? client : { problem: 'scope-missing' };
  };

  return <
      Parameters extends z.ZodObject,
      Query extends z.ZodObject,
      Headers extends z.ZodObject,
      Body extends z.ZodType,
      Answer extends z.ZodType,
    >(
      operation: Operation<Parameters, Query, Headers, Body, Answer>,
      handle: (
        asked: Asked<z.output<Parameters>, z.output<Query>, z.output<Headers>, z.output<Body>>,
      ) => Promise<object>,
    ) =>
    async (request: Request, response: Response): Promise<void> => {
      const started = { client: '' };
      const answered = async (): Promise<object> => {
        const client = authorized(request, operation);
        if (isRefusal(client)) return client;
        started.client = client.name;
        const parameters = operation.parameters.safeParse(paramsSchema.parse(request.params ?? {}));
        const query = operation.query.safeParse(valuesOf(queryOf(request)));
        const headers = operation.headers.safeParse(headersOf(request, operation));
        if (!parameters.success || !query.success || !headers.success) {
          const errors = [parameters, query, headers].flatMap(({ error }) =>
            error === undefined ? [] : faultsIn(error, 'parameter'),
          );
          return { problem: 'invalid-request', errors };
        }
        const sent = operation.body instanceof z.ZodUndefined ? { value: undefined } : await bodyOf(request);
        if (isRefusal(sent)) return sent;
        const body = operation.body.safeParse(sent.value);
        if (!body.success) return { problem: 'invalid-request', errors: faultsIn(body.error, 'pointer') };
        return handle({
          client,
          parameters: parameters.data,
          query: query.data,
          headers: headers.data,
          body: body.data,
        });
      };
      const answer = await answered().catch((error: unknown): Refusal => {
        log.error('api.failed', { code: codeOf(error) });
        return { problem: error instanceof StoreUnavailable ? 'store-away' : 'failed' };
      });
      const fields = { code: operation.id, ...(started.client !== '' && { client: started.client }) };
      if (isRefusal(answer)) {
        log.warn('api.refused', { ...fields, status: problems[answer.problem].status });
        sendProblem(response, answer);
        return;
      }
      log.info('api.answered', { ...fields, status: 200 });
      response.sendRaw(200, JSON.stringify(answer), {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      });
    };
};
