import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What shares out requests among servers, one after the other. It keeps its connections, and sends nothing again that was begun. */
export interface Balancer {
  readonly url: string;
  /** How many servers say that they are ready. */
  readonly ready: () => number;
  /** What went wrong between it and the servers, and every answer of 500 and above. */
  readonly failures: readonly string[];
  /** Requests that were shared out to each server, by its address. */
  readonly shared: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

/** Milliseconds between looks at /readyz. */
const LOOK_MS = 50;

/** Starts a balancer over servers, whether they run or not. */
export const startBalancer = async (urls: readonly string[]): Promise<Balancer> => {
  const agent = new Agent({ keepAlive: true });
  const failures: string[] = [];
  const shared = new Map<string, number>();
  const open = new Set<Duplex>();
  let up: readonly string[] = [];
  let turn = 0;

  const isReady = async (url: string): Promise<boolean> => {
    try {
      return (await fetch(`${url}/readyz`)).status === 200;
    } catch {
      return false;
    }
  };
  const look = async (): Promise<void> => {
    const answers = await Promise.all(urls.map(isReady));
    up = urls.filter((_, index) => answers[index]);
  };
  await look();
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_MS);

  const next = (): URL => {
    turn += 1;
    const url = up[turn % up.length] ?? urls[0] ?? '';
    shared.set(url, (shared.get(url) ?? 0) + 1);
    return new URL(url);
  };

  const forward = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const { hostname, port } = next();
    const { method, url: path, headers } = incoming;
    const outgoing = request({ agent, hostname, port, method, path, headers }, (reply) => {
      const { statusCode = 0 } = reply;
      if (statusCode >= 500) failures.push(`${String(path)}: ${String(statusCode)}`);
      const { connection: _ours, ...rest } = reply.headers;
      answer.writeHead(statusCode, rest);
      reply.pipe(answer);
    });
    outgoing.on('error', (error) => {
      failures.push(`${String(path)}: ${error.message}`);
      answer.writeHead(502);
      answer.end();
    });
    incoming.pipe(outgoing);
  };

  const pass = ({ url: path, rawHeaders }: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { hostname, port } = next();
    const inner = createConnection({ host: hostname, port: Number(port) });
    const lines = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}\r\n`] : [],
    );
    inner.write(`GET ${String(path)} HTTP/1.1\r\n${lines.join('')}\r\n`);
    inner.write(head);
    for (const [one, other] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  };

  const server = createServer(forward).on('upgrade', pass).listen(0, '127.0.0.1');
  server.on('connection', (socket: Socket) => socket.setNoDelay(true));
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`,
    ready: () => up.length,
    failures,
    shared,
    async close() {
      clearInterval(timer);
      await looking;
      for (const one of open) one.destroy();
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
