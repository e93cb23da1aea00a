import { readFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import fc from 'fast-check';
import { z } from 'zod';
import type { Ride } from '../../../domain/ride';
import { aWorkItem } from '../../contracts/samples';
import {
  BEGIN,
  clientNames,
  scopesOf,
  startApiStage,
  tokens,
  type ApiStage,
  type ClientName,
} from './apiStage';
import { schemaShape, valuesOf } from './schemaArbitrary';

/* Everything here is made of the document the server gives out: a line in its table of operations is fuzzed without a line here. */

const operationShape = z.looseObject({
  operationId: z.string(),
  security: z.array(z.object({ token: z.array(z.string()) })),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      schema: z.unknown(),
    }),
  ),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) })
    .optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }),
  ),
});
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

type Documented = z.infer<typeof operationShape> & { readonly path: string; readonly method: string };

let stage: ApiStage;
let document: z.infer<typeof documentShape>;
let ajv: Ajv2020;
const rides: Ride[] = [];
const cases: string[] = [];

beforeAll(async () => {
  stage = await startApiStage();
  stage.at(BEGIN);
  document = documentShape.parse((await stage.ask({ path: '/api/openapi.json' })).body);
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (let count = 0; count < 6; count += 1) {
    const ride = await stage.book();
    rides.push(ride);
    const provider = ['acme', 'zoom', 'teller'][count % 4];
    if (provider !== undefined) await stage.tell('desk', ride.number, { event: 'assigned', provider });
    const owed = count % 2 === 0 ? { noticeDue: '2026-12-07T17:00' } : {};
    cases.push((await stage.work.open(`case ${count}`, aWorkItem(owed))).caseNumber);
  }
});
afterAll(() => stage.stop());

const lookUp = (ref: string): unknown =>
  document.components.schemas[ref.replace('#/components/schemas/', '')];

const validators = new Map<string, ValidateFunction>();

/** Checks values by a part of the document, as anybody's validator would. */
const validatorOf = (schema: unknown): ValidateFunction => {
  const text = JSON.stringify(schema);
  const known = validators.get(text);
  if (known !== undefined) return known;
  const { components } = document;
  const made = ajv.compile({ ...z.record(z.string(), z.unknown()).parse(schema), components });
  validators.set(text, made);
  return made;
};

const operations = (): readonly Documented[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  );

const bodyOf = ({ requestBody }: Documented): unknown => requestBody?.content['application/json'].schema;

/** Runs of the fuzz; `API_FUZZ=20000` for a long one. */
const RUNS = Number(process.env.API_FUZZ ?? 300);

/** The same requests in every run of the check; `API_FUZZ_SEED` takes others. */
const SEED = Number(process.env.API_FUZZ_SEED ?? 210);

/** Milliseconds a run may take on a machine that has other things to do. */
const RUN_MS = 200;

/** A request of an operation, as the document describes it or not. */
interface Made {
  readonly client: ClientName | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

const keys = Array.from({ length: 60 }, (_, index) => `key-of-fuzz-${index}`);

/** Values of a parameter: of ours, where there are some, more often than any. */
const parameterOf = ({ name, schema }: Documented['parameters'][number]): fc.Arbitrary<unknown> => {
  const any = valuesOf(schema, lookUp);
  const ours: Readonly<Record<string, readonly string[]>> = {
    number: rides.map(({ number }) => number),
    caseNumber: cases,
    day: ['2026-12-04'],
    'idempotency-key': keys,
  };
  const known = ours[name];
  return known === undefined
    ? any
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: any });
};

const requestsOf = (operation: Documented): fc.Arbitrary<Made> => {
  const schema = bodyOf(operation);
  const parameters: Readonly<Record<string, fc.Arbitrary<unknown>>> = Object.fromEntries(
    operation.parameters.map((one) => [one.name, parameterOf(one)]),
  );
  return fc.record({
    client: fc.option(fc.constantFrom(...clientNames), { freq: 12, nil: undefined }),
    parameters: fc.record(parameters, {
      requiredKeys: operation.parameters.filter(({ required }) => required).map(({ name }) => name),
    }),
    body: schema === undefined ? fc.constant(undefined) : valuesOf(schema, lookUp),
  });
};

const send = (operation: Documented, { client, parameters, body }: Made) => {
  const valueOf = (name: string): string => encodeURIComponent(String(parameters[name]));
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
  const query = operation.parameters
    .filter(({ name, in: where }) => where === 'query' && name in parameters)
    .map(({ name }) => `${name}=${valueOf(name)}`);
  const headers = operation.parameters
    .filter(({ name, in: where }) => where === 'header' && name in parameters)
    .map(({ name }) => [name, String(parameters[name])]);
  return stage.ask({
    method: operation.method.toUpperCase(),
    path: query.length === 0 ? path : `${path}?${query.join('&')}`,
    token: client === undefined ? 'a-token-nobody-has' : tokens[client],
    headers: Object.fromEntries(headers),
    body,
  });
};

/** The answer is one the document lists, of the type and shape it says. */
const expectDocumented = (operation: Documented, answer: Awaited<ReturnType<typeof send>>): void => {
  const content = operation.responses[String(answer.status)]?.content[answer.type];
  expect([answer.status, answer.type, content]).not.toContain(undefined);
  const validate = validatorOf(content?.schema);
  validate(answer.body);
  expect(validate.errors ?? []).toEqual([]);
};

const mayCall = ({ security }: Documented, client: ClientName | undefined): boolean =>
  client !== undefined && security.some(({ token: [scope = ''] }) => scopesOf[client].includes(scope));

/** Somebody who may do all that an operation does. */
const whoMay = (operation: Documented): ClientName => (mayCall(operation, 'desk') ? 'desk' : 'staff');

