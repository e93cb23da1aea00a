import { script, type Script } from '../script';

/** Entries of a block. A block is what Redis lets expire, so it is neither a few entries nor years of them. */
export const BLOCK_ENTRIES = 1_000;

/**
 * A script that changes records, and puts on the audit trail of their bucket in the same step that it did.
 *
 * A trail is a chain. Its entries lie in blocks, LISTs of what came before the block and then for each entry two values: the entry,
 * sealed, and `number seconds mac link`, in clear. `seconds` since 1970 UTC are Redis' own; `mac` is the keyed hash of the entry;
 * `link` is the SHA-1 of `link-before number seconds mac`. No key is here, so whoever writes here could chain anew what is there; what
 * keeps them from it is in the entries, which name earlier links under the key: see `auditTrail.ts`.
 *
 * The same entry again is a call whose answer was lost: it is on record.
 *
 * A block expires as a whole, counted from the first entry of the next one: so an entry's age tells whether what was before it may be gone.
 * @param body the script. It has its own KEYS and ARGV, and calls `put_on_record()` once where it has changed something. Beside them the
 *   caller gives the trail as the last key, and as the last arguments the sealed entry, its keyed hash, and seconds it is kept.
 * @returns what the body returns, in a list, with number and link of the entry where one was written
 */
export const audited = (body: string): Script =>
  script(`
  local trail = table.remove(KEYS)
  local keep, mac, sealed = table.remove(ARGV), table.remove(ARGV), table.remove(ARGV)
  local number, link
  local function put_on_record()
    local last = redis.call('HMGET', trail, 'entries', 'link', 'mac')
    if last[3] == mac then return end
    local before = last[2] or ''
    number = tonumber(last[1] or 0) + 1
    local seconds = redis.call('TIME')[1]
    link = redis.sha1hex(before .. ' ' .. number .. ' ' .. seconds .. ' ' .. mac)
    local place = (number - 1) % ${BLOCK_ENTRIES}
    local block = (number - 1 - place) / ${BLOCK_ENTRIES}
    if place == 0 then
      redis.call('RPUSH', trail .. ':' .. block, before)
      redis.call('EXPIRE', trail .. ':' .. (block - 1), keep)
    end
    redis.call('RPUSH', trail .. ':' .. block, sealed, number .. ' ' .. seconds .. ' ' .. mac .. ' ' .. link)
    redis.call('EXPIRE', trail .. ':' .. block, keep)
    redis.call('HSET', trail, 'entries', number, 'link', link, 'mac', mac)
    redis.call('EXPIRE', trail, keep)
  end
  local function change()
${body}
  end
  return {change(), number, link}
`);
