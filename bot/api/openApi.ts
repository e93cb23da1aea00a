import { z } from 'zod';
import { scopes } from './clients';
import { commonRefusals, operations, type Operation } from './operations';
import { problems, type ProblemName } from './problem';
import { answers, components } from './schemas';

type Json = Readonly<Record<string, unknown>>;

const object = z.record(z.string(), z.unknown());

/** A document of its own says which draft it is written in, and where; a part of one does not. */
const asPart = (schema: unknown): Json => {
  const { $schema: _schema, $id: _id, ...part } = object.parse(schema);
  return part;
};

const uri = (id: string): string => `#/components/schemas/${id}`;

/** What has a name is told by that. */
const schemaOf = (schema: z.ZodType): Json => {
  const id = components.get(schema)?.id;
  return id === undefined ? asPart(z.toJSONSchema(schema)) : { $ref: uri(id) };
};

/** One parameter of many; none are made at run time, so that each is a schema. */
const partOf = (schema: z.ZodObject, name: string): z.ZodType =>
  z.instanceof(z.ZodType).parse(schema.shape[name]);

const parametersOf = (schema: z.ZodObject, where: 'path' | 'query' | 'header'): readonly Json[] =>
  Object.keys(schema.shape).map((name) => {
    const value = partOf(schema, name);
    const { description, ...rest } = asPart(z.toJSONSchema(value));
    const required = !value.safeParse(undefined).success;
    return { name, in: where, required, ...(description !== undefined && { description }), schema: rest };
  });

const refusalsOf = (names: readonly ProblemName[]): Json => {
  const statuses = [...new Set(names.map((name) => problems[name].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: names
          .filter((name) => problems[name].status === status)
          .map((name) => `${name}: ${problems[name].title}`)
          .join(' '),
        content: { 'application/problem+json': { schema: schemaOf(answers.problem) } },
      },
    ]),
  );
};

const operationOf = ({ id, summary, body, answer, ...operation }: Operation): Json => ({
  operationId: id,
  summary,
  description: `Scope: ${operation.scopes.join(' or ')}.`,
  security: operation.scopes.map((scope) => ({ token: [scope] })),
  parameters: [
    ...parametersOf(operation.parameters, 'path'),
    ...parametersOf(operation.query, 'query'),
    ...parametersOf(operation.headers, 'header'),
  ],
  ...(!(body instanceof z.ZodUndefined) && {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
  }),
  responses: {
    200: { description: 'Done.', content: { 'application/json': { schema: schemaOf(answer) } } },
    ...refusalsOf([...commonRefusals, ...operation.refusals]),
  },
});

/**
 * The OpenAPI 3.1 document of the API, made of the operations by which requests are checked.
 * @param publicBaseUrl where the API is reached, without a slash at the end
 */
export const openApi = (publicBaseUrl: string): Json => {
  const { schemas } = z.toJSONSchema(components, { uri });
  const paths = [...new Set(operations.map(({ path }) => path))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rideline',
      version: '1',
      description:
        'Rides of members, for transport providers and dispatch systems. Names follow TCRP Research Report 210 where it has them. Every refusal is a problem (RFC 9457).',
    },
    servers: [{ url: publicBaseUrl }],
    paths: Object.fromEntries(
      paths.map((path) => [
        path,
        Object.fromEntries(
          operations.filter((one) => one.path === path).map((one) => [one.method, operationOf(one)]),
        ),
      ]),
    ),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, asPart(schema)])),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `A token of the client. ${Object.entries(scopes)
            .map(([scope, meaning]) => `${scope}: ${meaning}`)
            .join(' ')}`,
        },
      },
    },
  };
};
