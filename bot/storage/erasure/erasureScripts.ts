import { audited } from '../audit/audited';
import { script } from '../script';
import { nowMs } from '../scripts/luaPieces';

/**
 * Takes a conversation away, unless a turn of it runs: that one would write it anew. KEYS lease, state, log.
 * Returns how many were there | -1: a turn runs.
 */
export const dropConversation = script(`
  if redis.call('EXISTS', KEYS[1]) == 1 then return -1 end
  return redis.call('DEL', KEYS[2], KEYS[3])
`);

/**
 * Puts what is kept of a ride or a case in the place of what was read. Nobody's ride is in clear any more. KEYS record. ARGV what was
 * read, what is kept. Returns 1 | 0: it is another by now.
 */
export const keepRest = script(`
  if redis.call('HGET', KEYS[1], 'sealed') ~= ARGV[1] then return 0 end
  redis.call('HSET', KEYS[1], 'sealed', ARGV[2])
  redis.call('HINCRBY', KEYS[1], 'version', 1)
  if redis.call('HEXISTS', KEYS[1], 'member') == 1 then redis.call('HSET', KEYS[1], 'member', '') end
  return 1
`);

/**
 * Takes a text away, unless it is being sent. KEYS outbox, text. ARGV id. Returns how many were there | -1: it is being sent.
 */
export const dropText = script(`
  if redis.call('HGET', KEYS[2], 'status') == 'sending' then return -1 end
  redis.call('ZREM', KEYS[1], ARGV[1])
  return redis.call('DEL', KEYS[2])
`);

/**
 * Writes how far the erasure of a member has come, and into the log what was done. KEYS erasure, open erasures, log of erasures.
 * ARGV member's hash, status, day, sealed or '', event or '', seconds the log is kept, then names and numbers of what was done. Returns 1.
 */
export const writeErasure = audited(`
  redis.call('HSET', KEYS[1], 'status', ARGV[2], 'day', ARGV[3])
  if ARGV[4] ~= '' then redis.call('HSET', KEYS[1], 'sealed', ARGV[4]) else redis.call('HDEL', KEYS[1], 'sealed') end
  if ARGV[2] == 'erased' then redis.call('SREM', KEYS[2], ARGV[1]) else redis.call('SADD', KEYS[2], ARGV[1]) end
  if ARGV[5] ~= '' then
    redis.call('XADD', KEYS[3], '*', 'event', ARGV[5], 'member', ARGV[1], 'day', ARGV[3], unpack(ARGV, 7))
    redis.call('EXPIRE', KEYS[3], ARGV[6])
    put_on_record()
  end
  return 1
`);

/**
 * Lets an erasure that is not done be for a while, by Redis' own clock: nobody takes it up by itself until then. KEYS erasure.
 * ARGV milliseconds, '1' where it counts that it is let be already. Returns 1 | 0: it is, or there is none to be done.
 */
export const letErasureBe = script(`${nowMs}
  local erasure = redis.call('HMGET', KEYS[1], 'status', 'next')
  if not erasure[1] or erasure[1] == 'erased' then return 0 end
  local now = now_ms()
  if ARGV[2] == '1' and tonumber(erasure[2] or 0) > now then return 0 end
  redis.call('HSET', KEYS[1], 'next', now + ARGV[1])
  return 1
`);

/** Writes a line into the log of erasures. KEYS log. ARGV event, member's hash, day, seconds it is kept, then names and values. Returns 1. */
export const noteErasure = audited(`
  redis.call('XADD', KEYS[1], '*', 'event', ARGV[1], 'member', ARGV[2], 'day', ARGV[3], unpack(ARGV, 5))
  put_on_record()
  return redis.call('EXPIRE', KEYS[1], ARGV[4])
`);

/** How far the erasure of each member has come. KEYS erasures. Returns the status of each, '' where none was asked for. */
export const erasureStatuses = script(`
  local found = {}
  for i, key in ipairs(KEYS) do found[i] = redis.call('HGET', key, 'status') or '' end
  return found
`);
