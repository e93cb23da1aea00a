import { script } from '../script';
import { nowMs } from './luaPieces';

/**
 * Takes up what happened to the rides of a bucket since the last time, and tells which rides are to be looked at now. Each of them is
 * let be for a while, so that others do not look at it as well; should whoever looks die, its turn comes again. That while is counted by
 * Redis' own clock: one of a process that went wrong and is right again keeps no ride waiting.
 * KEYS ride events, events read, rides to watch, rides being looked at. ARGV now in ms, how many rides at most, milliseconds a ride is
 * let be, how many events at most.
 * Returns ride numbers.
 */
export const ridesDue = script(`${nowMs}
  local read = redis.call('GET', KEYS[2])
  local from = read and '(' .. read or '-'
  local events = redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', ARGV[4])
  for _, event in ipairs(events) do redis.call('ZADD', KEYS[3], 0, event[2][2]) end
  if #events > 0 then redis.call('SET', KEYS[2], events[#events][1]) end
  local clock = now_ms()
  redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', clock)
  local most = tonumber(ARGV[2])
  local rides = {}
  for _, ride in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', ARGV[1], 'LIMIT', 0, most + redis.call('ZCARD', KEYS[4]))) do
    if #rides < most and redis.call('ZADD', KEYS[4], 'NX', clock + ARGV[3], ride) == 1 then rides[#rides + 1] = ride end
  end
  if #rides > 0 then redis.call('PEXPIRE', KEYS[4], ARGV[3]) end
  return rides
`);

/**
 * Writes when the ride is looked at next; at once where it has changed since it was read. KEYS ride, rides to watch, rides being looked
 * at. ARGV number, version read, next time in ms or '' for never. Returns 1.
 */
export const lookedAtRide = script(`
  local version = redis.call('HGET', KEYS[1], 'version')
  if version and version ~= ARGV[2] then
    redis.call('ZADD', KEYS[2], 0, ARGV[1])
  elseif not version or ARGV[3] == '' then
    redis.call('ZREM', KEYS[2], ARGV[1])
  else
    redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
  end
  redis.call('ZREM', KEYS[3], ARGV[1])
  return 1
`);
