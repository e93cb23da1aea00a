import { audited } from '../audit/audited';
import { script } from '../script';
import { writeWork } from './luaPieces';

/**
 * Opens a work item once.
 * KEYS done, work by due, work item. ARGV case number, due, kind, sealed, seconds an effect is known, seconds it is kept,
 * work prefix, '1' where only an open item counts.
 * Returns {'opened'} | {'taken'}: the number is in use, nothing was written | {'known', case number, status, sealed}.
 */
export const openWork = audited(`${writeWork}
  local known = redis.call('GET', KEYS[1])
  if known and ARGV[8] == '1' and redis.call('HGET', ARGV[7] .. known, 'status') ~= 'open' then known = false end
  if known then
    redis.call('EXPIRE', KEYS[1], ARGV[5])
    local work = redis.call('HMGET', ARGV[7] .. known, 'status', 'sealed')
    return {'known', known, work[1] or '', work[2] or ''}
  end
  if redis.call('EXISTS', KEYS[3]) == 1 then return {'taken'} end
  write_work(KEYS[3], KEYS[2], {
    case = ARGV[1], due = ARGV[2], kind = ARGV[3], sealed = ARGV[4], keep = ARGV[6]
  })
  redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[5])
  put_on_record()
  return {'opened'}
`);

/**
 * Writes a work item that is still at the version the caller read. What is done leaves the queue.
 * KEYS work item, work by due. ARGV version, case number, status, kind, due, owner or '', sealed, seconds it is kept.
 * Returns 1 | 0: it has changed meanwhile.
 */
export const replaceWork = audited(`
  if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then return 0 end
  redis.call('HINCRBY', KEYS[1], 'version', 1)
  redis.call('HSET', KEYS[1], 'status', ARGV[3], 'kind', ARGV[4], 'due', ARGV[5], 'owner', ARGV[6], 'sealed', ARGV[7])
  redis.call('EXPIRE', KEYS[1], ARGV[8])
  if ARGV[3] == 'done' then
    redis.call('ZREM', KEYS[2], ARGV[2])
  else
    redis.call('ZADD', KEYS[2], ARGV[5], ARGV[2])
    redis.call('EXPIRE', KEYS[2], ARGV[8])
  end
  put_on_record()
  return 1
`);

/**
 * Reads open work of a bucket by due time. The names of the items are made here, under the tag of the index.
 * KEYS work by due. ARGV work prefix, latest due time, kind or '', owner or '' ('-': nobody), how many at most.
 * Returns a list of {case number, sealed}; items that have expired are left out.
 */
export const workUntil = script(`
  local found = {}
  for _, case in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[2])) do
    local work = redis.call('HMGET', ARGV[1] .. case, 'status', 'kind', 'owner', 'sealed')
    local owner = work[3] or ''
    local is_owner = ARGV[4] == '' or ARGV[4] == owner or (ARGV[4] == '-' and owner == '')
    if work[1] == 'open' and (ARGV[3] == '' or ARGV[3] == work[2]) and is_owner then
      found[#found + 1] = {case, work[4]}
      if #found == tonumber(ARGV[5]) then break end
    end
  end
  return found
`);