it('is a document of OpenAPI 3.1', async () => {
  const file = require.resolve('@seriousme/openapi-schema-validator/schemas/v3.1/schema.json');
  const specification = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(specification);
  const answer = await stage.ask({ path: '/api/openapi.json' });
  validate(answer.body);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ openapi: '3.1.0' })).toBe(false);
});

it('describes every address of the API', () => {
  expect(operations().map(({ path, method }) => `${method} ${path}`)).toEqual([
    'get /api/rides',
    'post /api/rides/{number}/events',
    'post /api/closings',
    'get /api/work',
    'get /api/work/{caseNumber}',
    'post /api/work/{caseNumber}/events',
  ]);
});

it(
  'describes what is taken: no request made of it is called wrong, and every answer is as it says',
  async () => {
    const used = new Map<string, string>();
    const answers = new Map<number, number>();
    const made = fc.oneof(
      ...operations().map((operation) => requestsOf(operation).map((request) => ({ operation, request }))),
    );
    await fc.assert(
      fc.asyncProperty(made, async ({ operation, request }) => {
        const { number = '', caseNumber = '' } = z
          .object({ number: z.string().optional(), caseNumber: z.string().optional() })
          .parse(request.parameters);
        const before = [await stage.rides.find(number), await stage.work.find(caseNumber)] as const;
        const answer = await send(operation, request);
        answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
        expectDocumented(operation, answer);
        expect(answer.status).not.toBe(400);
        expect(answer.status).toBeLessThan(500);
        const { client } = request;
        expect(answer.status === 401).toBe(client === undefined);
        if (client !== undefined && !mayCall(operation, client)) expect(answer.status).toBe(403);
        const after = [await stage.rides.find(number), await stage.work.find(caseNumber)] as const;
        if (answer.status !== 200) expect(after).toEqual(before);
        if (operation.method !== 'post' || client === undefined || !mayCall(operation, client)) return;
        // A key keeps to its first request, whatever became of that one.
        const key = `${client} ${String(request.parameters['idempotency-key']).replaceAll('"', '')}`;
        const asked = canonical([number, caseNumber, request.body]);
        const first = used.get(key) ?? asked;
        used.set(key, first);
        expect(answer.status === 422 && isOf(answer.body, 'key-reused')).toBe(first !== asked);
        if (answer.status === 200 && !scopesOf[client].includes('rides:dispatch'))
          expect(['cancelled', 'pending', 'requested']).not.toContain(after[0]?.value.status);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // The fuzz has come to every kind of end.
    for (const status of [200, 401, 403, 404, 409, 422]) expect(answers.get(status) ?? 0).toBeGreaterThan(0);
  },
  RUNS * RUN_MS,
);

const isOf = (body: unknown, problem: string): boolean =>
  z.looseObject({ type: z.literal(`urn:rideline:problem:${problem}`) }).safeParse(body).success;

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** A body of the document with one thing in it changed, or anything at all. */
const spoilt = (schema: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.jsonValue(),
    fc
      .tuple(valuesOf(schema, lookUp), fc.string({ minLength: 1, maxLength: 12 }), fc.jsonValue(), fc.nat())
      .map(([body, added, value, place]) => {
        const fields = Object.entries(z.record(z.string(), z.unknown()).parse(body));
        const kept = fields.filter((_, index) => index !== place % (fields.length + 1));
        return place % 3 === 0
          ? Object.fromEntries(kept)
          : { ...Object.fromEntries(fields), [place % 3 === 1 ? added : (fields[0]?.[0] ?? added)]: value };
      }),
  );

it(
  'is what requests are checked by: a body is called wrong exactly where the document says so',
  async () => {
    const verdicts = { right: 0, wrong: 0 };
    const withBody = operations().filter((operation) => bodyOf(operation) !== undefined);
    const made = fc.oneof(
      ...withBody.map((operation) =>
        fc
          .tuple(
            requestsOf(operation),
            fc.oneof(spoilt(bodyOf(operation)), valuesOf(bodyOf(operation), lookUp)),
            fc.uuid(),
          )
          .map(([request, body, key]) => ({
            operation,
            request: {
              ...request,
              client: whoMay(operation),
              body,
              parameters: { ...request.parameters, 'idempotency-key': key },
            },
          })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(made, async ({ operation, request }) => {
        const isRight = validatorOf(bodyOf(operation))(request.body);
        const answer = await send(operation, request);
        verdicts[isRight ? 'right' : 'wrong'] += 1;
        expectDocumented(operation, answer);
        expect(answer.status === 400).toBe(!isRight);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(Math.min(verdicts.right, verdicts.wrong)).toBeGreaterThan(RUNS / 10);
  },
  RUNS * RUN_MS,
);

it(
  'is what parameters are checked by',
  async () => {
    const made = fc.oneof(
      ...operations().flatMap((operation) =>
        operation.parameters.map(({ name, schema }) =>
          fc
            .tuple(requestsOf(operation), fc.string({ minLength: 1 }))
            .map(([request, value]) => ({ operation, request, name, schema, value })),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(made, async ({ operation, request, name, schema, value }) => {
        // A header or a path that HTTP itself would change says nothing of the document.
        fc.pre(/^[\w~@$,;:=-]+$/u.test(value));
        const type = schemaShape.parse(schema).type;
        const isRight = validatorOf(schema)(type === 'integer' ? Number(value) : value);
        const parameters = { ...request.parameters, [name]: value };
        const answer = await send(operation, { ...request, client: whoMay(operation), parameters });
        expect(answer.status === 400).toBe(!isRight);
        expectDocumented(operation, answer);
      }),
      { numRuns: RUNS / 2, seed: SEED },
    );
  },
  RUNS * RUN_MS,
);
