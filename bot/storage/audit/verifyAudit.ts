import { createHash } from 'node:crypto';
import { z } from 'zod';
import { StoreUnreadable } from '../../../domain/errors';
import type { RedisConnection } from '../connect';
import { bucketKeys } from '../keys';
import type { Lookup } from '../lookup';
import { read } from '../records';
import type { Seal } from '../seal';
import { auditEntrySchema, macOf } from './auditTrail';
import { BLOCK_ENTRIES } from './audited';
import { blocksIn, hasMore, headOf, type Block, type Head, type StoredEntry } from './entriesIn';

/** What an audit trail can be found broken by. */
export type Broken =
  /** Another entry stands in its place, or none. */
  | 'missing'
  /** It does not open, or is not what was written. */
  | 'changed'
  /** It is not chained to the entry before it. */
  | 'not-chained'
  /** Whoever wrote it knew of an entry before it that is another now, or gone. */
  | 'other-past'
  /** It has been in the trail before: somebody put it there again. */
  | 'again'
  /** Those before it are gone, and are too young to have expired. */
  | 'cut-at-beginning'
  /** The trail's own head tells of another last entry. */
  | 'other-head'
  /** A head that was kept elsewhere tells of an entry that is another now, or gone. */
  | 'other-than-kept';

/** What was found in one trail. */
export interface Verdict {
  readonly bucket: string;
  /** How many entries are right, from the first on. */
  readonly right: number;
  /** The first that is not, and why. */
  readonly broken?: { readonly number: number; readonly why: Broken };
  readonly head: Head;
}

/** What trails are verified with. */
export interface VerifierParts {
  readonly redis: Pick<RedisConnection, 'command'>;
  readonly lookup: Pick<Lookup, 'hashOnce'>;
  readonly seal: Pick<Seal, 'open'>;
  /** Seconds entries are kept. */
  readonly keepSeconds: number;
}

const timeReply = z.tuple([z.coerce.number(), z.unknown()]);

const LINK_LENGTH = 40;

/** A text of its own memory: a part of a longer one would keep all of it. */
const alone = (text: string): string => Buffer.from(text).toString();

/** Links of all entries that were looked at, a text a block: there may be millions. */
const linksSeen = () => {
  const blocks = new Map<number, string>();
  const blockOf = (number: number): number => Math.floor((number - 1) / BLOCK_ENTRIES);
  return {
    add(number: number, link: string): void {
      const block = blockOf(number);
      blocks.set(block, (blocks.get(block) ?? '') + link);
    },
    /** The link of an entry; undefined where it was not looked at. */
    of(number: number): string | undefined {
      const at = ((number - 1) % BLOCK_ENTRIES) * LINK_LENGTH;
      const link = blocks.get(blockOf(number))?.slice(at, at + LINK_LENGTH);
      return link === '' ? undefined : link;
    },
  };
};

const linkOf = (before: string, { number, seconds, mac }: StoredEntry): string =>
  createHash('sha1').update(`${before} ${number} ${seconds} ${mac}`).digest('hex');

/** Opens an entry of a trail; undefined where it does not open, or is not what was written. */
export const openEntry = (
  { lookup, seal }: Pick<VerifierParts, 'lookup' | 'seal'>,
  audit: string,
  { sealed, mac }: StoredEntry,
): z.infer<typeof auditEntrySchema> | undefined => {
  try {
    const text = read(z.string(), seal.open(audit, sealed));
    return macOf(lookup, audit, text) === mac ? read(auditEntrySchema, JSON.parse(text)) : undefined;
  } catch (error) {
    if (error instanceof StoreUnreadable) return undefined;
    throw error;
  }
};

/**
 * Verifies the audit trail of a bucket while servers write: as far as it reached when this began. It stops at the first entry that is not
 * right. What it cannot see: entries cut off at the end, where nobody who had seen them wrote since and no head of after them was kept.
 * @param kept heads of this trail that were kept elsewhere
 * @param looked is told of every block how many entries it had
 */
export const verifyAudit = async (
  parts: VerifierParts,
  bucket: string,
  kept: readonly Head[] = [],
  looked: (entries: number) => void = () => undefined,
): Promise<Verdict> => {
  const { redis, keepSeconds } = parts;
  const { audit } = bucketKeys(bucket);
  const head = await headOf(redis, bucket);
  const [now] = read(timeReply, await redis.command('TIME'));
  const links = linksSeen();
  const macs = new Set<string>();
  let right = 0;
  let next = 1;
  let before = '';
  const brokenAt = (number: number, why: Broken): Verdict => ({
    bucket,
    right,
    broken: { number, why },
    head,
  });

  /** What is wrong with an entry that should be the next one. */
  const wrongWith = (entry: StoredEntry): Broken | undefined => {
    if (entry.number !== next) return 'missing';
    const opened = openEntry(parts, audit, entry);
    if (opened === undefined) return 'changed';
    if (entry.link !== linkOf(before, entry)) return 'not-chained';
    if (macs.has(entry.mac)) return 'again';
    const [number, link] = opened.seen ?? [0, ''];
    const stands = links.of(number);
    return number >= next || (stands !== undefined && stands !== link) ? 'other-past' : undefined;
  };

  /** Where the trail begins, by the first block that is there: what was before it may have expired. */
  const beginAt = ({ before: link, entries: [first] }: Block): Broken | undefined => {
    const hasExpired = first !== undefined && first.number > 1 && (first.number - 1) % BLOCK_ENTRIES === 0;
    if (!hasExpired) return undefined;
    next = first.number;
    before = link;
    return first.seconds + keepSeconds <= now ? undefined : 'cut-at-beginning';
  };

  for await (const block of blocksIn(redis, bucket, head.entries)) {
    const cut = right === 0 ? beginAt(block) : undefined;
    if (cut !== undefined) return brokenAt(next, cut);
    for (const entry of block.entries.filter(({ number }) => !(number > head.entries))) {
      const why = wrongWith(entry);
      if (why !== undefined) return brokenAt(next, why);
      before = entry.link;
      links.add(next, entry.link);
      macs.add(alone(entry.mac));
      right += 1;
      next += 1;
    }
    looked(block.entries.length);
  }
  if (next <= head.entries) return brokenAt(next, 'missing');
  if (before !== head.link || (await hasMore(redis, bucket, head)))
    return brokenAt(head.entries, 'other-head');
  const first = next - right;
  for (const { entries, link } of kept)
    if (entries > head.entries || (entries >= first && links.of(entries) !== link))
      return brokenAt(entries, 'other-than-kept');
  return { bucket, right, head };
};
