import { createHash } from 'node:crypto';
import { readlinkSync, rmSync, statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectRedis, isReply, type RedisConnection } from '../../bot/storage/connect';
import { createLookup } from '../../bot/storage/lookup';
import { startPrivateRedis } from '../../bot/storage/privateRedis';
import { redisConsents } from '../../bot/storage/redisConsents';
import { redisConversationStore } from '../../bot/storage/redisConversationStore';
import { redisFacilityDirectory } from '../../bot/storage/redisFacilityDirectory';
import { redisMemberDirectory } from '../../bot/storage/redisMemberDirectory';
import { redisOutbox } from '../../bot/storage/redisOutbox';
import { redisRideWatch } from '../../bot/storage/redisRideWatch';
import { redisReaches } from '../../bot/storage/redisReaches';
import { redisRideRepository } from '../../bot/storage/redisRideRepository';
import { redisUnfinishedDrafts } from '../../bot/storage/redisUnfinishedDrafts';
import { redisWorkItems } from '../../bot/storage/redisWorkItems';
import { createSeal, parseEncryptionKeys } from '../../bot/storage/seal';
import type { Durability } from '../../bot/storage/durability';
import type { Random } from '../../bot/storage/numbers';
import { StoreUnavailable } from '../../domain/errors';
import { entriesOf } from './entriesOf';

/** A Redis of one test file, in a folder of its own. */
export interface TestRedis {
  readonly socketPath: string;
  readonly dataDir: string;
  /** An open connection, closed by `stop`: for setting up and looking, so it waits for a busy machine. */
  readonly redis: RedisConnection;
  /** Another connection, closed by `stop`, as servers have it. */
  connect(): RedisConnection;
  /** The server stops answering, as if it hung. */
  pause(): void;
  /** The server answers again. */
  resume(): void;
  /** Removes every key. */
  empty(): Promise<void>;
  /** All that Redis holds, keys and values, as one text. */
  dump(): Promise<string>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

/** Servers nobody has stopped yet, by process, and their folders. */
const running = new Map<number, string>();

// What breaks off must not leave its Redis behind, with gigabytes in it when it was filled.
process.once('exit', () => {
  for (const [pid, dataDir] of running) {
    try {
      // By now the number may be another process's.
      if (readlinkSync(`/proc/${pid}/cwd`) === dataDir) process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone.
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
});

let keysMade = 0;

/** A new encryption key, or lookup key, in base64: another one each time, the same ones in every run. */
export const newKey = (): string => {
  keysMade += 1;
  return createHash('sha256').update(String(keysMade)).digest('base64');
};

let drawn = 0;

/** Numbers that look drawn and are the same in every run. */
const drawLots: Random = (max) => {
  drawn += 1;
  return createHash('sha256').update(String(drawn)).digest().readUInt32BE() % max;
};

/** How often a Redis that does not answer in its time is asked again in setting up and looking. */
const TRIES = 20;

/** Waits for an answer longer than a member would, on a machine that does other things besides. */
const patient = (redis: RedisConnection, isOver: () => boolean): RedisConnection => {
  const insist = async (call: () => Promise<unknown>): Promise<unknown> => {
    for (let left = TRIES; ; left -= 1) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || isReply(error.cause)) throw error;
        if (isOver() || left === 0) throw error;
      }
    }
  };
  return {
    ...redis,
    run: (...all) => insist(() => redis.run(...all)),
    runOnDisk: (...all) => insist(() => redis.runOnDisk(...all)),
    command: (...all) => insist(() => redis.command(...all)),
  };
};

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';

/** Bytes that must be free there: containers often have few. */
const ROOM = 2 ** 30;

/**
 * Where folders of a test's Redis are made. It has every write put on disk before it answers, and a test would wait some
 * milliseconds for each: under jest, files in memory are asked for in the same way. What is measured has the disk.
 */
const folders = (): string => {
  if (process.env.JEST_WORKER_ID === undefined) return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ROOM ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
};

/** Starts a Redis for one test file: about 20 ms. */
export const startTestRedis = async (): Promise<TestRedis> => {
  const dataDir = await mkdtemp(join(folders(), 'rideline test '));
  const server = await startPrivateRedis({ dataDir });
  const connections: RedisConnection[] = [];
  const connect = (): RedisConnection => {
    const connection = connectRedis({ socketPath: server.socketPath });
    connections.push(connection);
    return connection;
  };
  let isOver = false;
  const redis = patient(connect(), () => isOver);
  const info = String(await redis.command('INFO', ['server']));
  const pid = Number(/process_id:(\d+)/.exec(info)?.[1]);

  running.set(pid, dataDir);

  const resume = (): void => {
    try {
      process.kill(pid, 'SIGCONT');
    } catch {
      // The test has killed the server.
    }
  };

  return {
    socketPath: server.socketPath,
    dataDir,
    redis,
    connect,
    pause() {
      process.kill(pid, 'SIGSTOP');
    },
    resume,
    empty: async () => {
      await redis.command('FLUSHALL');
    },
    async dump() {
      return JSON.stringify(await entriesOf(redis));
    },
    async stop() {
      resume();
      isOver = true;
      for (const connection of connections) connection.close();
      await server.stop();
      await rm(dataDir, { recursive: true });
      running.delete(pid);
    },
  };
};

/** Every adapter over one Redis, with keys of its own unless they are given. */
export const storageOn = (
  redis: RedisConnection,
  options: {
    readonly lookupKey?: string;
    readonly encryptionKeys?: string;
    readonly random?: Random;
    readonly durability?: Durability;
  } = {},
) => {
  const { lookupKey = newKey(), encryptionKeys = `test:${newKey()}`, durability = 'always' } = options;
  const random = options.random ?? drawLots;
  const lookup = createLookup(lookupKey);
  const seal = createSeal(parseEncryptionKeys(encryptionKeys));
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id-${ids}`;
  };
  const parts = { redis, lookup, seal, random, durability, newId };
  return {
    conversations: redisConversationStore(parts),
    rides: redisRideRepository(parts),
    watch: redisRideWatch(parts),
    members: redisMemberDirectory(parts),
    facilities: redisFacilityDirectory(parts),
    work: redisWorkItems(parts),
    consents: redisConsents(parts),
    reaches: redisReaches(parts),
    outbox: redisOutbox(parts),
    drafts: redisUnfinishedDrafts(parts),
  };
};
