import type { RedisConnection } from './connect';

/**
 * Has every node begin to write its append-only file anew, so that what was written over or taken away is no longer in it. A Redis that
 * forbids it does so by itself.
 */
export const writeFilesAnew = async (redis: Pick<RedisConnection, 'nodes'>): Promise<void> => {
  const nodes = await redis.nodes();
  await Promise.all(nodes.map((node) => node.command('BGREWRITEAOF').catch(() => undefined)));
};
