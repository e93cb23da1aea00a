import { z } from 'zod';
import type { NewWorkItem, WorkItem, WorkItems } from '../../domain/ports/workItems';
import { auditTrail, type AuditEntry } from './audit/auditTrail';
import type { RedisConnection } from './connect';
import type { Durability } from './durability';
import { bucketKeys, buckets, type BucketKeys } from './keys';
import { bucketInNumber, bucketOf, type Lookup } from './lookup';
import { drawCaseNumber, momentScore, MOST_DRAWS, noNumberLeft, type Random } from './numbers';
import { read, workItemSchema } from './records';
import { EFFECT_SECONDS, RETENTION_SECONDS } from './retention';
import { openWork, replaceWork, workUntil } from './scripts/workItemScripts';
import type { Seal } from './seal';

const openedReply = z.union([
  z.tuple([z.literal('opened')]),
  z.tuple([z.literal('taken')]),
  z.tuple([z.literal('known'), z.string(), z.string(), z.string()]),
]);

const foundReply = z.tuple([z.coerce.number().int(), z.string(), z.string()]);
const queueReply = z.array(z.tuple([z.string(), z.string()]));
const replacedReply = z.union([z.literal(0), z.literal(1)]);

/** Most open items of one bucket that are read for a queue. */
const MOST_OF_A_BUCKET = 100;

/** Later than any. */
const NO_END = '+inf';

/** Treatment that cannot wait comes first in every queue. */
const byUrgency = (one: WorkItem, other: WorkItem): number =>
  Number(other.treatment ?? false) - Number(one.treatment ?? false) ||
  one.due.localeCompare(other.due) ||
  one.caseNumber.localeCompare(other.caseNumber);

/** The record of a new item; sealed under the key of its case number. */
export const newWorkRecord = (caseNumber: string, item: NewWorkItem): WorkItem => ({
  ...item,
  schema: 1,
  caseNumber,
  status: 'open',
});

/**
 * Work items in Redis: in the member's bucket, or in the conversation's when nobody is identified. The status stands in
 * clear beside the sealed item, and is the one that counts.
 */
export const redisWorkItems = (parts: {
  readonly redis: RedisConnection;
  readonly durability: Durability;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly random: Random;
  readonly keepSeconds?: number;
}): WorkItems => {
  const { redis, durability, lookup, seal, random, keepSeconds = RETENTION_SECONDS } = parts;
  const write = durability === 'waitaof' ? redis.runOnDisk : redis.run;
  const putOnRecord = auditTrail({ write, lookup, seal, keepSeconds });

  /** What is put on record of a case: what was done to it last, and the clauses it is about. */
  const entryOf = (item: WorkItem): AuditEntry => {
    const last = item.history?.at(-1);
    const { caseNumber, ride, citations } = item;
    return {
      what: 'case',
      event: last?.event ?? (item.status === 'open' ? 'opened' : 'done'),
      at: last?.at ?? item.openedAt,
      ...(last !== undefined && { by: last.by }),
      why: last?.outcome ?? item.reason,
      clauses: citations,
      numbers: [caseNumber, ...(ride === undefined ? [] : [ride])],
    };
  };

  const opened = (keys: BucketKeys, caseNumber: string, status: string, sealed: string): WorkItem =>
    read(workItemSchema, { ...z.looseObject({}).parse(seal.open(keys.work(caseNumber), sealed)), status });

  return {
    async open(key, item) {
      const bucket = bucketOf(
        item.memberId === undefined ? item.conversation : lookup.hash('member', item.memberId),
      );
      const keys = bucketKeys(bucket);
      const done = keys.done(lookup.hash('work-effect', key));
      for (let attempt = 0; attempt < MOST_DRAWS; attempt += 1) {
        const caseNumber = drawCaseNumber(bucket, random);
        const record = newWorkRecord(caseNumber, item);
        const work = keys.work(caseNumber);
        const reply = await putOnRecord(
          bucket,
          entryOf(record),
          openWork,
          [done, keys.workByDue, work],
          [
            caseNumber,
            momentScore(item.due),
            item.kind,
            seal.seal(work, record),
            EFFECT_SECONDS,
            keepSeconds,
            keys.workPrefix,
            item.onceUntilDone === true ? '1' : '',
          ],
        );
        const found = read(openedReply, reply);
        if (found[0] === 'opened') return record;
        if (found[0] === 'known') return opened(keys, found[1], found[2], found[3]);
      }
      throw noNumberLeft();
    },
    async find(caseNumber) {
      const bucket = bucketInNumber(caseNumber, 1);
      if (bucket === undefined) return undefined;
      const keys = bucketKeys(bucket);
      const reply = foundReply.safeParse(
        await redis.command('HMGET', [keys.work(caseNumber), 'version', 'status', 'sealed']),
      );
      if (!reply.success) return undefined;
      const [version, status, sealed] = reply.data;
      return { value: opened(keys, caseNumber, status, sealed), version };
    },
    async queue({ kind = '', owner, dueBy }) {
      const until = dueBy === undefined ? NO_END : momentScore(dueBy);
      const found = await Promise.all(
        buckets.map(async (bucket) => {
          const keys = bucketKeys(bucket);
          const reply = await redis.run(
            workUntil,
            [keys.workByDue],
            [keys.workPrefix, until, kind, owner === '' ? '-' : (owner ?? ''), MOST_OF_A_BUCKET],
          );
          return read(queueReply, reply).map(([number, sealed]) => opened(keys, number, 'open', sealed));
        }),
      );
      return found.flat().toSorted(byUrgency);
    },
    async replace(item, version) {
      const { caseNumber, status, kind, due, owner = '' } = item;
      const bucket = bucketInNumber(caseNumber, 1);
      if (bucket === undefined) return 'changed-meanwhile';
      const keys = bucketKeys(bucket);
      const work = keys.work(caseNumber);
      const reply = await putOnRecord(
        bucket,
        entryOf(item),
        replaceWork,
        [work, keys.workByDue],
        [version, caseNumber, status, kind, momentScore(due), owner, seal.seal(work, item), keepSeconds],
      );
      return read(replacedReply, reply) === 1 ? 'replaced' : 'changed-meanwhile';
    },
  };
};
