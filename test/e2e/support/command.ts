import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Environment } from './server';

/** What a command came to; no code where it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of ours in a process of its own, as `npm run build` makes it. */
export interface RunningCommand {
  readonly ended: Promise<Ended>;
  /** Kills it as `kill -9` does and waits until it is gone. */
  readonly kill: () => Promise<Ended>;
}

const running = new Set<ChildProcess>();

// A test file that breaks off must not leave commands behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a command.
 * @param name its file in `bot/commands`
 * @param input what it is given on standard input
 */
export const startCommand = (
  name: 'keys' | 'forget' | 'hold',
  options: readonly string[],
  environment: Environment,
  input = '',
): RunningCommand => {
  const child = spawn(process.execPath, [resolve(`build/bot/commands/${name}.js`), ...options], {
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...environment },
  });
  running.add(child);
  child.stdin.end(input);
  const end = async (): Promise<Ended> => {
    const [stdout, stderr] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    running.delete(child);
    return { code: child.exitCode, stdout, stderr };
  };
  const ended = end();
  return {
    ended,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
};
