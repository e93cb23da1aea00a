import { audited } from '../audit/audited';
import { script } from '../script';

/** Reads members' records. KEYS members. Returns what is sealed of each, '' where there is none. */
export const readMembers = script(`
  local found = {}
  for i, member in ipairs(KEYS) do found[i] = redis.call('HGET', member, 'sealed') or '' end
  return found
`);

/** Writes members' records. KEYS members of the bucket, then members. ARGV schema, then for each its hash and what is sealed. Returns 1. */
export const putMembers = audited(`
  for i = 2, #KEYS do
    redis.call('HINCRBY', KEYS[i], 'version', 1)
    redis.call('HSET', KEYS[i], 'schema', ARGV[1], 'sealed', ARGV[2 * i - 1])
    redis.call('SADD', KEYS[1], ARGV[2 * i - 2])
  end
  put_on_record()
  return 1
`);

/** Writes look-ups of members, or takes them away. KEYS look-ups. ARGV for each the member's hash, and the sealed ID or ''. Returns 1. */
export const changeLookups = script(`
  for i, key in ipairs(KEYS) do
    local hash, sealed = ARGV[2 * i - 1], ARGV[2 * i]
    if sealed == '' then redis.call('HDEL', key, hash) else redis.call('HSET', key, hash, sealed) end
  end
  return 1
`);
