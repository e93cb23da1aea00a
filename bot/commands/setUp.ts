import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** A program beside Node that the project runs on or is tested with. */
interface Program {
  readonly command: string;
  /** Debian's package, which holds it. */
  readonly debianPackage: string;
  /** What to do where it cannot be installed from here. */
  readonly advice: string;
}

const redisServer: Program = {
  command: 'redis-server',
  debianPackage: 'redis-server',
  advice:
    'redis-server is missing: install it with your package manager (on Debian or Ubuntu: apt-get install redis-server), or set REDIS_URL to a Redis that runs.',
};

const chromium: Program = {
  command: 'chromium',
  debianPackage: 'chromium',
  advice:
    'chromium is missing, and the tests of the page need it: install it with your package manager (on Debian: apt-get install chromium), or set CHROMIUM to where a Chromium or Chrome is.',
};

const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

const aptGet = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs a program as root by apt where it is missing; elsewhere says what to do. Whether it is there in the end. */
const provide = ({ command, debianPackage, advice }: Program): boolean => {
  if (isThere(command)) return true;
  const mayInstall = process.getuid?.() === 0 && isThere('apt-get');
  if (mayInstall) {
    process.stdout.write(`${command} is missing; installing it with apt-get.\n`);
    const installed =
      aptGet('install', '--no-install-recommends', debianPackage) ||
      (aptGet('update') && aptGet('install', '--no-install-recommends', debianPackage));
    if (installed && isThere(command)) return true;
  }
  process.stderr.write(`${advice}\n`);
  return false;
};

/** Makes sure that what the project runs on beside Node is there; with `--with-browser`, also what its tests need. */
export const setUp = (): number => {
  const { values } = parseArgs({ options: { 'with-browser': { type: 'boolean', default: false } } });
  const needed = [
    ...(process.env.REDIS_URL === undefined ? [redisServer] : []),
    ...(values['with-browser'] && process.env.CHROMIUM === undefined ? [chromium] : []),
  ];
  return needed.map(provide).every(Boolean) ? 0 : 1;
};

process.exitCode = setUp();
