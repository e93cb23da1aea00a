import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config/config';
import { newKey } from '../../redis/testRedis';

const root = join(__dirname, '../../..');

/** Seconds an ended server has for turns and texts under way, after it has drained: see docs/operations.md. */
const FINISHING_SECONDS = 10;

/** What a unit says, by the name of the setting. */
const unit = (name: string): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(join(root, 'systemd', name), 'utf8')
      .split('\n')
      .flatMap((line) => (/^[A-Z]\w+=/.test(line) ? [line] : []))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

describe.each([
  ['rideline@.service', 'bot/main.ts'],
  ['rideline-worker.service', 'bot/worker.ts'],
])('%s', (name, source) => {
  const settings = unit(name);

  test('starts what is built, in production, with the work beside the servers', () => {
    const command = settings.get('ExecStart') ?? '';
    expect(command).toMatch(
      /^\/usr\/bin\/env NODE_ENV=production WORKER=beside MALLOC_TRIM_THRESHOLD_=131072 /,
    );
    expect(command.split(' ').at(-1)).toBe(`build/${source.replace('.ts', '.js')}`);
    expect(existsSync(join(root, source))).toBe(true);
  });

  test('waits longer before it kills than a process takes to drain and to finish', () => {
    const env = {
      TWILIO_AUTH_TOKEN: 'twilio',
      LOOKUP_KEY: newKey(),
      ENCRYPTION_KEYS: `t:${newKey()}`,
      TOKEN_KEY: newKey(),
      PUBLIC_BASE_URL: 'https://rides.example.org',
      REDIS_URL: 'redis://localhost',
    };
    const { drainSeconds } = readConfig(env);
    expect(Number(settings.get('TimeoutStopSec'))).toBeGreaterThan(drainSeconds + FINISHING_SECONDS);
    // Redis holds all the state: nothing is lost with a process, and it comes again however often it ended.
    expect([settings.get('Restart'), settings.get('StartLimitIntervalSec')]).toEqual(['always', '0']);
  });

  test('leaves it no way up, no core with what members said, and room to compile', () => {
    expect(Object.fromEntries(settings)).toMatchObject({
      User: 'rideline',
      CapabilityBoundingSet: '',
      NoNewPrivileges: 'yes',
      ProtectSystem: 'strict',
      LimitCORE: '0',
    });
    expect(settings.has('MemoryDenyWriteExecute')).toBe(false);
  });
});
