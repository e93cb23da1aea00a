import { StoreUnavailable } from '../../domain/errors';
import { isReply, type RedisConnection } from './connect';

/**
 * What a confirmed ride survives. `always`: every write is on disk before it is answered. `waitaof`: bookings wait until they
 * are. `last-second`: the last second, or more, may be lost with the server; to be said at the start and in `/readyz`.
 */
export type Durability = 'always' | 'waitaof' | 'last-second';

/** WAITAOF came with Redis 7.2. */
const WAITAOF_SINCE = [7, 2] as const;

const fieldOf = (info: string, name: string): string | undefined =>
  info
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim();

const hasWaitAof = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > WAITAOF_SINCE[0] || (major === WAITAOF_SINCE[0] && minor >= WAITAOF_SINCE[1]);
};

/** What the server answers, or undefined when it refuses the command; a managed server may. */
const ask = async (redis: RedisConnection, name: string, args: readonly string[]): Promise<unknown> => {
  try {
    return await redis.command(name, args);
  } catch (error) {
    if (error instanceof StoreUnavailable && isReply(error.cause)) return undefined;
    throw error;
  }
};

/**
 * Finds out what a confirmed ride survives on this server. A server that does not say how it writes to disk counts as one
 * that may lose the last second, unless bookings can wait for the disk.
 * @throws StoreUnavailable
 */
export const durability = async (redis: RedisConnection): Promise<Durability> => {
  const reply = await ask(redis, 'INFO', ['everything']);
  const info = typeof reply === 'string' ? reply : '';
  if (fieldOf(info, 'aof_enabled') !== '1') return 'last-second';
  const setting = await ask(redis, 'CONFIG', ['GET', 'appendfsync']);
  if (Array.isArray(setting) && setting[1] === 'always') return 'always';
  return hasWaitAof(fieldOf(info, 'redis_version') ?? '') ? 'waitaof' : 'last-second';
};
