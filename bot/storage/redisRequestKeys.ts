import { z } from 'zod';
import type { RedisConnection } from './connect';
import type { Durability } from './durability';
import { bucketKeys } from './keys';
import { bucketOf, type Lookup } from './lookup';
import { read } from './records';
import { EFFECT_SECONDS } from './retention';
import { claimKey } from './scripts/claimKey';

/** Keys under which clients of the API want a request done once. */
export interface RequestKeys {
  /**
   * Takes the key for this request. Returns a name of the two for ever, the same for client and key; undefined where the key was
   * used for another request within thirty days. One round trip, on disk.
   * @throws StoreUnavailable; repeating the call is safe
   */
  claim(client: string, key: string, request: string): Promise<string | undefined>;
}

const claimed = z.union([z.literal(0), z.literal(1)]);

/** Request keys in Redis: of key and request only keyed hashes are kept. */
export const redisRequestKeys = (parts: {
  readonly redis: RedisConnection;
  readonly durability: Durability;
  readonly lookup: Lookup;
}): RequestKeys => {
  const { redis, durability, lookup } = parts;
  const write = durability === 'waitaof' ? redis.runOnDisk : redis.run;
  return {
    async claim(client, key, request) {
      const name = lookup.hash('request-key', `${client} ${key}`);
      const keys = bucketKeys(bucketOf(name));
      const reply = await write(
        claimKey,
        [keys.requestKey(name)],
        [lookup.hash('request', request), EFFECT_SECONDS],
      );
      return read(claimed, reply) === 1 ? name : undefined;
    },
  };
};
