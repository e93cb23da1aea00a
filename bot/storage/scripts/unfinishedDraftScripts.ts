import { script } from '../script';

/** Keeps what a member has begun. KEYS unfinished. ARGV hash of the draft's id, sealed, seconds it is kept. Returns 1. */
export const keepUnfinished = script(`
  redis.call('HSET', KEYS[1], 'draft', ARGV[1], 'sealed', ARGV[2])
  return redis.call('EXPIRE', KEYS[1], ARGV[3])
`);

/** Forgets what a member has begun, unless it is another draft by now. KEYS unfinished. ARGV hash of the draft's id. Returns 1 | 0. */
export const dropUnfinished = script(`
  if redis.call('HGET', KEYS[1], 'draft') ~= ARGV[1] then return 0 end
  return redis.call('DEL', KEYS[1])
`);
