import { z } from 'zod';
import type { Outbox, OutgoingText } from '../../domain/ports/outbox';
import type { TextApp } from '../../domain/textApps';
import type { RedisConnection } from './connect';
import type { Durability } from './durability';
import { bucketKeys, buckets, outboxPublished } from './keys';
import { bucketOf, bucketOfId, type Lookup } from './lookup';
import { newText } from './newText';
import { read, textRecordSchema } from './records';
import { EFFECT_SECONDS, TOLD_SECONDS } from './retention';
import { addText, claimText, dueTexts, noteDelivery, settleText } from './scripts/outboxScripts';
import type { Seal } from './seal';

/** What became of a text that was taken. */
export type Settled =
  | { readonly status: 'sent'; readonly sid: string }
  /** Certainly not sent: it is tried again. */
  | { readonly status: 'queued'; readonly code: string; readonly againInMs: number }
  | { readonly status: 'failed' | 'unknown'; readonly code: string };

/** What Twilio told of a text: its own id, and how far it has come. */
export interface Delivery {
  /** Our id of the text; empty where it answered one. */
  readonly text: string;
  /** Ten digits of the phone whose text it answered. */
  readonly answers?: string;
  /** The app that text came by. */
  readonly app?: TextApp;
  readonly sid: string;
  readonly status: 'sent' | 'delivered' | 'undelivered' | 'failed';
  /** Twilio's error code. */
  readonly code?: string;
}

/** What is found when a text is taken to be sent. */
export type Claimed =
  | { readonly kind: 'claimed'; readonly attempts: number; readonly text: OutgoingText }
  /** It came too late; or nobody knows what became of it. It is done with. */
  | { readonly kind: 'expired' | 'unknown' }
  | { readonly kind: 'taken' };

/** The outbox as its sender sees it. Every method throws StoreUnavailable; repeating a call is safe. */
export interface RedisOutbox extends Outbox {
  /** The texts that are to be looked at now, and milliseconds until the next one after them, if there is one. One round trip. */
  due(): Promise<{ readonly ids: readonly string[]; readonly nextInMs: number | undefined }>;
  /** Marks the text as being sent under this token, on disk, and tells what to send. One round trip. */
  claim(id: string, token: string): Promise<Claimed>;
  /** Writes what became of a text taken under this token. One round trip. */
  settle(id: string, token: string, settled: Settled): Promise<void>;
  /** Writes what Twilio told. Returns the text, or undefined when it is not known. One round trip. */
  note(delivery: Delivery): Promise<OutgoingText | undefined>;
  /** Calls `added` when a text was put in line by any process, and whenever that may have been missed. Returns how to stop. */
  listen(added: () => void): () => void;
  /**
   * Where the text is, and the code of what went wrong last: `queued`, `sending`, or its end, `sent` and what Twilio told after
   * that, `failed`, `expired`, or `unknown` where nobody can tell whether it was sent. One round trip.
   */
  find(id: string): Promise<
    | {
        readonly status: string;
        readonly code: string | undefined;
        readonly sid: string | undefined;
        readonly text: OutgoingText;
      }
    | undefined
  >;
}

/** Milliseconds the mark of a text that is being sent holds: longer than the longest try, and what is written after it. */
const SENDING_MS = 60_000;

/** Most texts of one bucket that are looked at in one go. */
const MOST_DUE = 20;

const dueReply = z.tuple([z.array(z.string()), z.number()]);

const claimedReply = z.union([
  z.tuple([z.literal('claimed'), z.number(), z.string()]),
  z.tuple([z.enum(['expired', 'unknown', 'taken'])]),
]);

const foundReply = z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string()]);

/**
 * The outbox in Redis: in each bucket a line of ids, and a record for each text. Status and times stand in clear; number and words
 * are sealed, and so is Twilio's id.
 */
