import type { Socket } from 'node:net';
import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Log } from './log';
import type { LimitedDoor, Limits } from './limits';
import { addressOf } from '../channels/addressOf';

/** Milliseconds in which all headers of a request have to be here. Twilio sends them at once; who drips them holds a socket. */
const HEADERS_MS = 10_000;

/** Milliseconds in which a whole request has to be here. */
const REQUEST_MS = 15_000;

/** Milliseconds an idle connection is kept: longer than the load balancers in front, which otherwise reuse a closed one. */
const KEEP_ALIVE_MS = 65_000;

/** Connections at once: each web chat holds one. Below the files a process may have open. */
const MOST_CONNECTIONS = 20_000;

/** Headers of one request; a browser sends twenty. */
const MOST_HEADERS = 100;

/** Requests on one connection before it is made anew, so that no one keeps a server that drains. */
const MOST_REQUESTS = 10_000;

/** What every answer says: nothing is guessed, framed, kept by others or told onward unless a page says otherwise. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-permitted-cross-domain-policies': 'none',
  'permissions-policy': 'camera=(), geolocation=(), payment=(), usb=()',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
} as const;

const headers = Object.entries(HEADERS);

/** A year, as browsers ask for; only said where the address is https. */
const HSTS = 'max-age=31536000; includeSubDomains';

const doors: readonly { readonly method: string; readonly path: RegExp; readonly door: LimitedDoor }[] = [
  { method: 'POST', path: /^\/v3\/directline\/(?:tokens\/generate|conversations)\/?$/, door: 'opening' },
  {
    method: 'POST',
    path: /^\/v3\/directline\/conversations\/[\w-]{1,64}\/(?:activities|upload)$/,
    door: 'chat',
  },
  { method: 'POST', path: /^\/plain$/, door: 'chat' },
  { method: 'GET', path: /^\/desk\/sign-in(?:\/return)?$/, door: 'signIn' },
];

const API = /^\/api\/(?!messages)/;

/** A path that reads as it stands: nothing in it is put otherwise when it is taken for an address. */
const PLAIN_PATH = /^[\w/-]+(?=\?|$)/;

/** The path as its route is looked for: "%73" is an "s". One that cannot be decoded leads nowhere. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The path a request is for. To take a whole address apart takes as long as to find its route. */
const pathOf = (request: Request): string =>
  PLAIN_PATH.exec(request.url ?? '')?.[0] ?? decoded(request.path());

/** The limited door a request is for. */
const doorOf = (method: string, path: string): LimitedDoor | undefined =>
  API.test(path) ? 'api' : doors.find((one) => one.method === method && one.path.test(path))?.door;

/** What the guard of the server is made of. */
export interface GuardServerParts {
  readonly limits: Limits;
  /** Proxies of ours in front of the server, each of which adds an address to X-Forwarded-For. */
  readonly proxies: number;
  readonly publicBaseUrl: string;
  readonly log: Log;
  /** Milliseconds in which the first headers of a connection have to be here. */
  readonly headersMs?: number;
}

/** Ends connections whose first headers do not come: Node looks only every 30 s, and a thousand sockets are opened in one. */
const endSilent = (server: Server, milliseconds: number): void => {
  const waiting = new WeakMap<object, NodeJS.Timeout>();
  const heard = ({ socket }: IncomingMessage): void => {
    clearTimeout(waiting.get(socket));
  };
  server.server.on('connection', (socket: Socket) => {
    const timer = setTimeout(() => socket.destroy(), milliseconds).unref();
    waiting.set(socket, timer);
    socket.once('close', () => {
      clearTimeout(timer);
    });
  });
  server.server.on('request', heard);
  server.server.on('upgrade', heard);
};

/**
 * Sets what holds for every request: how long a connection may take and how many there may be, what every answer says to a
 * browser, and how often each door may be used from one address. Webhooks of Twilio's are not limited by address: they all come
 * from Twilio, and whoever has an account there could use up the allowance of everybody.
 */
export const guardServer = (server: Server, parts: GuardServerParts): void => {
  const http = server.server;
  endSilent(server, parts.headersMs ?? HEADERS_MS);
  http.headersTimeout = HEADERS_MS;
  http.requestTimeout = REQUEST_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  http.maxConnections = MOST_CONNECTIONS;
  http.maxHeadersCount = MOST_HEADERS;
  http.maxRequestsPerSocket = MOST_REQUESTS;

  const isSecure = parts.publicBaseUrl.startsWith('https:');

  /** Seconds a request has to wait, if it has to. */
  const waitFor = async (request: Request): Promise<number | undefined> => {
    const door = doorOf(request.method ?? '', pathOf(request));
    const address = door === undefined ? undefined : addressOf(request, parts.proxies);
    if (door === undefined || address === undefined) return undefined;
    const wait = await parts.limits.refusedFor(door, address);
    return wait ?? (door === 'opening' ? parts.limits.refusedFor('openingInAll', 'all') : undefined);
  };

  server.pre(async (request: Request, response: Response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (isSecure) response.setHeader('strict-transport-security', HSTS);
    const wait = await waitFor(request);
    if (wait === undefined) return undefined;
    parts.log.warn('request.limited', { status: 429 });
    response.send(
      429,
      { message: 'That is too often. Please wait a little.' },
      { 'retry-after': String(wait), 'access-control-allow-origin': '*', connection: 'close' },
    );
    return false;
  });
};
