import { z } from 'zod';
import type { RedisConnection } from '../connect';
import { read } from '../records';

const scanReply = z.tuple([z.string(), z.array(z.string())]);

/** Keys looked at in one step: Redis serves others between two. */
const STEP = 200;

/** Every key of a pattern, as Redis comes upon it; some may come twice. What is written meanwhile may be missing. */
export const scanned = async function* (
  redis: Pick<RedisConnection, 'command'>,
  pattern: string,
): AsyncGenerator<string> {
  let cursor = '0';
  do {
    const [next, keys] = read(
      scanReply,
      await redis.command('SCAN', [cursor, 'MATCH', pattern, 'COUNT', STEP]),
    );
    yield* keys;
    cursor = next;
  } while (cursor !== '0');
};
