import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile, utimes, access } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectRedis, type RedisConnection } from '../../../bot/storage/connect';
import { PrivateRedisFailed, startPrivateRedis } from '../../../bot/storage/privateRedis';

import { aRide } from '../../contracts/samples';
import { newKey, storageOn } from '../../redis/testRedis';

const holder = require.resolve('../../redis/holdRedis.ts');

describe('our own Redis', () => {
  let dataDir: string;
  const events: string[] = [];
  const processes: ChildProcess[] = [];
  const connections: RedisConnection[] = [];
  const start = () => startPrivateRedis({ dataDir, log: (event) => events.push(event) });

  /** Starts a process that holds Redis; resolves to its first words when it is connected. */
  const hold = async (): Promise<{ child: ChildProcess; said: string[] }> => {
    const child = spawn(process.execPath, ['--import', 'tsx', holder, dataDir], {
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    processes.push(child);
    let text = '';
    for await (const chunk of child.stdout) {
      text += String(chunk);
      if (text.includes('connected\n')) break;
    }
    return { child, said: text.trim().split('\n') };
  };

  const write = async (socketPath: string, value: string): Promise<void> => {
    const redis = connectRedis({ socketPath });
    await redis.command('SET', ['kept', value]);
    redis.close();
  };
  const readBack = async (socketPath: string): Promise<unknown> => {
    const redis = connectRedis({ socketPath });
    const value = await redis.command('GET', ['kept']);
    redis.close();
    return value;
  };

  beforeEach(async () => {
    events.length = 0;
    dataDir = join(await mkdtemp(join(tmpdir(), 'rideline ')), 'a new folder');
  });
  afterEach(async () => {
    for (const child of processes.splice(0)) child.kill('SIGKILL');
    for (const redis of connections.splice(0)) redis.close();
    await (await start()).stop();
    await rm(join(dataDir, '..'), { recursive: true });
  });

  it('starts in a folder that is not there yet, stops, and has kept everything when it starts again', async () => {
    const first = await start();
    await write(first.socketPath, 'one');
    await first.stop();
    await expect(access(first.socketPath)).rejects.toMatchObject({ code: 'ENOENT' });
    const second = await start();
    expect(await readBack(second.socketPath)).toBe('one');
    await second.stop();
    await second.stop();
    expect(events).toEqual(['started', 'stopped', 'started', 'stopped']);
  });

  it('has a confirmed ride on disk when the server itself is killed', async () => {
    const first = await start();
    const redis = connectRedis(first);
    connections.push(redis);
    const encryptionKeys = `test:${newKey()}`;
    const lookupKey = newKey();
    const { rides } = storageOn(redis, { encryptionKeys, lookupKey });
    const { ride } = await rides.book({ id: 'draft', version: 1 }, aRide(), []);
    const pid = /process_id:(\d+)/.exec(String(await redis.command('INFO', ['server'])))?.[1];
    process.kill(Number(pid), 'SIGKILL');
    const [found] = await Promise.all([rides.find(ride.number), start()]);
    expect(found).toEqual({ value: ride, version: 1 });
  });

  it('keeps its socket short and in the folder for temporary files, whatever the data folder is called', async () => {
    dataDir = join(dataDir, 'x'.repeat(120));
    const server = await start();
    expect(Buffer.byteLength(server.socketPath)).toBeLessThanOrEqual(107);
    await server.stop();
    dataDir = join(dataDir, '..');
  });

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'outlives its process after %s, is found by the next one and stopped by it',
    async (signal) => {
      const { child, said } = await hold();
      expect(said).toEqual(['started', 'connected']);
      // To the whole process group, as Ctrl-C in a terminal does.
      process.kill(-Number(child.pid), signal);
      await once(child, 'exit');
      const next = await start();
      await next.stop();
      expect(events).toEqual(['found-running', 'stopped']);
    },
  );

  it('is one for several processes that start at once, and the last of them stops it', async () => {
    const both = await Promise.all([hold(), hold(), hold()]);
    expect(both.map(({ said }) => said[0]).sort()).toEqual(['found-running', 'found-running', 'started']);
    const mine = await start();
    await mine.stop();
    expect(events).toEqual(['found-running', 'left-running']);
    for (const { child } of both) {
      child.stdin?.write('\n');
      await once(child, 'exit');
    }
    await expect(access(mine.socketPath)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is one for several starts in one process', async () => {
    const all = await Promise.all([start(), start(), start()]);
    expect(events.toSorted()).toEqual(['found-running', 'found-running', 'started']);
    for (const server of all) await server.stop();
  });

  it('starts over a socket and a lock that a dead process left behind', async () => {
    const first = await start();
    await first.stop();
    const lock = join(dataDir, 'redis-start.lock');
    await writeFile(lock, 'left behind');
    await utimes(lock, 1, 1);
    const crashed = spawn(process.execPath, [
      '-e',
      `require('node:net').createServer().listen(${JSON.stringify(first.socketPath)}, () => process.kill(process.pid, 'SIGKILL'))`,
    ]);
    await once(crashed, 'exit');
    await access(first.socketPath);
    const second = await start();
    await second.stop();
    expect(events).toEqual(['started', 'stopped', 'started', 'stopped']);
  });

  it('does not start a second server beside one that hangs', async () => {
    const first = await start();
    await first.stop();
    const silent = createServer().listen(first.socketPath);
    await once(silent, 'listening');
    await expect(start()).rejects.toBeInstanceOf(PrivateRedisFailed);
    silent.close();
  });

  it('says what to install, or to set, where there is no redis-server', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', holder, dataDir], {
      env: { PATH: '/nowhere' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    for await (const chunk of child.stderr) text += String(chunk);
    expect(text).toMatch(/install redis-server.*REDIS_URL/);
    expect(text).toContain('store.redis-server-missing');
  });

  it('says where to look when the server does not start', async () => {
    const first = await start();
    await write(first.socketPath, 'one');
    await first.stop();
    const manifest = join(dataDir, 'appendonlydir', 'appendonly.aof.manifest');
    await writeFile(manifest, 'broken');
    await expect(start()).rejects.toThrow(/did not start.*redis-server\.log/);
    await rm(join(dataDir, 'appendonlydir'), { recursive: true });
  });
});
