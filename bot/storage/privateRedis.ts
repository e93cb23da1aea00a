import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { link, lstat, mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';
import { AppError } from '../../domain/errors';
import { CLIENT_NAME, connectRedis } from './connect';

/** There is no `redis-server` to start. */
class RedisServerMissing extends AppError {
  readonly code = 'store.redis-server-missing';
}

/** Our own Redis did not start, does not answer or does not stop. */
export class PrivateRedisFailed extends AppError {
  readonly code = 'store.private-redis-failed';
}

/** What happens to our own Redis, for the log. `left-running`: another process of ours still uses it. */
export type PrivateRedisEvent = 'started' | 'found-running' | 'stopped' | 'left-running';

/** Our own Redis. */
export interface PrivateRedis {
  readonly socketPath: string;
  /**
   * Shuts Redis down when no other process is connected to it, and waits until it is gone; also when it was found running.
   * Close this process' connections first. A second call does nothing.
   * @throws PrivateRedisFailed
   */
  stop(): Promise<void>;
}

/** `sun_path` of a Unix socket address holds 108 bytes, the last a zero. */
const LONGEST_SOCKET_PATH = 107;

/** Milliseconds between looks at a server that comes or goes. */
const LOOK_MS = 3;

/** Milliseconds for one look: the server is on this machine. */
const ANSWER_MS = 1_000;

/** Milliseconds until a new server listens, or one that stops is gone. */
const PATIENCE_MS = 10_000;

/** Milliseconds for reading the append-only file: gigabytes load at some 100 MB a second. */
const LOADING_MS = 120_000;

/** A start is over within {@link PATIENCE_MS}; a lock older than this was left by a process that died. */
const STALE_LOCK_MS = PATIENCE_MS + 5_000;

const NO_ANSWER = 'no answer in time';
const HUNG_UP = 'hung up';

const LOCK_FILE = 'redis-start.lock';
const LOG_FILE = 'redis-server.log';

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  isNativeError(error) && 'code' in error && codes.some((code) => error.code === code);

/** Sends one command without arguments. Returns the first line of the answer, or which way there was none. */
const ask = (socketPath: string, command: 'PING' | 'SHUTDOWN'): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(socketPath);
    let answer = '';
    const finish = (otherwise: typeof NO_ANSWER | typeof HUNG_UP): void => {
      socket.destroy();
      const [line = '', ...rest] = answer.split('\r\n');
      resolve(rest.length > 0 ? line : otherwise);
    };
    socket.setTimeout(ANSWER_MS, () => {
      finish(NO_ANSWER);
    });
    socket.once('connect', () => socket.write(`${command}\r\n`));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n')) finish(NO_ANSWER);
    });
    socket.once('close', () => {
      finish(HUNG_UP);
    });
    socket.once('error', (error) => {
      // A server that goes away in mid-answer closes the connection this way.
      if (hasCode(error, 'ECONNRESET', 'EPIPE')) finish(HUNG_UP);
      else reject(error);
    });
  });

/** What is behind the socket: a server, one that is loading its files, one that hangs, or nothing. */
const look = async (socketPath: string): Promise<'ready' | 'loading' | 'silent' | 'absent'> => {
  try {
    const answer = await ask(socketPath, 'PING');
    if (answer.startsWith('+PONG')) return 'ready';
    if (answer === NO_ANSWER) return 'silent';
    // A server hangs up without a word when it is killed, or has stopped: by then it has written all it will ever write.
    return answer === HUNG_UP ? 'absent' : 'loading';
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ECONNREFUSED')) return 'absent';
    if (hasCode(error, 'EAGAIN')) return 'silent';
    throw new PrivateRedisFailed('The socket of our own Redis cannot be used.', { cause: error });
  }
};

/** Asks again until the answer is yes. Returns whether it ever was within the time. */
const until = async (milliseconds: number, holds: () => Promise<boolean>): Promise<boolean> => {
  const deadline = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() >= deadline) return false;
    await pause(LOOK_MS);
  }
  return true;
};

const socketPathFor = (directory: string): string => {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `rideline-${name}.sock`);
  if (Buffer.byteLength(path) > LONGEST_SOCKET_PATH) {
    throw new PrivateRedisFailed(
      'The folder for temporary files has too long a path for a socket; set TMPDIR to a shorter one.',
    );
  }
  return path;
};

/** Temporary folders are shared: somebody else's server under our name is not ours to talk to. */
const refuseForeignSocket = async (socketPath: string): Promise<void> => {
  try {
    const { uid } = await lstat(socketPath);
    if (uid !== process.getuid?.()) {
      throw new PrivateRedisFailed('The socket of our own Redis belongs to another user.');
    }
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
};

const ignoring =
  (...codes: readonly string[]) =>
  (error: unknown): undefined => {
    if (!hasCode(error, ...codes)) throw error;
  };

/** Puts a lock out of the way whose owner died, unless another process was faster and the lock is a new one by now. */
const breakStaleLock = async (lock: string): Promise<void> => {
  const seen = await stat(lock).catch(ignoring('ENOENT'));
  if (seen === undefined || Date.now() - seen.mtimeMs < STALE_LOCK_MS) return;
  const owner = await readFile(lock, 'utf8').catch(ignoring('ENOENT'));
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== owner) await link(aside, lock).catch(ignoring('EEXIST'));
  await unlink(aside);
};

