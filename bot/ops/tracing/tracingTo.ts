import { noTracing, type Tracing } from './tracing';

/**
 * What times the work of this process: where there is a collector, OpenTelemetry, which is not loaded where there is none.
 * @param endpoint address of an OTLP collector, without `/v1/traces`
 */
export const tracingTo = async (endpoint: string | undefined): Promise<Tracing> => {
  if (endpoint === undefined) return noTracing;
  const { openTelemetry } = await import('./openTelemetry.js');
  return openTelemetry(endpoint);
};
