import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { isNativeError } from 'node:util/types';
import { waitFor } from '../../waitFor';

/** The server as `npm run build` makes it. */
const MAIN = resolve('build/bot/main.js');

/** What watches and sends, as a process of its own. */
const WORKER = resolve('build/bot/worker.js');

/** A server in a process of its own. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  /** Everything it has written so far, to standard output and error. */
  output(): string;
  /** Waits until it has written this so many times, once unless said. Rejects when it ends before. */
  writes(text: string, times?: number): Promise<void>;
  /** The status of /healthz. */
  health(): Promise<number>;
  /** Kills it as `kill -9` does and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to end and waits until it has. Returns its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>;
}

/** A process that ended by itself. */
export interface EndedServer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string>>;

const children = new Set<ChildProcess>();

// A test file that breaks off must not leave servers behind.
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Ports below those a system gives out by itself, to whoever connects: nobody is given one before its server listens there. */
const PORTS = { from: 20_000, to: 32_000 };

/** A port nobody listens on. */
export const freePort = async (): Promise<number> => {
  const port = randomInt(PORTS.from, PORTS.to);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (isNativeError(error) && 'code' in error && error.code === 'EADDRINUSE') return freePort();
    throw error;
  }
  server.close();
  await once(server, 'close');
  return port;
};

const launch = (environment: Environment, file = MAIN, options: readonly string[] = []) => {
  const child = spawn(process.execPath, [...options, file], {
    // A time zone far from the program's: nothing may depend on it.
    env: {
      PATH: process.env.PATH,
      TMPDIR: process.env.TMPDIR,
      TZ: 'Asia/Tokyo',
      // As every way to start does: see "Memory" in docs/operations.md.
      MALLOC_TRIM_THRESHOLD_: '131072',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8');
    child[name].on('data', (chunk: string) => {
      written[name] += chunk;
      child.emit('written');
    });
  }
  const ended = once(child, 'close').then(() => {
    children.delete(child);
    child.emit('written');
  });
  return { child, written, ended };
};

/** Runs a server that is expected to refuse to start, until it has ended. */
export const runServer = async (environment: Environment): Promise<EndedServer> => {
  const { child, written, ended } = launch(environment);
  await ended;
  return { code: child.exitCode, ...written };
};

/** What a process of ours has written, and how it ends. */
const handle = ({ child, written, ended }: ReturnType<typeof launch>) => {
  const output = (): string => written.stdout + written.stderr;
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;

  const writes = async (text: string, times = 1): Promise<void> => {
    while (output().split(text).length <= times) {
      if (!isRunning())
        throw new Error(`The server ended (${String(child.exitCode)}) and said:\n${output()}`);
      await once(child, 'written');
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (isRunning()) child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    pid: child.pid ?? 0,
    output,
    writes,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: (signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM') => end(signal),
  };
};

/** Starts a worker and waits until it works. */
export const startWorker = async (
  environment: Environment,
): Promise<Pick<RunningServer, 'pid' | 'output' | 'kill' | 'stop'>> => {
  const worker = handle(launch(environment, WORKER));
  await worker.writes('The worker watches');
  return worker;
};

/**
 * Starts a server and waits until /healthz says that it is well.
 * @param environment variables to set; PORT is a free one unless it is given
 * @param options of Node itself
 */
export const startServer = async (
  environment: Environment,
  options: readonly string[] = [],
): Promise<RunningServer> => {
  const port = Number(environment.PORT ?? (await freePort()));
  const server = handle(launch({ ...environment, PORT: String(port) }, MAIN, options));
  const url = `http://127.0.0.1:${port}`;
  const health = async (): Promise<number> => (await fetch(`${url}/healthz`)).status;
  await server.writes('Rideline listens on');
  // It is well when its Redis answers, which on a busy machine may take longer than it waits.
  await waitFor(async () => (await health()) === 200);
  return { ...server, port, url, health };
};