/** Takes the lock under which a server is started. Returns how to give it back, or undefined while another process has it. */
const takeLock = async (directory: string): Promise<(() => Promise<void>) | undefined> => {
  const lock = join(directory, LOCK_FILE);
  try {
    const file = await open(lock, 'wx', 0o600);
    await file.writeFile(randomUUID());
    await file.close();
    return () => unlink(lock);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    await breakStaleLock(lock);
    return undefined;
  }
};

const spawnServer = async (directory: string, socketPath: string): Promise<ChildProcess> => {
  const settings = [
    ['--port', '0'],
    ['--unixsocket', socketPath],
    ['--unixsocketperm', '700'],
    ['--dir', directory],
    ['--appendonly', 'yes'],
    ['--appendfsync', 'always'],
    ['--save', ''],
    ['--maxmemory-policy', 'noeviction'],
    ['--logfile', join(directory, LOG_FILE)],
    ['--loglevel', 'warning'],
  ];
  // A process group of its own: Ctrl-C in the terminal must not stop Redis before the last turn is written.
  const child = spawn('redis-server', settings.flat(), { detached: true, stdio: 'ignore' });
  try {
    await once(child, 'spawn');
  } catch (cause) {
    if (!hasCode(cause, 'ENOENT')) throw new PrivateRedisFailed('redis-server cannot be run.', { cause });
    throw new RedisServerMissing(
      'redis-server is not installed: install it (Debian: apt-get install redis-server, macOS: brew install redis), or set REDIS_URL to a Redis that runs.',
      { cause },
    );
  }
  child.unref();
  return child;
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const failedStart = (directory: string): PrivateRedisFailed =>
  new PrivateRedisFailed(`redis-server did not start; the reason is in ${join(directory, LOG_FILE)}.`);

/** Starts a server unless one is there; of several processes that try at once, one starts it. */
const startUnlessThere = async (directory: string, socketPath: string): Promise<ChildProcess | undefined> => {
  const isThere = async (): Promise<boolean> => (await look(socketPath)) !== 'absent';
  let child: ChildProcess | undefined;
  const done = await until(STALE_LOCK_MS + PATIENCE_MS, async () => {
    if (await isThere()) return true;
    const giveBack = await takeLock(directory);
    if (giveBack === undefined) return false;
    try {
      if (await isThere()) return true;
      const server = await spawnServer(directory, socketPath);
      child = server;
      const listens = await until(PATIENCE_MS, async () => hasEnded(server) || (await isThere()));
      if (!listens || hasEnded(server)) throw failedStart(directory);
      return true;
    } finally {
      await giveBack();
    }
  });
  if (!done) throw failedStart(directory);
  return child;
};

/** Whether a process other than this one is connected. */
const isUsedByOthers = async (socketPath: string): Promise<boolean> => {
  const redis = connectRedis({ socketPath });
  try {
    const list = String(await redis.command('CLIENT', ['LIST']));
    return list
      .split('\n')
      .some(
        (line) =>
          line.includes(` name=${CLIENT_NAME}`) &&
          !line.includes(` name=${CLIENT_NAME}-${String(process.pid)} `),
      );
  } finally {
    redis.close();
  }
};

const shutDown = async (socketPath: string, child: ChildProcess | undefined): Promise<void> => {
  const isGone = async (): Promise<boolean> =>
    (child === undefined || hasEnded(child)) && (await look(socketPath)) === 'absent';
  await ask(socketPath, 'SHUTDOWN').catch(ignoring('ENOENT', 'ECONNREFUSED'));
  if (await until(PATIENCE_MS, isGone)) return;
  child?.kill('SIGTERM');
  if (!(await until(PATIENCE_MS, isGone))) throw new PrivateRedisFailed('redis-server does not stop.');
};

/**
 * Starts this installation's own Redis over the files in a folder, or finds the one that already runs over them: its
 * process may have been killed, or another process of ours started it. Every write is on disk before it is answered.
 * @returns when Redis is ready
 * @throws RedisServerMissing
 * @throws PrivateRedisFailed
 */
export const startPrivateRedis = async (options: {
  /** Folder of the files; made when it is not there. */
  readonly dataDir: string;
  /** Hears what happened. */
  readonly log?: (event: PrivateRedisEvent) => void;
}): Promise<PrivateRedis> => {
  const { dataDir, log = () => undefined } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const directory = await realpath(dataDir);
  const socketPath = socketPathFor(directory);
  await refuseForeignSocket(socketPath);

  let child: ChildProcess | undefined;
  const isReady = await until(LOADING_MS, async () => {
    // Looked at every time: the server that was found may have been on its way out.
    child ??= await startUnlessThere(directory, socketPath);
    if (child !== undefined && hasEnded(child)) throw failedStart(directory);
    const state = await look(socketPath);
    if (state === 'silent') throw new PrivateRedisFailed('A redis-server is there and does not answer.');
    return state === 'ready';
  });
  if (!isReady) throw new PrivateRedisFailed('redis-server is still loading its files.');
  log(child === undefined ? 'found-running' : 'started');

  let stopping: Promise<void> | undefined;
  const stopOnce = async (): Promise<void> => {
    if ((await look(socketPath)) === 'ready' && (await isUsedByOthers(socketPath))) {
      log('left-running');
      return;
    }
    await shutDown(socketPath, child);
    log('stopped');
  };
  return { socketPath, stop: () => (stopping ??= stopOnce()) };
};
