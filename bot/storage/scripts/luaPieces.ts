/** Writes a new or changed work item as open, with its due time, and what it is opened for once. Used by the scripts that open work. */
export const writeWork = `
  local function write_work(work, by_due, w)
    redis.call('HINCRBY', work, 'version', 1)
    redis.call('HSET', work, 'status', 'open', 'kind', w.kind, 'due', w.due, 'owner', '', 'sealed', w.sealed)
    redis.call('EXPIRE', work, w.keep)
    redis.call('ZADD', by_due, w.due, w.case)
    redis.call('EXPIRE', by_due, w.keep)
    if w.once and w.once ~= '' then redis.call('SET', w.once, w.case, 'EX', w.known) end
  end
`;

/** Tells milliseconds since 1970 by Redis' own clock. Used by the scripts that count time over all processes. */
export const nowMs = `
  local function now_ms()
    local time = redis.call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000)
  end
`;

/** Puts a text in line, by Redis' own clock, and tells whoever sends. Used by the scripts that have something to send. */
export const writeText = `${nowMs}
  local function write_text(outbox, text, t)
    local now = now_ms()
    redis.call('HSET', text, 'status', 'queued', 'until', now + t.good_for, 'sealed', t.sealed)
    redis.call('EXPIRE', text, t.keep)
    redis.call('ZADD', outbox, now, t.id)
    redis.call('EXPIRE', outbox, t.keep)
    redis.call('PUBLISH', t.channel, '')
  end
`;
