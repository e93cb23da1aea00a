import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { newKey, type TestRedis } from '../../redis/testRedis';

/** Runs a command of `bot/commands` over a Redis, in a process of its own. Settles when it has ended. */
export const commandsOver =
  (redis: TestRedis, keys: { readonly lookupKey: string; readonly encryptionKeys: string }) =>
  async (command: string, options: readonly string[] = [], input = '') => {
    const child = spawn(process.execPath, ['--import', 'tsx', `bot/commands/${command}.ts`, ...options], {
      env: {
        PATH: process.env.PATH,
        TWILIO_AUTH_TOKEN: 'twilio',
        TOKEN_KEY: newKey(),
        DATA_DIR: redis.dataDir,
        REDIS_URL: `unix://${redis.socketPath}`,
        LOOKUP_KEY: keys.lookupKey,
        ENCRYPTION_KEYS: keys.encryptionKeys,
      },
    });
    child.stdin.end(input);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if (child.exitCode === null) await once(child, 'close');
    return { code: child.exitCode, stdout, stderr };
  };
