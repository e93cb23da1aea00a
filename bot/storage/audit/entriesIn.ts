import { z } from 'zod';
import type { RedisConnection } from '../connect';
import { auditBlock, bucketKeys } from '../keys';
import { read } from '../records';
import { BLOCK_ENTRIES } from './audited';

const blockReply = z.array(z.string());
const headReply = z.tuple([z.string().nullable(), z.string().nullable()]);

/** An entry as it lies in Redis, not opened yet. Every part is what stands there, and nothing is believed of it. */
export interface StoredEntry {
  readonly number: number;
  /** Redis' own time when it was written, seconds since 1970 UTC. */
  readonly seconds: number;
  readonly mac: string;
  readonly link: string;
  readonly sealed: string;
}

/** A block of an audit trail: what its first entry is chained to, and its entries in order. */
export interface Block {
  readonly before: string;
  readonly entries: readonly StoredEntry[];
}

/** How many entries a trail has, and the hash of the last one. */
export interface Head {
  readonly entries: number;
  readonly link: string;
}

type Store = Pick<RedisConnection, 'command'>;

/** The head of a bucket's trail; of none, no entries and no link. One round trip. */
export const headOf = async ({ command }: Store, bucket: string): Promise<Head> => {
  const [entries, link] = read(
    headReply,
    await command('HMGET', [bucketKeys(bucket).audit, 'entries', 'link']),
  );
  return { entries: Number(entries ?? 0), link: link ?? '' };
};

/** Whether a trail has entries after those its head told of, and nobody is writing them. */
export const hasMore = async (store: Store, bucket: string, head: Head): Promise<boolean> => {
  const { audit } = bucketKeys(bucket);
  const ofBlock = head.entries % BLOCK_ENTRIES;
  const block = auditBlock(audit, (head.entries - ofBlock) / BLOCK_ENTRIES);
  const length = Number(await store.command('LLEN', [block]));
  return length > (ofBlock === 0 ? 0 : 1 + 2 * ofBlock) && (await headOf(store, bucket)).link === head.link;
};

/** The first block that is there, of those up to this one; undefined where none is. */
const firstBlock = async ({ command }: Store, audit: string, last: number): Promise<number | undefined> => {
  for (let block = 0; block <= last; block += 1)
    if ((await command('EXISTS', [auditBlock(audit, block)])) === 1) return block;
  return undefined;
};

const entryOf = (sealed: string, text: string): StoredEntry => {
  const [number, seconds, mac = '', link = ''] = text.split(' ');
  return { number: Number(number), seconds: Number(seconds), mac, link, sealed };
};

/** The blocks of a bucket's trail up to an entry, one at a time, from the first that has not expired; a block that is missing is empty. */
export const blocksIn = async function* (
  { command }: Store,
  bucket: string,
  entries: number,
): AsyncGenerator<Block> {
  const { audit } = bucketKeys(bucket);
  const last = Math.floor((entries - 1) / BLOCK_ENTRIES);
  const first = await firstBlock({ command }, audit, last);
  for (let block = first ?? last + 1; block <= last; block += 1) {
    const [before = '', ...rest] = read(
      blockReply,
      await command('LRANGE', [auditBlock(audit, block), 0, -1]),
    );
    const made: StoredEntry[] = [];
    for (let at = 0; at < rest.length; at += 2) made.push(entryOf(rest[at] ?? '', rest[at + 1] ?? ''));
    yield { before, entries: made };
  }
};
