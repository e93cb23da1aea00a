import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Lookup } from '../lookup';
import { bucketKeys } from '../keys';
import { read } from '../records';
import type { RunScript } from '../connect';
import type { RedisArgument } from '../redisClient';
import type { Script } from '../script';
import type { Seal } from '../seal';

/** What was done, and by whom: numbers of rides and cases, keyed hashes, codes and clauses; no words of anybody. */
export interface AuditEntry {
  readonly what: 'ride' | 'case' | 'consent' | 'members' | 'erasure';
  /** What happened to it: `booked`, `cancelled`, `opened`, `done`, `given`, `written`, `erased` … */
  readonly event: string;
  /** When, in the program's own time, where whoever did it says so; Redis' own seconds stand beside every entry. */
  readonly at?: string;
  /** Who did it: `caller`, `representative`, `carrier` …; for consents, where it comes from. */
  readonly actor?: string;
  /** The client of the API, or the id of the representative. */
  readonly by?: string;
  /** Why, as a code. */
  readonly why?: string;
  /** Clauses it was decided on. */
  readonly clauses?: readonly string[];
  /** The ride and the cases: confirmation and case numbers. */
  readonly numbers?: readonly string[];
  /** Keyed hashes of the members whose record it is. A ride or a case tells itself whose it is, until its member is erased. */
  readonly members?: readonly string[];
  /** Keyed hash of the phone, of a consent. */
  readonly phone?: string;
  /** How many of what was done. */
  readonly counts?: Readonly<Record<string, number>>;
}

const placeSchema = z.tuple([z.int(), z.string()]);

/** An entry as it lies in the trail: `id` is its own, so that no two are alike; `seen` is number and link of the newest entry that whoever wrote it knew of. */
export const auditEntrySchema = z.looseObject({
  schema: z.literal(1),
  id: z.string(),
  what: z.string(),
  event: z.string(),
  numbers: z.array(z.string()).optional(),
  seen: placeSchema.optional(),
});

const auditedReply = z.union([z.tuple([z.unknown()]), z.tuple([z.unknown(), z.int(), z.string()])]);

/** The keyed hash of an entry: of its very text, for its own trail. */
export const macOf = (lookup: Pick<Lookup, 'hashOnce'>, trail: string, text: string): string =>
  lookup.hashOnce('audit', `${trail}\0${text}`);

/** Runs a script of {@link audited} in a bucket, with the entry that tells what it does. Returns what its body returns. */
export type PutOnRecord = (
  bucket: string,
  entry: AuditEntry,
  script: Script,
  keys: readonly string[],
  args: readonly RedisArgument[],
) => Promise<unknown>;

/**
 * Changes records and puts it on the audit trail in the same step. Each entry names, under the key, the newest entry its writer knew of and
 * that one's link, which holds all before it. So whoever takes an entry out, or puts another in its place, has to take out all that
 * was written after it as well, by everybody who had seen it; `verifyAudit.ts` finds everything else. It needs no round trip of its own.
 */
export const auditTrail = ({
  write,
  lookup,
  seal,
  keepSeconds,
}: {
  readonly write: RunScript;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly keepSeconds: number;
}): PutOnRecord => {
  const seen = new Map<string, readonly [number: number, link: string]>();
  return async (bucket, entry, script, keys, args) => {
    const { audit } = bucketKeys(bucket);
    const text = JSON.stringify({ schema: 1, id: randomUUID(), ...entry, seen: seen.get(audit) });
    const reply = await write(
      script,
      [...keys, audit],
      [...args, seal.seal(audit, text), macOf(lookup, audit, text), keepSeconds],
    );
    const [made, number, link] = read(auditedReply, reply);
    if (number !== undefined && link !== undefined) seen.set(audit, [number, link]);
    return made;
  };
};
