import type { RedisConnection } from '../../bot/storage/connect';
import { scanned } from '../../bot/storage/scanned';

const readers: Readonly<Record<string, (key: string) => [string, (string | number)[]]>> = {
  string: (key) => ['GET', [key]],
  hash: (key) => ['HGETALL', [key]],
  list: (key) => ['LRANGE', [key, 0, -1]],
  set: (key) => ['SMEMBERS', [key]],
  zset: (key) => ['ZRANGE', [key, 0, -1, 'WITHSCORES']],
  stream: (key) => ['XRANGE', [key, '-', '+']],
};

/** Every key that Redis holds, with all that is under it. */
export const entriesOf = async (
  redis: Pick<RedisConnection, 'command' | 'nodes'>,
): Promise<readonly (readonly [key: string, value: unknown])[]> => {
  const entries: (readonly [string, unknown])[] = [];
  const keys = new Set<string>();
  for await (const key of scanned(redis, '*')) keys.add(key);
  for (const key of keys) {
    const type = String(await redis.command('TYPE', [key]));
    const [name, args] = readers[type]?.(key) ?? ['TYPE', [key]];
    entries.push([key, await redis.command(name, args)]);
  }
  return entries;
};
