import { z } from 'zod';
import type { RedisConnection } from './connect';
import { read } from './records';

const scanReply = z.tuple([z.string(), z.array(z.string())]);

/** Keys Redis goes past in one step: it serves others between two. */
const STEP = 1_000;

/** Keys given out at a time, unless said: what is asked of them side by side is one round trip. */
const TOGETHER = 50;

/**
 * Every key of a pattern, some at a time, node by node, as Redis comes upon it; some may come twice. What is written meanwhile may be
 * missing, and what a cluster moves meanwhile from one node to another.
 * @param together how many at a time: fewer where their answers would hold up a process that serves members
 */
export const scanned = async function* (
  redis: Pick<RedisConnection, 'nodes'>,
  pattern: string,
  together = TOGETHER,
): AsyncGenerator<readonly string[]> {
  for (const node of await redis.nodes()) {
    let cursor = '0';
    do {
      const [next, keys] = read(
        scanReply,
        await node.command('SCAN', [cursor, 'MATCH', pattern, 'COUNT', STEP]),
      );
      for (let at = 0; at < keys.length; at += together) yield keys.slice(at, at + together);
      cursor = next;
    } while (cursor !== '0');
  }
};
