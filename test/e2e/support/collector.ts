import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const attributeSchema = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });

const tracesSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attributeSchema) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              attributes: z.array(attributeSchema).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A span as it was handed over. */
export interface CollectedSpan {
  readonly trace: string;
  readonly id: string;
  readonly parent?: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A collector of OTLP over HTTP, with everything it was sent. */
export interface Collector {
  readonly url: string;
  /** What is said of the process that sends. */
  senders(): readonly Readonly<Record<string, unknown>>[];
  /** Everything as it came. */
  bodies(): string;
  spans(): readonly CollectedSpan[];
  close(): Promise<void>;
}

const plain = (attributes: readonly z.output<typeof attributeSchema>[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** Starts a collector on a port of its own. */
export const startCollector = async (): Promise<Collector> => {
  const came: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'POST' && request.url === '/v1/traces') came.push(body);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    senders: () =>
      came.flatMap((body) =>
        tracesSchema.parse(JSON.parse(body)).resourceSpans.map(({ resource }) => plain(resource.attributes)),
      ),
    bodies: () => came.join('\n'),
    spans: () =>
      came.flatMap((body) =>
        tracesSchema.parse(JSON.parse(body)).resourceSpans.flatMap(({ scopeSpans }) =>
          scopeSpans.flatMap(({ spans }) =>
            spans.map(({ traceId, spanId, parentSpanId = '', name, attributes }) => ({
              trace: traceId,
              id: spanId,
              ...(parentSpanId !== '' && { parent: parentSpanId }),
              name,
              attributes: plain(attributes),
            })),
          ),
        ),
      ),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
