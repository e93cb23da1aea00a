import { once } from 'node:events';
import { createConnection } from 'node:net';
import { createServer, type Request, type Response } from 'restify';
import { createLog } from '../../../bot/ops/log';
import { guardServer } from '../../../bot/ops/guardServer';
import { allowances, redisLimits, turnLimit, type Limits } from '../../../bot/ops/limits';
import { createLookup } from '../../../bot/storage/lookup';
import { newKey, startTestRedis, type TestRedis } from '../../redis/testRedis';
import { StoreUnavailable } from '../../../domain/errors';

/** Requests counted at the same time. */
const AT_ONCE = 100;

describe('what holds for every request', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  beforeEach(() => redis.empty());
  afterAll(() => redis.stop());

  const lookupKey = newKey();
  const limitsOn = (run: TestRedis['redis']['run'] = redis.redis.run): Limits =>
    redisLimits({ redis: { run }, lookup: createLookup(lookupKey) });

  /** A server with one door for web chats and one that is free. */
  const serve = async (publicBaseUrl = 'https://rides.example.org', limits = limitsOn()) => {
    const lines: string[] = [];
    const server = createServer();
    const log = createLog('debug', { write: (line) => void lines.push(line) });
    guardServer(server, { limits, proxies: 1, publicBaseUrl, log, headersMs: 1_000 });
    const answer = async (_request: Request, response: Response): Promise<void> => {
      response.send(200, {});
    };
    server.post('/v3/directline/tokens/generate', answer);
    server.post('/twilio/sms', answer);
    server.get('/', answer);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address();
    return {
      port,
      lines,
      ask: (path: string, method = 'GET', from = '203.0.113.9') =>
        fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { 'x-forwarded-for': from } }),
      stop: () =>
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve();
          });
          server.server.closeAllConnections();
        }),
    };
  };

  const opening = '/v3/directline/tokens/generate';
  const openFrom = async (ask: Awaited<ReturnType<typeof serve>>['ask'], from: string, times: number) => {
    let last: globalThis.Response | undefined;
    for (let at = 0; at < times; at += 1) last = await ask(opening, 'POST', from);
    return last;
  };

  test('one address opens so many web chats and then has to wait, while others open theirs', async () => {
    const { ask, stop, lines } = await serve();
    expect((await openFrom(ask, '203.0.113.9', allowances.opening.times))?.status).toBe(200);
    const refused = await ask(opening, 'POST');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(opening, 'POST', '203.0.113.10')).status).toBe(200);
    expect(await redis.dump()).not.toContain('203.0.113');
    expect(lines.join('')).not.toContain('203.0.113');
    await stop();
  });

  test('a door is the same however its path is written', async () => {
    const { ask, stop } = await serve();
    await openFrom(ask, '203.0.113.9', allowances.opening.times);
    const written = ['/v3/directline/token%73/generate', '/v3/directline/tokens/gener%61te?x=1'];
    const statuses = await Promise.all(written.map(async (path) => (await ask(path, 'POST')).status));
    expect(statuses).toStrictEqual([429, 429]);
    expect((await ask('/%E0%A4%A', 'POST')).status).toBeGreaterThanOrEqual(400);
    await stop();
  });

  test('an address somebody writes before that of our proxy neither frees nor blocks', async () => {
    const { ask, stop } = await serve();
    await openFrom(ask, '203.0.113.9', allowances.opening.times + 1);
    expect((await ask(opening, 'POST', '198.51.100.7, 203.0.113.9')).status).toBe(429);
    expect((await ask(opening, 'POST', '203.0.113.9, 198.51.100.7')).status).toBe(200);
    await stop();
  });

  test('two processes count together', async () => {
    const [one, other] = await Promise.all([serve(undefined, limitsOn()), serve(undefined, limitsOn())]);
    await openFrom(one.ask, '203.0.113.9', allowances.opening.times);
    expect((await other.ask(opening, 'POST')).status).toBe(429);
    await Promise.all([one.stop(), other.stop()]);
  });

  test('all addresses together open so many web chats and then each has to wait, whoever it is', async () => {
    const { ask, stop } = await serve();
    const others = limitsOn();
    // Some at a time: one whose answer is late is asked again, and counts twice.
    for (let left = allowances.openingInAll.times - 1; left > 0; left -= AT_ONCE)
      await Promise.all(
        Array.from({ length: Math.min(left, AT_ONCE) }, () => others.refusedFor('openingInAll', 'all')),
      );
    expect((await ask(opening, 'POST', '203.0.113.9')).status).toBe(200);
    const refused = await ask(opening, 'POST', '198.51.100.7');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(allowances.openingInAll.seconds);
    expect((await ask('/twilio/sms', 'POST', '198.51.100.8')).status).toBe(200);
    await stop();
  });

  test('while Redis is away a process counts by itself', async () => {
    const { ask, stop } = await serve(
      undefined,
      limitsOn(() => Promise.reject(new StoreUnavailable('away'))),
    );
    expect((await openFrom(ask, '203.0.113.9', allowances.opening.times))?.status).toBe(200);
    expect((await ask(opening, 'POST')).status).toBe(429);
    await stop();
  });

  test('webhooks cost no round trip and are not limited by address, which is Twilio’s for all', async () => {
    let trips = 0;
    const { ask, stop } = await serve(
      undefined,
      limitsOn((...call) => {
        trips += 1;
        return redis.redis.run(...call);
      }),
    );
    await ask('/twilio/sms', 'POST');
    expect(trips).toBe(0);
    await ask(opening, 'POST');
    expect(trips).toBe(2);
    await stop();
  });

  test('an answer is framed, guessed, kept over http and found by nobody', async () => {
    const { ask, stop } = await serve();
    const { headers } = await ask('/');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    await stop();
  });

  test('a server that is reached by http does not ask for https', async () => {
    const { ask, stop } = await serve('http://localhost:3978');
    expect((await ask('/')).headers.get('strict-transport-security')).toBeNull();
    await stop();
  });

  test('a connection that says nothing is ended', async () => {
    const { port, stop } = await serve();
    const socket = createConnection(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.resume().once('close', resolve));
    await stop();
  });

  test('a connection that drips its headers is ended, and others are answered meanwhile', async () => {
    const { port, ask, stop } = await serve();
    const socket = createConnection(port, '127.0.0.1');
    socket.on('error', () => undefined);
    // It may end by a reset, which is an end as well; and on a busy machine before the others are answered.
    const ended = new Promise((resolve) => socket.resume().once('close', resolve));
    await once(socket, 'connect');
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n');
    const dripping = setInterval(() => socket.write('x-a: b\r\n'), 20);
    expect((await ask('/')).status).toBe(200);
    await ended;
    clearInterval(dripping);
    await stop();
  });
});

test('of a conversation that writes without end, the first message too many is answered and the rest is silence', async () => {
  const limit = turnLimit({ times: 2, seconds: 60 });
  const found = [];
  for (let at = 0; at < 4; at += 1) found.push(await limit('a'));
  expect(found).toEqual(['in', 'in', 'over', 'silent']);
  expect(await limit('b')).toBe('in');
});
