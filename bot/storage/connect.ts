import { setTimeout as pause } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { AppError, StoreUnavailable } from '../../domain/errors';
import type { Script } from './scripts';

/** REDIS_URL has a form that is not known. */
export class RedisUrlInvalid extends AppError {
  readonly code = 'config.redis-url';
}

/** Where Redis is: a socket of our own server, or REDIS_URL. */
export type RedisTarget = { readonly socketPath: string } | { readonly url: string };

/** A value of a command or script. */
export type RedisArgument = string | number;

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

/** Reconnecting is tried after 20, 40, 60 … ms, and then twice a second for as long as it takes. */
const reconnectAfter = (attempt: number): number => Math.min(attempt * 20, 500);

/** A connection that only listens is asked so often whether it is still there. */
const HEARTBEAT_MS = 10_000;

/** Replies of a server that will soon do as asked: it loads its files, or another node takes over. */
const passing = /^(?:LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|UNBLOCKED|NOREPLICAS) ?/;

/** One of several addresses, as Sentinel and Cluster URLs list them. */
interface Address {
  readonly host: string;
  readonly port: number;
}

interface Client {
  readonly status: string;
  call(command: string, args: RedisArgument[]): Promise<unknown>;
  pipeline(commands: RedisArgument[][]): { exec(): Promise<[Error | null, unknown][] | null> };
  disconnect(): void;
  on(event: 'ready' | 'error', listener: (error?: unknown) => void): unknown;
}

/** The overloads of ioredis want `replyMapping` left out altogether. */
type Options = Omit<RedisOptions, 'replyMapping'>;

