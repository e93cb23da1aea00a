import { z } from 'zod';
import type { RedisConnection } from './connect';
import { read } from './records';

const scanReply = z.tuple([z.string(), z.array(z.string())]);

/** Keys looked at in one step: Redis serves others between two. */
const STEP = 200;

/**
 * Every key of a pattern, node by node, as Redis comes upon it; some may come twice. What is written meanwhile may be missing, and what
 * a cluster moves meanwhile from one node to another.
 */
export const scanned = async function* (
  redis: Pick<RedisConnection, 'nodes'>,
  pattern: string,
): AsyncGenerator<string> {
  for (const node of await redis.nodes()) {
    let cursor = '0';
    do {
      const [next, keys] = read(
        scanReply,
        await node.command('SCAN', [cursor, 'MATCH', pattern, 'COUNT', STEP]),
      );
      yield* keys;
      cursor = next;
    } while (cursor !== '0');
  }
};
