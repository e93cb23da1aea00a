import { script } from '../script';
import { nowMs, writeText } from './luaPieces';

/**
 * Puts a text in line once, and notes which ride its phone is told of. KEYS done, outbox, text, and if it tells of a ride what its
 * phone was told. ARGV seconds an effect is known, id, milliseconds it is good for, sealed, seconds it is kept, channel, ride, seconds
 * that is known. Returns 1 if it was put there, 0 if it was known.
 */
export const addText = script(`${writeText}
  if redis.call('EXPIRE', KEYS[1], ARGV[1]) == 1 then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[1])
  write_text(KEYS[2], KEYS[3], {id = ARGV[2], good_for = ARGV[3], sealed = ARGV[4], keep = ARGV[5], channel = ARGV[6]})
  if KEYS[4] then redis.call('SET', KEYS[4], ARGV[7], 'EX', ARGV[8]) end
  return 1
`);

/**
 * Which texts of a bucket are to be looked at now. KEYS outbox. ARGV how many at most.
 * Returns {ids, milliseconds until the next one, or -1}: 0 when more are due than were asked for.
 */
export const dueTexts = script(`${nowMs}
  local now = now_ms()
  local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1])
  local after = redis.call('ZRANGE', KEYS[1], #ids, #ids, 'WITHSCORES')
  if not after[2] then return {ids, -1} end
  return {ids, math.max(tonumber(after[2]) - now, 0)}
`);

/**
 * Takes a text to send it: the mark that it is being sent is there before anybody sends. Whoever finds the mark of somebody who
 * never came back cannot know what became of it, and it is not sent again. The same token again finds its own mark.
 * KEYS outbox, text. ARGV id, token, milliseconds the mark holds.
 * Returns {'claimed', attempts, sealed} | {'unknown'} | {'expired'}: it is done with | {'taken'}: it is somebody else's, or done.
 */
export const claimText = script(`${nowMs}
  local text = redis.call('HMGET', KEYS[2], 'status', 'token', 'until', 'sealed', 'attempts')
  local now = now_ms()
  local function done(status)
    redis.call('HSET', KEYS[2], 'status', status)
    redis.call('ZREM', KEYS[1], ARGV[1])
    return {status}
  end
  if text[1] == 'sending' then
    if text[2] == ARGV[2] then
      redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
      return {'claimed', tonumber(text[5]), text[4]}
    end
    if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or 0) > now then return {'taken'} end
    return done('unknown')
  end
  if text[1] ~= 'queued' then
    redis.call('ZREM', KEYS[1], ARGV[1])
    return {'taken'}
  end
  if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or 0) > now then return {'taken'} end
  if tonumber(text[3]) < now then return done('expired') end
  redis.call('HSET', KEYS[2], 'status', 'sending', 'token', ARGV[2])
  redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
  return {'claimed', redis.call('HINCRBY', KEYS[2], 'attempts', 1), text[4]}
`);

/**
 * Writes what became of a text that was taken. What was sent is told even when the mark had lapsed; it is put in line again only
 * by whoever holds the mark.
 * KEYS outbox, text. ARGV id, token, status, milliseconds until it is tried again, hash of Twilio's id, the sealed id, code.
 * Returns 1 | 0: it is no longer the caller's, nothing was written.
 */
export const settleText = script(`${nowMs}
  local text = redis.call('HMGET', KEYS[2], 'status', 'token')
  if text[2] ~= ARGV[2] then return 0 end
  if ARGV[3] == 'sent' then
    if text[1] == 'sending' or text[1] == 'unknown' then redis.call('HSET', KEYS[2], 'status', 'sent') end
    redis.call('HSET', KEYS[2], 'sid', ARGV[5], 'sealed-sid', ARGV[6])
  elseif text[1] ~= 'sending' then
    return 0
  else
    redis.call('HSET', KEYS[2], 'status', ARGV[3], 'code', ARGV[7])
  end
  if ARGV[3] == 'queued' then
    redis.call('ZADD', KEYS[1], now_ms() + ARGV[4], ARGV[1])
  else
    redis.call('ZREM', KEYS[1], ARGV[1])
  end
  return 1
`);

/**
 * Writes what Twilio tells of a text. Whatever it tells of has been sent: it leaves the line, and an outcome that was not known is
 * known. What was told last may be heard first: an end stays.
 * KEYS outbox, text. ARGV id, status, hash of Twilio's id, the sealed id, code.
 * Returns sealed text | '': it is not known, or was sent under another id.
 */
export const noteDelivery = script(`
  local text = redis.call('HMGET', KEYS[2], 'status', 'sid', 'sealed')
  if not text[1] or (text[2] and text[2] ~= ARGV[3]) then return '' end
  local is_over = text[1] == 'delivered' or text[1] == 'undelivered' or (text[1] == 'failed' and text[2])
  redis.call('HSET', KEYS[2], 'sid', ARGV[3], 'sealed-sid', ARGV[4])
  if not is_over then
    redis.call('HSET', KEYS[2], 'status', ARGV[2], 'code', ARGV[5])
  end
  redis.call('ZREM', KEYS[1], ARGV[1])
  return text[3]
`);