const baseOptions: Options = {
  connectionName: `${CLIENT_NAME}-${String(process.pid)}`,
  commandTimeout: ANSWER_MS,
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

const severalHosts =
  /^(?<scheme>rediss?)\+(?<kind>sentinel|cluster):\/\/(?:(?<user>[^:@/]*):(?<password>[^@/]*)@)?(?<hosts>[^/?#@]+)(?:\/(?<name>[\w.-]+))?$/;

const DEFAULT_PORTS = { sentinel: 26_379, cluster: 6_379 } as const;

const addressesOf = (hosts: string, defaultPort: number): Address[] =>
  hosts.split(',').map((entry) => {
    const url = new URL(`redis://${entry}`);
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? defaultPort : Number(url.port),
    };
  });

/** What a URL with several hosts says, taken apart. */
type Hosts = Record<string, string | undefined>;

const accessTo = ({ scheme, user, password }: Hosts, options: Options): Options => ({
  ...options,
  ...(user === undefined || user === '' ? {} : { username: decodeURIComponent(user) }),
  ...(password === undefined ? {} : { password: decodeURIComponent(password) }),
  ...(scheme === 'rediss' ? { tls: {} } : {}),
});

const sentinelClient = (groups: Hosts, options: Options): Redis => {
  const { scheme, hosts = '', name = 'mymaster' } = groups;
  const sentinels = addressesOf(hosts, DEFAULT_PORTS.sentinel);
  const secured = scheme === 'rediss' ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {};
  return new Redis({
    ...accessTo(groups, options),
    ...secured,
    sentinels,
    name,
    sentinelRetryStrategy: reconnectAfter,
  });
};

const clusterClient = (groups: Hosts, options: Options): Cluster =>
  new Cluster(addressesOf(groups.hosts ?? '', DEFAULT_PORTS.cluster), {
    redisOptions: accessTo(groups, options),
    enableOfflineQueue: false,
    clusterRetryStrategy: reconnectAfter,
    // Nodes behind TLS are known by their names: certificates hold no addresses.
    ...(groups.scheme === 'rediss'
      ? {
          dnsLookup: (host, done) => {
            done(null, host);
          },
        }
      : {}),
  });

/** The client of a target that is one host, or the parts of one that has several. */
const oneHostClient = (target: RedisTarget, options: Options): Redis | Hosts => {
  if ('socketPath' in target) return new Redis({ ...options, path: target.socketPath });
  const { url } = target;
  if (url.startsWith('/')) return new Redis({ ...options, path: url });
  if (url.startsWith('unix:///')) return new Redis({ ...options, path: url.slice('unix://'.length) });
  if (/^rediss?:\/\/./.test(url) && URL.canParse(url)) return new Redis(url, options);
  const groups = severalHosts.exec(url)?.groups;
  if (groups !== undefined) return groups;
  throw new RedisUrlInvalid(
    'REDIS_URL must be redis://, rediss://, a socket path, redis+sentinel://host:port,…/name or redis+cluster://host:port,….',
  );
};

const clientFor = (target: RedisTarget, options: Options): Client => {
  const client = oneHostClient(target, options);
  if (client instanceof Redis) return client;
  return client.kind === 'sentinel' ? sentinelClient(client, options) : clusterClient(client, options);
};

/**
 * A client of one server that hears what is published: in a cluster any node does.
 * @param attempt counts the clients made so far, so that each node has its turn
 */
const listeningClientFor = (target: RedisTarget, options: Options, attempt: number): Redis => {
  const client = oneHostClient(target, options);
  if (client instanceof Redis) return client;
  if (client.kind === 'sentinel') return sentinelClient(client, options);
  const nodes = addressesOf(client.hosts ?? '', DEFAULT_PORTS.cluster);
  return new Redis({ ...accessTo(client, options), ...nodes[attempt % nodes.length] });
};

const unavailable = (cause?: unknown): StoreUnavailable =>
  new StoreUnavailable('Redis did not answer in time.', cause === undefined ? undefined : { cause });

/** Whether Redis itself said no, rather than not answering. */
export const isReply = (error: unknown): error is Error =>
  isNativeError(error) && error.name === 'ReplyError';

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
      const timer = setTimeout(() => {
        waiting.delete(wake);
        reject(unavailable(lastTrouble));
      }, milliseconds);
      waiting.add(wake);
    });

  /** Waits for an answer no longer than there is time. */
  const within = async <Result>(milliseconds: number, work: Promise<Result>): Promise<Result> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(unavailable(lastTrouble));
      }, milliseconds);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  };

  /** Does a step, and does it again while the connection is coming back, until the time is up. */
  const insist = async <Result>(
    milliseconds: number,
    step: (on: Client) => Promise<Result>,
  ): Promise<Result> => {
    const deadline = performance.now() + milliseconds;
    const left = (): number => Math.max(deadline - performance.now(), 0);
    for (;;) {
      if (isClosed) throw unavailable(lastTrouble);
      try {
        if (client.status === 'ready') return await within(left(), step(client));
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

/** The line that hears what is published; nothing else goes over it. Opened when somebody first listens. */
const openEar = (connect: (attempt: number) => Redis) => {
  const listeners = new Map<string, Set<() => void>>();
  let client: Redis | undefined;
  let made = 0;
  let failedInARow = 0;
  let isClosed = false;

  const wake = (channel: string): void => {
    listeners.get(channel)?.forEach((heard) => {
      heard();
    });
  };
  const listen = async (on: Redis, channels: readonly string[]): Promise<void> => {
    if (channels.length === 0) return;
    try {
      await on.subscribe(...channels);
      channels.forEach(wake);
    } catch {
      // A line on which that fails is dropped; the next one listens on every channel.
      on.disconnect();
    }
  };
  const open = (): void => {
    const opened = connect(made);
    client = opened;
    made += 1;
    const heartbeat = setInterval(() => {
      opened.ping().catch(() => {
        opened.disconnect();
      });
    }, HEARTBEAT_MS);
    heartbeat.unref();
    opened.on('error', () => undefined);
    opened.on('message', wake);
    opened.on('ready', () => {
      failedInARow = 0;
      void listen(opened, [...listeners.keys()]);
    });
    opened.on('end', () => {
      clearInterval(heartbeat);
      if (isClosed) return;
      failedInARow += 1;
      setTimeout(() => {
        if (!isClosed) open();
      }, reconnectAfter(failedInARow)).unref();
    });
  };

  return {
    subscribe(channel: string, heard: () => void): () => void {
      const others = listeners.get(channel);
      const all = others ?? new Set();
      all.add(heard);
      if (others === undefined) {
        listeners.set(channel, all);
        if (client === undefined) open();
        else if (client.status === 'ready') void listen(client, [channel]);
      }
      return () => {
        all.delete(heard);
        if (all.size > 0 || listeners.get(channel) !== all) return;
        listeners.delete(channel);
        if (client?.status === 'ready') client.unsubscribe(channel).catch(() => undefined);
      };
    },
    close: () => {
      isClosed = true;
      client?.disconnect();
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
  const disk = openDiskLines(() => openLine(target, { ...baseOptions, commandTimeout: DISK_ANSWER_MS }));
  const ear = openEar((attempt) =>
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
    subscribe: (channel, heard) => ear.subscribe(channel, heard),
    close() {
      line.close();
      disk.close();
      ear.close();
    },
  };
};
