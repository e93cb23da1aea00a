import { z } from 'zod';
import type { RedisConnection } from './connect';
import type { ConversationStore } from './conversationStore';
import { conversationKeys } from './keys';
import type { Lookup } from './lookup';
import { logEntrySchema, read } from './records';
import { TRANSCRIPT_SECONDS } from './retention';
import { beginTurn, commitTurn, releaseLease } from './scripts/conversationScripts';
import type { Seal } from './seal';

/** Milliseconds a turn may take before another may begin; longer than two calls of a store that barely answers. */
const LEASE_MS = 5_000;

/** Seconds the answer to a message is known: Twilio repeats within minutes, web clients when they come back the same day. */
const MESSAGE_KNOWN_SECONDS = 86_400;

/** Seconds a conversation is kept after the last message: 30 days, in which a member may come back to it. */
const CONVERSATION_SECONDS = 30 * 86_400;

/** What comes with nearly every message is looked for first. */
const begunReply = z.union([
  z.tuple([z.literal('begun'), z.int(), z.string()]),
  z.tuple([z.literal('known'), z.string()]),
  z.tuple([z.literal('busy')]),
]);

/** Most entries read at once: what a page shows, and no more than a frame holds. */
const MOST_ENTRIES = 100;

const entriesReply = z.array(z.tuple([z.string(), z.tuple([z.string(), z.string()])]));

const committedReply = z.enum(['committed', 'lost']);

/**
 * Conversations in Redis.
 * The conversation given to each method is any name that stays the same (the channel's address or a hash of it); here it is
 * hashed under LOOKUP_KEY before it becomes a key, and so is the message id. The same token may begin again: its lease is
 * renewed, so a `begin` whose answer was lost can be repeated. A repeated `commit` whose answer was lost says `lost`; the
 * `begin` that follows finds the recorded answer.
 */
export const redisConversationStore = (parts: {
  readonly redis: RedisConnection;
  readonly lookup: Lookup;
  readonly seal: Seal;
  /** Seconds its log is kept after the last message. */
  readonly logSeconds?: number;
}): ConversationStore => {
  const { redis, lookup, seal, logSeconds = TRANSCRIPT_SECONDS } = parts;
  const keysOf = (conversation: string) => conversationKeys(lookup.hash('conversation', conversation));
  return {
    async begin(conversation, messageId, token) {
      const keys = keysOf(conversation);
      const message = keys.message(lookup.hash('message', messageId));
      const reply = await redis.run(
        beginTurn,
        [message, keys.log, keys.lease, keys.state],
        [token, LEASE_MS],
      );
      const begun = read(begunReply, reply);
      switch (begun[0]) {
        case 'known':
          return { kind: 'known', entry: read(logEntrySchema, seal.open(keys.log, begun[1])) };
        case 'busy':
          return { kind: 'busy' };
        case 'begun': {
          const [, version, sealed] = begun;
          return { kind: 'begun', version, state: version === 0 ? undefined : seal.open(keys.state, sealed) };
        }
      }
    },
    async commit(conversation, token, version, state, entry) {
      const keys = keysOf(conversation);
      const message = keys.message(lookup.hash('message', entry.messageId));
      const reply = await redis.run(
        commitTurn,
        [keys.lease, keys.state, keys.log, message],
        [
          token,
          version,
          seal.seal(keys.state, state),
          seal.seal(keys.log, entry),
          MESSAGE_KNOWN_SECONDS,
          CONVERSATION_SECONDS,
          keys.published,
          logSeconds,
        ],
      );
      return read(committedReply, reply);
    },
    async state(conversation) {
      const { state } = keysOf(conversation);
      const sealed = read(z.string().nullable(), await redis.command('HGET', [state, 'sealed']));
      return sealed === null ? undefined : seal.open(state, sealed);
    },
    async last(conversation) {
      const { log } = keysOf(conversation);
      const [latest] = read(entriesReply, await redis.command('XREVRANGE', [log, '+', '-', 'COUNT', 1]));
      return latest === undefined ? undefined : read(logEntrySchema, seal.open(log, latest[1][1]));
    },
    async since(conversation, watermark) {
      const { log } = keysOf(conversation);
      const from = watermark === undefined ? '-' : `(${watermark}`;
      const reply = await redis.command('XRANGE', [log, from, '+', 'COUNT', MOST_ENTRIES]);
      const logged = read(entriesReply, reply).map(([id, [, sealed]]) => ({
        watermark: id,
        entry: read(logEntrySchema, seal.open(log, sealed)),
      }));
      return { logged, more: logged.length === MOST_ENTRIES };
    },
    listen: (conversation, changed) => redis.subscribe(keysOf(conversation).published, changed),
    async release(conversation, token) {
      await redis.run(releaseLease, [keysOf(conversation).lease], [token]);
    },
  };
};
