import { setTimeout as pause } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';
import { Redis } from 'ioredis';
import { StoreUnavailable } from '../../domain/errors';
import {
  clientFor,
  listeningClientFor,
  nodesOf,
  reconnectAfter,
  type Options,
  type RedisArgument,
  type RedisClient,
  type RedisTarget,
} from './redisClient';
import type { Script } from './script';
import { openSubscriber } from './subscriber';

/** Runs a script in one round trip. Throws StoreUnavailable within {@link ANSWER_MS}; repeating the call must be safe. */
export type RunScript = (
  script: Script,
  keys: readonly string[],
  args: readonly RedisArgument[],
) => Promise<unknown>;

/** What the adapters know of Redis. It connects, and after a loss reconnects, by itself. */
export interface RedisConnection {
  /** Runs a script in one round trip; repeated while the connection comes back, so it must be safe to repeat. */
  readonly run: RunScript;
  /** Runs a script and answers when its writes are on the server's disk (WAITAOF, Redis 7.2). */
  readonly runOnDisk: RunScript;
  /** Sends one command that is safe to repeat. Throws StoreUnavailable within {@link ANSWER_MS}. */
  command(name: string, args?: readonly RedisArgument[]): Promise<unknown>;
  /** Every server that holds keys of its own, one or the masters of a cluster, for what has to be asked of each. Throws StoreUnavailable. */
  nodes(): Promise<readonly Pick<RedisConnection, 'command'>[]>;
  /**
   * Listens on a channel, through losses of the connection too. `heard` is called at everything published there, and
   * whenever the listening begins anew: then something may have been missed.
   * @returns how to stop
   */
  subscribe(channel: string, heard: () => void): () => void;
  /** Closes every connection at once. Calls after it, and calls without an answer yet, throw StoreUnavailable. */
  close(): void;
}

/** What our connections are called in CLIENT LIST, before the number of their process. */
export const CLIENT_NAME = 'rideline';

/** Milliseconds after which Redis counts as away, connecting included. A webhook has 15 s, a caller less patience. */
export const ANSWER_MS = 1_500;

/** Milliseconds to wait for the disk: with `appendfsync everysec` the next flush is up to 1 s away. */
const DISK_MS = 1_300;

/** Milliseconds for both, the script and the disk. */
const DISK_ANSWER_MS = 2_500;

/** A connection without an answer for so long is dropped and made anew: a lost node sends no farewell. */
const SILENCE_MS = DISK_ANSWER_MS + 500;

/** A connection that is closed waits no longer than this for the server to close it too. */
const GOODBYE_MS = 100;

/** WAITAOF holds up its connection, so writes side by side need one each; more than this many share. */
const MOST_DISK_CONNECTIONS = 32;

/** Milliseconds between tries of one call. */
const RETRY_MS = 10;

/** Replies of a server that will soon do as asked: it loads its files, or another node takes over. */
const passing = /^(?:LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|UNBLOCKED|NOREPLICAS) ?/;

const baseOptions: Options = {
  connectionName: `${CLIENT_NAME}-${String(process.pid)}`,
  // What is waited for here is given up here, at ANSWER_MS; this ends what the client asks by itself, of a server that hangs.
  commandTimeout: SILENCE_MS,
  connectTimeout: 5_000,
  socketTimeout: SILENCE_MS,
  disconnectTimeout: GOODBYE_MS,
  // A call that fails is repeated here, not inside ioredis, so that nothing is sent after its caller gave up.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  retryStrategy: reconnectAfter,
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
};

const unavailable = (cause?: unknown): StoreUnavailable =>
  new StoreUnavailable('Redis did not answer in time.', cause === undefined ? undefined : { cause });

/** Whether Redis itself said no, rather than not answering. */
export const isReply = (error: unknown): error is Error =>
  isNativeError(error) && error.name === 'ReplyError';

/** Gives up after a time, and not before what has arrived by then is read: a process that was busy itself has waited for nobody. */
const giveUpAfter = (milliseconds: number, giveUp: () => void): NodeJS.Timeout =>
  setTimeout(() => setImmediate(giveUp), milliseconds);

/** What is asked at once leaves this machine at once: commands that are sent side by side are one round trip, and one packet. */
const sendTogether = (client: RedisClient): void => {
  if (!(client instanceof Redis)) return;
  const { stream } = client;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
};

