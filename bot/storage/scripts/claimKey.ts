import { script } from '../script';

/**
 * Takes a client's key for a request; a key known keeps to its first request. That it is taken again is written too: see {@link script}.
 * KEYS request key. ARGV hash of the request, seconds it is known. Returns 1 | 0: it is another request's.
 */
export const claimKey = script(`
  local known = redis.call('GET', KEYS[1])
  if known and known ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
  return 1
`);
