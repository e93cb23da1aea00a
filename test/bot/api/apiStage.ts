import { createHash } from 'node:crypto';
import { parseClients } from '../../../bot/api/clients';
import { instantOf } from '../../../bot/clock';
import { buildHouse } from '../../../bot/house';
import { createLog } from '../../../bot/ops/log';
import { buildServer, serverPartsOf } from '../../../bot/server';
import { createLookup } from '../../../bot/storage/lookup';
import { redisMemberDirectory } from '../../../bot/storage/redisMemberDirectory';
import { createSeal, parseEncryptionKeys } from '../../../bot/storage/seal';
import type { NewRide, Ride } from '../../../domain/ride';
import { aMember, aRide } from '../../contracts/samples';
import { newKey, startTestRedis } from '../../redis/testRedis';
import { aConfig } from '../aConfig';

/** The clients of the test, each with its token. */
export const tokens = {
  desk: 'token-of-the-desk-0123456789abcdef',
  acme: 'token-of-acme-0123456789abcdef',
  zoom: 'token-of-zoom-0123456789abcdef',
  /** Reads and tells nothing. */
  reader: 'token-of-a-reader-0123456789abcdef',
  /** Does the work of people. */
  staff: 'token-of-the-staff-0123456789abcdef',
  /** A carrier that was let at the work of people as well. */
  garage: 'token-of-a-garage-0123456789abcdef',
  /** Tells and reads nothing. */
  teller: 'token-of-a-teller-0123456789abcdef',
} as const;

/** The name of a client of the test. */
export type ClientName = keyof typeof tokens;

/** What each client may do. */
export const scopesOf: Readonly<Record<ClientName, readonly string[]>> = {
  desk: ['rides:read', 'rides:dispatch'],
  acme: ['rides:read', 'rides:drive'],
  zoom: ['rides:read', 'rides:drive'],
  reader: ['rides:read'],
  staff: ['work:read', 'work:do'],
  garage: ['rides:drive', 'work:read', 'work:do'],
  teller: ['rides:drive'],
};

const isClient = (name: string): name is ClientName => Object.hasOwn(tokens, name);

/** Every client of the test. */
export const clientNames = Object.keys(tokens).filter(isClient);

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const setting = clientNames
  .map((name) => `${name} ${scopesOf[name].join(' ')} sha256:${hashOf(tokens[name])}`)
  .join('; ');

/** What was answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A request to the API; what is left out is not sent. */
export interface ApiRequest {
  readonly method?: string;
  readonly path: string;
  readonly token?: string | undefined;
  readonly key?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The moment at which the tests begin: ten minutes before the pick-up of the sample ride. */
export const BEGIN = '2026-12-04T13:35';

/** A whole server on a Redis of its own, whose clock stands still. */
export const startApiStage = async () => {
  const server = await startTestRedis();
  const lookupKey = newKey();
  const encryptionKeys = `test:${newKey()}`;
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  let instant = instantOf(BEGIN);
  let drawn = 0;
  const surroundings = {
    clock: () => instant,
    random: (max: number) => {
      drawn += 1;
      return createHash('sha256').update(String(drawn)).digest().readUInt32BE() % max;
    },
    newId: () => `id-${(drawn += 1)}`,
    newToken: () => `token-${(drawn += 1)}`,
  };
  const config = aConfig(server, { lookupKey, encryptionKeys, apiClients: parseClients(setting) ?? [] });
  const house = await buildHouse(config, log, surroundings);
  const stopping = new AbortController();
  const web = buildServer(serverPartsOf(config, house, log, surroundings, stopping.signal));
  await new Promise<void>((resolve) => {
    web.listen(0, '127.0.0.1', resolve);
  });
  const parts = {
    redis: server.redis,
    lookup: createLookup(lookupKey),
    seal: createSeal(parseEncryptionKeys(encryptionKeys)),
  };
  let drafts = 0;

  const ask = async ({ method, path, token, key, body, headers }: ApiRequest): Promise<ApiAnswer> => {
    const response = await fetch(`http://127.0.0.1:${web.address().port}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const read: unknown = type.includes('json') ? JSON.parse(text) : text;
    return { status: response.status, type, body: read, headers: response.headers };
  };

  return {
    lines,
    server,
    work: house.api.workItems,
    rides: house.api.rides,
    ask,
    /** Tells an event as a client. */
    tell: (client: ClientName, number: string, body: unknown, key = `key-${(drawn += 1)}-of-the-test`) =>
      ask({ path: `/api/rides/${number}/events`, token: tokens[client], key, body }),
    /** Books a ride for a new member. */
    async book(changes: Partial<NewRide> = {}): Promise<Ride> {
      drafts += 1;
      const memberId = String(100_000_000 + drafts);
      await redisMemberDirectory(parts).put(aMember({ medicaidId: memberId, language: 'es' }));
      const { ride } = await house.api.rides.book(
        { id: `draft-${drafts}`, version: 1 },
        aRide({ memberId, ...changes }),
        [],
      );
      return ride;
    },
    /** Sets the clock. */
    at(moment: string) {
      instant = instantOf(moment);
    },
    /** Every case number there is. */
    async cases(): Promise<readonly string[]> {
      const keys = await server.redis.command('KEYS', ['*:work:*']);
      return Array.isArray(keys) ? keys.map((key) => String(key).slice(-8)) : [];
    },
    async stop() {
      stopping.abort();
      await new Promise<void>((resolve) => {
        web.close(() => {
          resolve();
        });
        web.server.closeIdleConnections();
      });
      await house.close();
      await server.stop();
    },
  };
};

/** What {@link startApiStage} gives. */
export type ApiStage = Awaited<ReturnType<typeof startApiStage>>;
