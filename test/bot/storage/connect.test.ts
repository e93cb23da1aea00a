import { setImmediate as sent, setTimeout as pause } from 'node:timers/promises';
import { ANSWER_MS, connectRedis, type RedisConnection } from '../../../bot/storage/connect';
import { RedisUrlInvalid, type RedisTarget } from '../../../bot/storage/redisClient';
import { durability } from '../../../bot/storage/durability';
import { startPrivateRedis } from '../../../bot/storage/privateRedis';
import { StoreUnavailable } from '../../../domain/errors';
import { aRide, aWorkItem } from '../../contracts/samples';
import { startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

/** Resolves to whether the work was over within the time Redis is given, and a little. */
const isInTime = (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), pause(ANSWER_MS + 400, false, { ref: false })]);

/** Keeps this process from doing anything for so many milliseconds. */
const holdUp = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

const fails = (work: Promise<unknown>) => expect(work).rejects.toBeInstanceOf(StoreUnavailable);

describe('a connection', () => {
  let server: TestRedis;
  const others: TestRedis[] = [];
  const connections: RedisConnection[] = [];
  const startAnother = async (): Promise<TestRedis> => {
    const other = await startTestRedis();
    others.push(other);
    return other;
  };
  const connectTo = (target: RedisTarget): RedisConnection => {
    const redis = connectRedis(target);
    connections.push(redis);
    return redis;
  };
  beforeAll(async () => {
    server = await startTestRedis();
  });
  afterEach(async () => {
    server.resume();
    for (const redis of connections.splice(0)) redis.close();
    for (const other of others.splice(0)) await other.stop();
  });
  afterAll(() => server.stop());

  it('gives up within the time on a server that hangs, and works as soon as it answers again', async () => {
    const { rides, conversations } = storageOn(server.connect());
    const { ride } = await rides.book({ id: 'draft', version: 1 }, aRide(), [aWorkItem()]);
    server.pause();
    const calls = Promise.all([
      fails(rides.find(ride.number)),
      fails(rides.book({ id: 'draft', version: 1 }, aRide(), [aWorkItem()])),
      fails(conversations.begin('c', 'm', 'token')),
    ]);
    expect(await isInTime(calls)).toBe(true);
    server.resume();
    expect((await rides.book({ id: 'draft', version: 1 }, aRide(), [aWorkItem()])).ride.number).toBe(
      ride.number,
    );
    expect(await conversations.begin('c', 'm', 'token')).toMatchObject({ kind: 'begun' });
  });

  it('takes an answer that came in time and was read late, because the process was busy', async () => {
    const redis = server.connect();
    await redis.command('PING');
    const answer = redis.command('PING');
    await sent();
    holdUp(ANSWER_MS + 100);
    expect(await answer).toBe('PONG');
  });

  it('gives up within the time when it is made to a server that hangs', async () => {
    server.pause();
    const redis = connectTo({ socketPath: server.socketPath });
    expect(await isInTime(fails(redis.command('PING')))).toBe(true);
    server.resume();
    expect(await redis.command('PING')).toBe('PONG');
  });

  it('gives up within the time where there is no server, and says why', async () => {
    const redis = connectTo({ url: '/nowhere/redis.sock' });
    const call = redis.command('PING');
    expect(await isInTime(fails(call))).toBe(true);
    await expect(call).rejects.toMatchObject({ cause: { code: 'ENOENT' } });
  });

  it('hears what is published, and begins anew when the server comes back', async () => {
    const other = await startAnother();
    const redis = other.connect();
    const heard: string[] = [];
    const waiting: (() => void)[] = [];
    const hears = (name: string, channel: string): (() => void) =>
      redis.subscribe(channel, () => {
        heard.push(name);
        for (const wake of waiting.splice(0)) wake();
      });
    const until = async (...wanted: readonly string[]): Promise<void> => {
      while (wanted.some((name) => !heard.includes(name))) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
      heard.splice(0);
    };
    hears('one', 'first');
    const stop = hears('other', 'first');
    await until('one', 'other');
    hears('second', 'second');
    await until('second');
    await redis.command('PUBLISH', ['first', 'x']);
    await until('one', 'other');
    stop();
    await redis.command('PUBLISH', ['first', 'x']);
    await redis.command('PUBLISH', ['second', 'x']);
    await until('one', 'second');
    expect(heard).not.toContain('other');

    const running = await startPrivateRedis({ dataDir: other.dataDir });
    await running.stop();
    await startPrivateRedis({ dataDir: other.dataDir });
    await until('one', 'second');
    await redis.command('PUBLISH', ['second', 'x']);
    await until('second');
  });

  it('throws at once what the server refuses', async () => {
    await fails(server.redis.command('NOSUCH'));
    await expect(server.redis.command('NOSUCH')).rejects.toMatchObject({ cause: { name: 'ReplyError' } });
  });

  it('throws after it was closed', async () => {
    const redis = server.connect();
    await redis.command('PING');
    server.pause();
    const pending = redis.command('PING');
    redis.close();
    await fails(pending);
    await fails(redis.command('PING'));
  });

  it('finds scripts unknown to a new server', async () => {
    await server.redis.command('SCRIPT', ['FLUSH']);
    const { rides } = storageOn(server.redis);
    await expect(rides.ofMember('001234567', '2026-01-01')).resolves.toEqual([]);
  });

  it('bridges a restart of the server without a failed call', async () => {
    const other = await startAnother();
    const { rides } = storageOn(other.redis);
    const before = await rides.book({ id: 'draft', version: 1 }, aRide(), []);
    const first = await startPrivateRedis({ dataDir: other.dataDir });
    await first.stop();
    const [found] = await Promise.all([
      rides.find(before.ride.number),
      startPrivateRedis({ dataDir: other.dataDir }),
    ]);
    expect(found?.value).toEqual(before.ride);
  });

  it('speaks of a server that writes every change as always durable', async () => {
    expect(await durability(server.redis)).toBe('always');
  });

  it.each([
    ['no', 'everysec'],
    ['yes', 'everysec'],
    ['no', 'always'],
  ])(
    'speaks of the last second with appendonly %s and appendfsync %s, where no call waits for the disk',
    async (only, fsync) => {
      const other = await startAnother();
      await other.redis.command('CONFIG', ['SET', 'appendfsync', fsync]);
      await other.redis.command('CONFIG', ['SET', 'appendonly', only]);
      const version = /redis_version:(\d+\.\d+)/.exec(
        String(await other.redis.command('INFO', ['server'])),
      )?.[1];
      const waits = only === 'yes' && Number(version) >= 7.2;
      expect(await durability(other.redis)).toBe(waits ? 'waitaof' : 'last-second');
    },
  );
});

describe('REDIS_URL', () => {
  it.each([
    'redis://localhost:6390',
    'rediss://user:secret@redis.example:6390/1',
    '/run/redis/redis.sock',
    'unix:///run/redis/redis.sock',
    'redis+sentinel://one:26379,two:26379,[::1]:26379/rides',
    'rediss+sentinel://user:se%40cret@one,two/rides',
    'redis+cluster://one:6379,two:6379',
    'rediss+cluster://:secret@one',
  ])('may be %s', (url) => {
    const redis = connectRedis({ url });
    redis.close();
  });

  it.each([
    '',
    'localhost:6379',
    'http://localhost',
    'redis://',
    'redis+sentinel://',
    'redis+other://one',
    'relative/path.sock',
  ])('may not be %p', (url) => {
    expect(() => connectRedis({ url })).toThrow(RedisUrlInvalid);
  });

  it('is not shown in the error', () => {
    expect(() => connectRedis({ url: 'redsi://:secret@one' })).not.toThrow('secret');
  });
});
