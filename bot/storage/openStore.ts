import type { Config } from '../config/config';
import type { Log } from '../ops/log';
import { connectRedis, type RedisConnection } from './connect';
import { startPrivateRedis } from './privateRedis';
import type { RedisTarget } from './redisClient';

/** A connection to the store, and how to close it together with a Redis that was started for it. */
export interface OpenStore {
  readonly redis: RedisConnection;
  readonly close: () => Promise<void>;
}

/**
 * Opens the store the settings name; without REDIS_URL a Redis of its own in DATA_DIR, which another process may have started.
 * @throws RedisServerMissing, RedisUrlInvalid
 */
export const openStore = async (
  { redisUrl, dataDir }: Pick<Config, 'redisUrl' | 'dataDir'>,
  log: Log,
): Promise<OpenStore> => {
  const own =
    redisUrl === undefined
      ? await startPrivateRedis({ dataDir, log: (event) => log.info(`redis.${event}`) })
      : undefined;
  const target: RedisTarget = own === undefined ? { url: redisUrl ?? '' } : { socketPath: own.socketPath };
  const redis = connectRedis(target);
  return {
    redis,
    close: async (): Promise<void> => {
      redis.close();
      await own?.stop();
    },
  };
};
