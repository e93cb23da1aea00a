import { AsyncLocalStorage } from 'node:async_hooks';
import { types } from 'node:util';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { codeOf } from '../log';
import type { SetFields, SpanFields, SpanName, Tracing } from './tracing';

/** Milliseconds a collector has to take what it is sent; what it does not take is lost, and nobody waits for it. */
const EXPORT_MS = 2_000;

const allowed = [
  'channel',
  'language',
  'outcome',
  'code',
  'route',
  'status',
  'command',
] as const satisfies readonly (keyof SpanFields)[];

/** A code or a name of ours: no words, and nothing as long as what somebody says. */
const isOurs = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w./:+-]{1,100}$/.test(value));

const kindOf = (name: SpanName): SpanKind => {
  if (name === 'door') return SpanKind.SERVER;
  return name === 'store' || name === 'sending' ? SpanKind.CLIENT : SpanKind.INTERNAL;
};

/**
 * Spans by OpenTelemetry, to a collector by OTLP over HTTP. What is said of this process is its name alone: no host, no command line. Its own
 * variables (OTEL_EXPORTER_OTLP_HEADERS, OTEL_BSP_…) hold as far as they are set.
 */
export const openTelemetry = (endpoint: string): Tracing => {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'rideline' }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('rideline');
  const running = new AsyncLocalStorage<Span>();

  const fail = (span: Span, error: unknown): void => {
    span.setAttribute('code', codeOf(error));
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };

  const timed = <Made>(name: SpanName, parent: Span | undefined, work: (set: SetFields) => Made): Made => {
    const context = parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent);
    const span = tracer.startSpan(name, { kind: kindOf(name) }, context);
    const set: SetFields = (fields) => {
      for (const field of allowed) {
        const value = fields[field];
        if (isOurs(value)) span.setAttribute(field, value);
      }
    };
    return running.run(span, () => {
      try {
        const made = work(set);
        if (types.isPromise(made))
          made.then(
            () => {
              span.end();
            },
            (error: unknown) => {
              fail(span, error);
            },
          );
        else span.end();
        return made;
      } catch (error) {
        fail(span, error);
        throw error;
      }
    });
  };

  return {
    span: (name, work) => timed(name, running.getStore(), work),
    part: (name, work) => {
      const parent = running.getStore();
      return parent === undefined ? work(() => undefined) : timed(name, parent, work);
    },
    close: () => provider.shutdown().catch(() => undefined),
  };
};
