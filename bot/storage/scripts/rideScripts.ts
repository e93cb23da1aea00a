import { audited } from '../audit/audited';
import { script } from '../script';
import { writeWork } from './luaPieces';

/**
 * Writes a ride, moves it in the indexes, and adds to the events of the bucket which moves are new, counted from `r.told`. Used by
 * the scripts below.
 * The indexes by status are named by what the record says, so their names are made here; all lie under the same tag.
 */
const writeRide = `
  local function write_ride(ride, rides_of, by_day, events, by_status, r)
    local before = redis.call('HMGET', ride, 'version', 'status')
    local version = tonumber(before[1] or 0) + 1
    if before[2] and before[2] ~= r.status then redis.call('ZREM', by_status .. before[2], r.number) end
    redis.call('HSET', ride, 'version', version, 'member', r.member, 'day', r.day, 'status', r.status, 'moves', r.moves,
      'sealed', r.sealed)
    redis.call('EXPIRE', ride, r.keep)
    for _, index in ipairs({rides_of, by_day, by_status .. r.status}) do
      redis.call('ZREMRANGEBYSCORE', index, '-inf', '(' .. r.oldest)
      redis.call('ZADD', index, r.day, r.number)
      redis.call('EXPIRE', index, r.keep)
    end
    if tonumber(r.moves) > r.told then
      local oldest = (redis.call('TIME')[1] - r.events_keep) * 1000
      redis.call('XADD', events, 'MINID', '~', string.format('%.0f', oldest), '*', 'ride', r.number, 'from', r.told, 'to', r.moves)
      redis.call('EXPIRE', events, r.events_keep)
    end
    return version
  end
`;

/**
 * Books a draft once, or replaces what an older version of it booked.
 * KEYS draft, rides of the member, rides by day, work by due, ride events, ride, a work item for each case number.
 * ARGV draft version, version of the draft that the caller knows to be booked (-1 none), number, member, day, status,
 * sealed ride, oldest day kept, seconds a draft is kept, seconds a ride is kept, ride prefix, status prefix, work prefix,
 * number of its moves, seconds an event is kept, number of cases n, n times (case number, due, kind, done key or '', sealed), then case numbers
 * of the older version that n leaves over.
 * Returns {'booked', version} | {'taken'}: a number is in use or was drawn twice, nothing was written
 * | {'known', number, cases, ride version, sealed ride} | {'older', number, cases, draft version}.
 */
export const bookRide = audited(`${writeRide}${writeWork}
  local draft = redis.call('HMGET', KEYS[1], 'version', 'number', 'cases')
  local booked = tonumber(draft[1] or -1)
  if booked >= tonumber(ARGV[1]) then
    redis.call('EXPIRE', KEYS[1], ARGV[9])
    local ride = redis.call('HMGET', ARGV[11] .. draft[2], 'version', 'sealed')
    return {'known', draft[2], draft[3], tonumber(ride[1] or 0), ride[2] or ''}
  end
  if booked ~= tonumber(ARGV[2]) then return {'older', draft[2], draft[3], booked} end

  local earlier = {}
  if booked >= 0 then
    earlier[draft[2]] = true
    for case in string.gmatch(draft[3], '%d+') do earlier[case] = true end
  end
  local count = tonumber(ARGV[16])
  local cases, drawn = {}, {}
  if not earlier[ARGV[3]] and redis.call('EXISTS', KEYS[6]) == 1 then return {'taken'} end
  for i = 1, count do
    local case = ARGV[12 + 5 * i]
    if drawn[case] or (not earlier[case] and redis.call('EXISTS', KEYS[6 + i]) == 1) then return {'taken'} end
    drawn[case] = true
    cases[i] = case
  end

  local version = write_ride(KEYS[6], KEYS[2], KEYS[3], KEYS[5], ARGV[12], {
    number = ARGV[3], member = ARGV[4], day = ARGV[5], status = ARGV[6], sealed = ARGV[7], oldest = ARGV[8], keep = ARGV[10],
    moves = ARGV[14], told = 0, events_keep = ARGV[15]
  })
  for i = 1, count do
    local at = 12 + 5 * i
    write_work(KEYS[6 + i], KEYS[4], {
      case = ARGV[at], due = ARGV[at + 1], kind = ARGV[at + 2], once = ARGV[at + 3], sealed = ARGV[at + 4], keep = ARGV[10],
      known = ARGV[9]
    })
  end
  for i = 17 + 5 * count, #ARGV do
    redis.call('HSET', ARGV[13] .. ARGV[i], 'status', 'done')
    redis.call('ZREM', KEYS[4], ARGV[i])
  end
  redis.call('HSET', KEYS[1], 'version', ARGV[1], 'number', ARGV[3], 'cases', table.concat(cases, ' '))
  redis.call('EXPIRE', KEYS[1], ARGV[9])
  put_on_record()
  return {'booked', version}
`);

/**
 * Replaces a ride that is still at the version the caller read, and opens the work that comes with it; the same effect again
 * changes nothing.
 * KEYS done, ride, rides of the member, rides by day, work by due, ride events, a work item for each case number.
 * ARGV version, number, member, day, status, sealed, oldest day kept, seconds an effect is known, seconds a ride is kept,
 * status prefix, number of its moves, seconds an event is kept, then n times (case number, due, kind, done key or '', sealed).
 * Returns {'replaced', cases} | {'changed-meanwhile'} | {'taken'}: a case number is in use or was drawn twice, nothing was written.
 */
export const replaceRide = audited(`${writeRide}${writeWork}
  local known = redis.call('GET', KEYS[1])
  if known then
    redis.call('EXPIRE', KEYS[1], ARGV[8])
    return {'replaced', known}
  end
  if redis.call('HGET', KEYS[2], 'version') ~= ARGV[1] then return {'changed-meanwhile'} end
  local cases, drawn = {}, {}
  for i = 7, #KEYS do
    local case = ARGV[5 * i - 22]
    if drawn[case] or redis.call('EXISTS', KEYS[i]) == 1 then return {'taken'} end
    drawn[case] = true
    cases[#cases + 1] = case
  end
  local told = tonumber(redis.call('HGET', KEYS[2], 'moves') or ARGV[11] - 1)
  write_ride(KEYS[2], KEYS[3], KEYS[4], KEYS[6], ARGV[10], {
    number = ARGV[2], member = ARGV[3], day = ARGV[4], status = ARGV[5], sealed = ARGV[6], oldest = ARGV[7], keep = ARGV[9],
    moves = ARGV[11], told = told, events_keep = ARGV[12]
  })
  for i = 7, #KEYS do
    local at = 5 * i - 22
    write_work(KEYS[i], KEYS[5], {
      case = ARGV[at], due = ARGV[at + 1], kind = ARGV[at + 2], once = ARGV[at + 3], sealed = ARGV[at + 4], keep = ARGV[9],
      known = ARGV[8]
    })
  end
  redis.call('SET', KEYS[1], table.concat(cases, ' '), 'EX', ARGV[8])
  put_on_record()
  return {'replaced', table.concat(cases, ' ')}
`);

/**
 * Reads a member's rides in order of day. Their names are made here, under the tag of the index, to need one round trip.
 * KEYS rides of the member. ARGV first day, ride prefix.
 * Returns a list of {number, version, sealed}; rides that have expired are left out.
 */
export const ridesFrom = script(`
  local rides = {}
  for _, number in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], ARGV[1], '+inf')) do
    local ride = redis.call('HMGET', ARGV[2] .. number, 'version', 'sealed')
    if ride[1] then rides[#rides + 1] = {number, tonumber(ride[1]), ride[2]} end
  end
  return rides
`);
