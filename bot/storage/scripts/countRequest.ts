import { script } from '../script';

/**
 * Counts a request. KEYS count. ARGV how much, seconds it is counted for, and two the library adds and we do not read.
 * Returns {counted so far, milliseconds until it begins anew}.
 */
export const countRequest = script(`
  redis.call('SET', KEYS[1], 0, 'EX', ARGV[2], 'NX')
  return {redis.call('INCRBY', KEYS[1], ARGV[1]), redis.call('PTTL', KEYS[1])}
`);
