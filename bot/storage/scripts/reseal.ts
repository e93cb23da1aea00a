import { script } from '../script';

/**
 * Puts other sealed text in the place of what was read there; where somebody wrote meanwhile, that stays. A stream is written anew as
 * a whole, entry for entry under its own id, and keeps its time.
 * KEYS where it lies. ARGV kind, then for `string`: old, new; for `hash` and `list`: field or index, old, new;
 * for `stream`: id of the last entry, how many there are, then for each its id and what is sealed.
 * Returns 1 | 0: it is another by now.
 */
export const reseal = script(`
  local kind = ARGV[1]
  if kind == 'string' then
    if redis.call('GET', KEYS[1]) ~= ARGV[2] then return 0 end
    redis.call('SET', KEYS[1], ARGV[3], 'KEEPTTL')
  elseif kind == 'hash' then
    if redis.call('HGET', KEYS[1], ARGV[2]) ~= ARGV[3] then return 0 end
    redis.call('HSET', KEYS[1], ARGV[2], ARGV[4])
  elseif kind == 'list' then
    if redis.call('LINDEX', KEYS[1], ARGV[2]) ~= ARGV[3] then return 0 end
    redis.call('LSET', KEYS[1], ARGV[2], ARGV[4])
  else
    local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
    if not last or last[1] ~= ARGV[2] or redis.call('XLEN', KEYS[1]) ~= tonumber(ARGV[3]) then return 0 end
    local left = redis.call('PTTL', KEYS[1])
    redis.call('DEL', KEYS[1])
    for i = 4, #ARGV, 2 do redis.call('XADD', KEYS[1], ARGV[i], 'sealed', ARGV[i + 1]) end
    if left > 0 then redis.call('PEXPIRE', KEYS[1], left) end
  end
  return 1
`);