/** One connection with a deadline on everything. */
const openLine = (target: RedisTarget, options: Options) => {
  const client = clientFor(target, options);
  const waiting = new Set<() => void>();
  let isClosed = false;
  let lastTrouble: unknown;

  const wakeAll = (): void => {
    for (const wake of waiting) wake();
    waiting.clear();
  };
  client.on('ready', () => {
    lastTrouble = undefined;
    wakeAll();
  });
  // Without a listener ioredis writes every failed reconnect to the console; here the calls themselves report it.
  client.on('error', (error) => {
    lastTrouble = error;
  });

  /** Waits for the connection, or for its end. */
  const untilReady = (milliseconds: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const wake = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = giveUpAfter(milliseconds, () => {
        waiting.delete(wake);
        reject(unavailable(lastTrouble));
      });
      waiting.add(wake);
    });

  /** Waits for an answer no longer than there is time. */
  const within = <Result>(milliseconds: number, work: Promise<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      const timer = giveUpAfter(milliseconds, () => {
        reject(unavailable(lastTrouble));
      });
      work.then(
        (result) => {
          clearTimeout(timer);
          resolve(result);
        },
        () => {
          clearTimeout(timer);
          // As it failed, this fails.
          resolve(work);
        },
      );
    });

  /** Does a step, and does it again while the connection is coming back, until the time is up. */
  const insist = async <Result>(
    milliseconds: number,
    step: (on: RedisClient) => Promise<Result>,
  ): Promise<Result> => {
    const deadline = performance.now() + milliseconds;
    const left = (): number => Math.max(deadline - performance.now(), 0);
    for (;;) {
      if (isClosed) throw unavailable(lastTrouble);
      try {
        if (client.status === 'ready') {
          sendTogether(client);
          return await within(left(), step(client));
        }
        await untilReady(left());
      } catch (error) {
        if (isReply(error) && !passing.test(error.message)) throw unavailable(error);
        if (left() <= RETRY_MS) throw error instanceof StoreUnavailable ? error : unavailable(error);
        await pause(RETRY_MS);
      }
    }
  };

  return {
    insist,
    close: () => {
      isClosed = true;
      client.disconnect();
      wakeAll();
    },
  };
};

type Line = ReturnType<typeof openLine>;

const scriptArguments = (
  body: string,
  keys: readonly string[],
  args: readonly RedisArgument[],
): RedisArgument[] => [body, keys.length, ...keys, ...args];

const isUnknownScript = (error: unknown): boolean => isReply(error) && error.message.startsWith('NOSCRIPT');

/** Lines for writes that wait for the disk, one write at a time each, opened when first needed. */
const openDiskLines = (open: () => Line) => {
  const idle: Line[] = [];
  const all: Line[] = [];
  let turn = 0;
  return {
    async use<Result>(work: (line: Line) => Promise<Result>): Promise<Result> {
      let line = idle.pop();
      if (line === undefined && all.length < MOST_DISK_CONNECTIONS) {
        line = open();
        all.push(line);
      }
      if (line === undefined) {
        turn += 1;
        const shared = all[turn % all.length];
        if (shared === undefined) throw unavailable();
        return work(shared);
      }
      try {
        return await work(line);
      } finally {
        idle.push(line);
      }
    },
    close: () => {
      all.forEach((line) => {
        line.close();
      });
    },
  };
};

/** Whether WAITAOF counted our own server among those that have it on disk. */
const isOnDisk = (reply: unknown): boolean => Array.isArray(reply) && Number(reply[0]) >= 1;

/**
 * Opens a connection that fails fast: while Redis is away or hangs, every call throws StoreUnavailable within
 * {@link ANSWER_MS}, and works again as soon as Redis does.
 * @param target `redis://`, `rediss://`, a socket path, `redis+sentinel://[user:password@]host:port,…/name`,
 *   `redis+cluster://[user:password@]host:port,…` (`rediss+…` with TLS)
 * @throws RedisUrlInvalid
 */
export const connectRedis = (target: RedisTarget): RedisConnection => {
  const line = openLine(target, baseOptions);
  const disk = openDiskLines(() => openLine(target, baseOptions));
  const subscriber = openSubscriber((attempt) =>
    listeningClientFor(
      target,
      { ...baseOptions, retryStrategy: () => null, autoResubscribe: false },
      attempt,
    ),
  );
  return {
    run: (script, keys, args) =>
      line.insist(ANSWER_MS, async (client) => {
        try {
          return await client.call('evalsha', scriptArguments(script.sha, keys, args));
        } catch (error) {
          if (!isUnknownScript(error)) throw error;
          return client.call('eval', scriptArguments(script.lua, keys, args));
        }
      }),
    runOnDisk: (script, keys, args) =>
      disk.use(({ insist }) =>
        insist(DISK_ANSWER_MS, async (client) => {
          // WAITAOF counts the writes of its own connection only, so both go through one pipeline; EVAL, because a
          // script that is not known there would leave WAITAOF with nothing to wait for.
          const replies = await client
            .pipeline([
              ['eval', ...scriptArguments(script.lua, keys, args)],
              ['waitaof', 1, 0, DISK_MS],
            ])
            .exec();
          const [[failed, reply] = [null, undefined], [notWaited, waited] = [null, undefined]] =
            replies ?? [];
          if (failed !== null) throw failed;
          if (notWaited !== null) throw notWaited;
          if (!isOnDisk(waited)) throw unavailable();
          return reply;
        }),
      ),
    command: (name, args = []) => line.insist(ANSWER_MS, (client) => client.call(name, [...args])),
    async nodes() {
      const nodes = await line.insist(ANSWER_MS, async (client) => nodesOf(client));
      return nodes.map((node) => ({
        command: (name, args = []) => line.insist(ANSWER_MS, () => node.call(name, [...args])),
      }));
    },
    subscribe: (channel, heard) => subscriber.subscribe(channel, heard),
    close() {
      line.close();
      disk.close();
      subscriber.close();
    },
  };
};
