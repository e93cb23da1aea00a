import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'restify';

/** Milliseconds open requests and turns have to end when the process is asked to stop: as long as a message waits for its turn. */
const STOP_MS = 10_000;

/** Milliseconds between looks for connections that have nothing under way any more. */
const LOOK_MS = 20;

/** From now on every answer ends its connection, so that whoever keeps one opens the next elsewhere. */
export const endConnections = ({ server }: Server): void => {
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('connection', 'close');
  });
};

/**
 * Takes nothing new, and waits until every request is answered and what runs beside requests has ended (`finished` settles then), but no
 * longer than {@link STOP_MS}.
 */
export const closeServer = async ({ server }: Server, finished: () => Promise<void>): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept has no end of its own: it is ended when its last answer is out.
  const looking = setInterval(() => {
    server.closeIdleConnections();
  }, LOOK_MS);
  const patience = new AbortController();
  await Promise.race([
    Promise.all([closed, finished()]),
    pause(STOP_MS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  clearInterval(looking);
};
