import { z } from 'zod';
import type { RedisConnection } from './connect';
import { read } from './records';

const scanReply = z.tuple([z.string(), z.array(z.string())]);

/** Keys Redis goes past in one step: it serves others between two. */
const STEP = 500;

/** Keys given out at a time: what is asked of them side by side is one round trip, and its answers hold up this process no longer. */
const TOGETHER = 20;

/**
 * Every key of a pattern, some at a time, node by node, as Redis comes upon it; some may come twice. What is written meanwhile may be
 * missing, and what a cluster moves meanwhile from one node to another.
 */
export const scanned = async function* (
  redis: Pick<RedisConnection, 'nodes'>,
  pattern: string,
): AsyncGenerator<readonly string[]> {
  for (const node of await redis.nodes()) {
    let cursor = '0';
    do {
      const [next, keys] = read(
        scanReply,
        await node.command('SCAN', [cursor, 'MATCH', pattern, 'COUNT', STEP]),
      );
      for (let at = 0; at < keys.length; at += TOGETHER) yield keys.slice(at, at + TOGETHER);
      cursor = next;
    } while (cursor !== '0');
  }
};