export const redisOutbox = (parts: {
  readonly redis: RedisConnection;
  readonly durability: Durability;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly newId: () => string;
}): RedisOutbox => {
  const { redis, durability, lookup, seal } = parts;
  const write = durability === 'waitaof' ? redis.runOnDisk : redis.run;

  const placeOf = (id: string) => {
    const bucket = bucketOfId(id);
    if (bucket === undefined) return undefined;
    const keys = bucketKeys(bucket);
    return { outbox: keys.outbox, key: keys.text(id) };
  };

  const placeOfPhone = (phone: string) => {
    const hash = lookup.hash('phone', phone);
    const bucket = bucketOf(hash);
    const keys = bucketKeys(bucket);
    return { bucket, keys, told: keys.told(hash) };
  };

  const opened = (key: string, sealed: string): OutgoingText =>
    read(textRecordSchema, seal.open(key, sealed)).text;

  return {
    async add(key, text) {
      const { bucket, keys, told } = placeOfPhone(text.to);
      const done = keys.done(lookup.hash('text-effect', key));
      const added = newText(text, bucket, keys, parts);
      const tells = text.ride === undefined ? [] : [text.ride];
      await write(
        addText,
        [done, ...added.keys, ...tells.map(() => told)],
        [EFFECT_SECONDS, ...added.args, ...tells, ...tells.map(() => TOLD_SECONDS)],
      );
    },
    async lastTold(phone) {
      const ride = await redis.command('GET', [placeOfPhone(phone).told]);
      return typeof ride === 'string' ? ride : undefined;
    },
    async due() {
      const lines = await Promise.all(
        buckets.map(async (bucket) =>
          read(dueReply, await redis.run(dueTexts, [bucketKeys(bucket).outbox], [MOST_DUE])),
        ),
      );
      const waits = lines.flatMap(([, next]) => (next < 0 ? [] : [next]));
      return {
        ids: lines.flatMap(([ids]) => ids),
        nextInMs: waits.length === 0 ? undefined : Math.min(...waits),
      };
    },
    async claim(id, token) {
      const place = placeOf(id);
      if (place === undefined) return { kind: 'taken' };
      const reply = await write(claimText, [place.outbox, place.key], [id, token, SENDING_MS]);
      const claimed = read(claimedReply, reply);
      if (claimed[0] !== 'claimed') return { kind: claimed[0] };
      return { kind: 'claimed', attempts: claimed[1], text: opened(place.key, claimed[2]) };
    },
    async settle(id, token, settled) {
      const place = placeOf(id);
      if (place === undefined) return;
      const sid = settled.status === 'sent' ? settled.sid : '';
      await write(
        settleText,
        [place.outbox, place.key],
        [
          id,
          token,
          settled.status,
          settled.status === 'queued' ? settled.againInMs : 0,
          lookup.hash('message', sid),
          seal.seal(place.key, sid),
          settled.status === 'sent' ? '' : settled.code,
        ],
      );
    },
    async note({ text, sid, status, code = '' }) {
      const place = placeOf(text);
      if (place === undefined) return undefined;
      const reply = await write(
        noteDelivery,
        [place.outbox, place.key],
        [text, status, lookup.hash('message', sid), seal.seal(place.key, sid), code],
      );
      const sealed = read(z.string(), reply);
      return sealed === '' ? undefined : opened(place.key, sealed);
    },
    listen: (added) => redis.subscribe(outboxPublished, added),
    async find(id) {
      const place = placeOf(id);
      if (place === undefined) return undefined;
      const reply = foundReply.safeParse(
        await redis.command('HMGET', [place.key, 'status', 'code', 'sealed-sid', 'sealed']),
      );
      if (!reply.success) return undefined;
      const [status, code, sid, sealed] = reply.data;
      return {
        status,
        code: code ?? undefined,
        sid: sid === null ? undefined : read(z.string(), seal.open(place.key, sid)),
        text: opened(place.key, sealed),
      };
    },
  };
};
