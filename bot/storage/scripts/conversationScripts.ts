import { script } from '../script';

/**
 * Finds the recorded answer, or takes the lease and reads the state. The same token may take its lease again, so that a
 * call whose answer was lost can be repeated.
 * KEYS message, log, lease, state. ARGV token, lease in ms.
 * Returns {'known', sealed entry} | {'busy'} | {'begun', version, sealed state or ''}.
 */
export const beginTurn = script(`
  local id = redis.call('GET', KEYS[1])
  if id then
    local entry = redis.call('XRANGE', KEYS[2], id, id)[1]
    if entry then return {'known', entry[2][2]} end
  end
  local holder = redis.call('GET', KEYS[3])
  if holder and holder ~= ARGV[1] then return {'busy'} end
  redis.call('SET', KEYS[3], ARGV[1], 'PX', ARGV[2])
  local state = redis.call('HMGET', KEYS[4], 'version', 'sealed')
  return {'begun', tonumber(state[1] or 0), state[2] or ''}
`);

/**
 * Writes a turn, if lease and version are still the caller's.
 * KEYS lease, state, log, message. ARGV token, version read, sealed state, sealed entry, seconds a message is known,
 * seconds the conversation is kept, channel, seconds its log is kept.
 * Returns 'committed' | 'lost'.
 */
export const commitTurn = script(`
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 'lost' end
  local version = tonumber(redis.call('HGET', KEYS[2], 'version') or 0)
  if version ~= tonumber(ARGV[2]) then return 'lost' end
  redis.call('HSET', KEYS[2], 'version', version + 1, 'sealed', ARGV[3])
  local id = redis.call('XADD', KEYS[3], '*', 'sealed', ARGV[4])
  redis.call('SET', KEYS[4], id, 'EX', ARGV[5])
  redis.call('EXPIRE', KEYS[2], ARGV[6])
  redis.call('EXPIRE', KEYS[3], ARGV[8])
  redis.call('DEL', KEYS[1])
  redis.call('PUBLISH', ARGV[7], version + 1)
  return 'committed'
`);

/** Gives a lease back. KEYS lease. ARGV token. Returns 1 if it was the caller's, else 0. */
export const releaseLease = script(`
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('DEL', KEYS[1])
`);
