import { spawnSync } from 'node:child_process';

/** What to do where it cannot be installed from here. */
const ADVICE =
  'redis-server is missing: install it with your package manager (on Debian or Ubuntu: apt-get install redis-server), or set REDIS_URL to a Redis that runs.';

const isThere = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

const aptGet = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Makes sure that the one program beside Node that the project runs on is there: installs it as root by apt, else says what to do. */
export const setUp = (): number => {
  if (process.env.REDIS_URL !== undefined || isThere('redis-server', '--version')) return 0;
  const mayInstall = process.getuid?.() === 0 && isThere('apt-get', '--version');
  if (mayInstall) {
    process.stdout.write('redis-server is missing; installing it with apt-get.\n');
    const installed =
      aptGet('install', '--no-install-recommends', 'redis-server') ||
      (aptGet('update') && aptGet('install', '--no-install-recommends', 'redis-server'));
    if (installed && isThere('redis-server', '--version')) return 0;
  }
  process.stderr.write(`${ADVICE}\n`);
  return 1;
};

process.exitCode = setUp();
