import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { isFromHere } from '../channels/fromHere';
import { counterNames, counters, type Counted, type CounterName } from './counters';
import type { Numbers } from './numbers';

/** Prometheus' text format, version 0.0.4. */
const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** `bookingTurns` as Prometheus names a counter. */
const metricOf = (name: CounterName): string =>
  `rideline_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_total`;

const escaped = (value: string): string =>
  value.replaceAll(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));

const sampleOf = ({ name, channel, language, of, count }: Counted): string => {
  const counter = counters[name];
  const labels = {
    channel,
    language,
    ...('by' in counter && of !== undefined && { [counter.by]: of }),
  };
  const written = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return `${metricOf(name)}{${written.join(',')}} ${count}`;
};

/** What a process has counted since it began, as Prometheus reads it: every counter with its help and its samples. */
export const metricsText = (counted: readonly Counted[]): string =>
  counterNames
    .map((name) =>
      [
        `# HELP ${metricOf(name)} ${counters[name].help}`,
        `# TYPE ${metricOf(name)} counter`,
        ...counted.filter((one) => one.name === name).map(sampleOf),
        '',
      ].join('\n'),
    )
    .join('');

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Adds `/metrics`: for this machine, and with the token (METRICS_TOKEN), where there is one, for others. Everybody else is told that
 * nothing is here.
 */
export const mountMetrics = (
  server: Server,
  parts: { readonly numbers: Pick<Numbers, 'sinceStart'>; readonly token?: string },
): void => {
  const { numbers, token } = parts;
  const mayRead = (request: Request): boolean => {
    const [, given] = /^Bearer (\S{1,256})$/i.exec(request.header('authorization', '')) ?? [];
    const isKnown =
      token !== undefined && given !== undefined && timingSafeEqual(hashOf(token), hashOf(given));
    return isKnown || isFromHere(request);
  };
  server.get('/metrics', async (request: Request, response: Response) => {
    if (mayRead(request)) {
      response.sendRaw(200, metricsText(numbers.sinceStart()), {
        'content-type': TYPE,
        'cache-control': 'no-store',
      });
    } else response.send(404, { message: 'Nothing is here.' });
  });
};
