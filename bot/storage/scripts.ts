import { audited } from './audit/audited';
import { script } from './script';

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

/*
 * Each script below that finds its effect already done lets it be known anew for the whole time. That is a write, and
 * WAITAOF waits for the writes of its own connection: so a repetition, too, answers only when the first one is on disk.
 */

/** Writes a new or changed work item as open, with its due time, and what it is opened for once. Used by the scripts that open work. */
const writeWork = `
  local function write_work(work, by_due, w)
    redis.call('HINCRBY', work, 'version', 1)
    redis.call('HSET', work, 'status', 'open', 'kind', w.kind, 'due', w.due, 'owner', '', 'sealed', w.sealed)
    redis.call('EXPIRE', work, w.keep)
    redis.call('ZADD', by_due, w.due, w.case)
    redis.call('EXPIRE', by_due, w.keep)
    if w.once and w.once ~= '' then redis.call('SET', w.once, w.case, 'EX', w.known) end
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

/** Puts a text in line, by Redis' own clock, and tells whoever sends. Used by the scripts that have something to send. */
const writeText = `
  local function now_ms()
    local time = redis.call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000)
  end
  local function write_text(outbox, text, t)
    local now = now_ms()
    redis.call('HSET', text, 'status', 'queued', 'until', now + t.good_for, 'sealed', t.sealed)
    redis.call('EXPIRE', text, t.keep)
    redis.call('ZADD', outbox, now, t.id)
    redis.call('EXPIRE', outbox, t.keep)
    redis.call('PUBLISH', t.channel, '')
  end
`;

/**
 * Adds a change of consent once, with the text that confirms it if there is one.
 * KEYS done, consent, then outbox and text if there is one. ARGV sealed, seconds an effect is known, seconds it is kept, then if
 * there is a text its id, milliseconds it is good for, sealed, seconds it is kept, channel.
 * Returns 1 if it was written, 0 if it was known.
 */
export const recordConsent = audited(`${writeText}
  if redis.call('EXPIRE', KEYS[1], ARGV[2]) == 1 then return 0 end
  redis.call('SET', KEYS[1], 'recorded', 'EX', ARGV[2])
  redis.call('RPUSH', KEYS[2], ARGV[1])
  redis.call('EXPIRE', KEYS[2], ARGV[3])
  if KEYS[4] then
    write_text(KEYS[3], KEYS[4], {id = ARGV[4], good_for = ARGV[5], sealed = ARGV[6], keep = ARGV[7], channel = ARGV[8]})
  end
  put_on_record()
  return 1
`);

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
export const dueTexts = script(`${writeText}
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
export const claimText = script(`${writeText}
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
export const settleText = script(`${writeText}
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

/** Keeps what a member has begun. KEYS unfinished. ARGV hash of the draft's id, sealed, seconds it is kept. Returns 1. */
export const keepUnfinished = script(`
  redis.call('HSET', KEYS[1], 'draft', ARGV[1], 'sealed', ARGV[2])
  return redis.call('EXPIRE', KEYS[1], ARGV[3])
`);

/** Forgets what a member has begun, unless it is another draft by now. KEYS unfinished. ARGV hash of the draft's id. Returns 1 | 0. */
export const dropUnfinished = script(`
  if redis.call('HGET', KEYS[1], 'draft') ~= ARGV[1] then return 0 end
  return redis.call('DEL', KEYS[1])
`);

/**
 * Takes a client's key for a request; a key known keeps to its first request. That it is taken again is written too: see above.
 * KEYS request key. ARGV hash of the request, seconds it is known. Returns 1 | 0: it is another request's.
 */
export const claimKey = script(`
  local known = redis.call('GET', KEYS[1])
  if known and known ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
  return 1
`);

/**
 * Takes up what happened to the rides of a bucket since the last time, and tells which rides are to be looked at now. Each of them is
 * let be for a while, so that others do not look at it as well; should whoever looks die, its turn comes again. That while is counted by
 * Redis' own clock: one of a process that went wrong and is right again keeps no ride waiting.
 * KEYS ride events, events read, rides to watch, rides being looked at. ARGV now in ms, how many rides at most, milliseconds a ride is
 * let be, how many events at most.
 * Returns ride numbers.
 */
export const ridesDue = script(`
  local read = redis.call('GET', KEYS[2])
  local from = read and '(' .. read or '-'
  local events = redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', ARGV[4])
  for _, event in ipairs(events) do redis.call('ZADD', KEYS[3], 0, event[2][2]) end
  if #events > 0 then redis.call('SET', KEYS[2], events[#events][1]) end
  local time = redis.call('TIME')
  local clock = time[1] * 1000 + math.floor(time[2] / 1000)
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

/**
 * Counts a request. KEYS count. ARGV how much, seconds it is counted for, and two the library adds and we do not read.
 * Returns {counted so far, milliseconds until it begins anew}.
 */
export const countRequest = script(`
  redis.call('SET', KEYS[1], 0, 'EX', ARGV[2], 'NX')
  return {redis.call('INCRBY', KEYS[1], ARGV[1]), redis.call('PTTL', KEYS[1])}
`);

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
