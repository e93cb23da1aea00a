import type { RedisConnection } from '../../bot/storage/connect';
import type { Seal } from '../../bot/storage/seal';

const sealed = /^[\w-]{1,16}(?:\.[\w-]+){3}$/u;

/** All that Redis holds as who has the keys reads it: each key on a line, with every value that is sealed in it opened. */
export const openedLines = async (
  redis: Pick<RedisConnection, 'command'>,
  seal: Pick<Seal, 'open'>,
): Promise<readonly string[]> => {
  const readers: Readonly<Record<string, (key: string) => [string, (string | number)[]]>> = {
    string: (key) => ['GET', [key]],
    hash: (key) => ['HGETALL', [key]],
    list: (key) => ['LRANGE', [key, 0, -1]],
    set: (key) => ['SMEMBERS', [key]],
    zset: (key) => ['ZRANGE', [key, 0, -1, 'WITHSCORES']],
    stream: (key) => ['XRANGE', [key, '-', '+']],
  };
  const open = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => open(key, one));
    return typeof value === 'string' && sealed.test(value) ? seal.open(key, value) : value;
  };
  const keys = await redis.command('KEYS', ['*']);
  const lines: string[] = [];
  for (const key of Array.isArray(keys) ? keys.map(String) : []) {
    const [name, args] = readers[String(await redis.command('TYPE', [key]))]?.(key) ?? ['TYPE', [key]];
    lines.push(`${key} ${JSON.stringify(open(key, await redis.command(name, args)))}`);
  }
  return lines;
};
