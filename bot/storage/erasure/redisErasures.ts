import { z } from 'zod';
import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { LegalHold } from '../../../domain/erasure/whyErasureWaits';
import type { RedisConnection } from '../connect';
import { auditTrail } from '../audit/auditTrail';
import { bucketKeys, buckets } from '../keys';
import { bucketOf, type Lookup } from '../lookup';
import { pairs, read } from '../records';
import { RETENTION_SECONDS } from '../retention';
import type { Seal } from '../seal';
import { letErasureBe, noteErasure, writeErasure } from './erasureScripts';

/** Who is erased: by what everything about them is found. Sealed, and gone when it is done. */
const personSchema = z.object({
  schema: z.literal(1),
  /** Phones on file of nobody else. */
  ownPhones: z.array(z.string()),
  firstName: z.string(),
  lastName: z.string(),
  dateOfBirth: z.string(),
  zips: z.array(z.string()),
});
/** The type of {@link personSchema}. */
export type Person = z.infer<typeof personSchema>;

/** How far the erasure of a member has come; `erasing`: it waits for nothing any more. */
export type ErasureStatus = 'waiting' | 'erasing' | 'erased';

const erasureSchema = z.object({
  status: z.enum(['waiting', 'erasing', 'erased']),
  day: z.string(),
  sealed: z.string().optional(),
});

const holdSchema = z.object({
  schema: z.literal(1),
  since: z.string(),
  until: z.string().exactOptional(),
});

/** A line of the log of erasures: nothing in it is about a person but a keyed hash. */
export const erasureLineSchema = z.looseObject({
  event: z.enum(['asked', 'erased', 'held', 'lifted', 'readmitted']),
  member: z.string().regex(/^[\w-]{22}$/),
  day: z.string(),
  /** The last day of a hold; absent until it is lifted. */
  until: z.string().exactOptional(),
});
/** The type of {@link erasureLineSchema}. */
export type ErasureLine = z.infer<typeof erasureLineSchema>;

const membersReply = z.array(z.string());
const logReply = z.array(z.tuple([z.string(), pairs]));

/** Who is to be erased, who was, and whose records are held. Members are named by their keyed hash. */
export const redisErasures = ({
  redis,
  lookup,
  seal,
}: {
  readonly redis: Pick<RedisConnection, 'run' | 'command'>;
  readonly lookup: Lookup;
  readonly seal: Seal;
}) => {
  const keysOf = (member: string) => bucketKeys(bucketOf(member));
  const putOnRecord = auditTrail({ write: redis.run, lookup, seal, keepSeconds: RETENTION_SECONDS });
  const note = (
    event: ErasureLine['event'],
    member: string,
    day: CalendarDate,
    more: readonly string[] = [],
  ): Promise<unknown> =>
    putOnRecord(
      bucketOf(member),
      { what: 'erasure', event, at: day, members: [member] },
      noteErasure,
      [keysOf(member).erasureLog],
      [event, member, day, RETENTION_SECONDS, ...more],
    );

  return {
    /** How far it has come, and who it is while that is needed; undefined where nobody asked for it. One round trip. */
    async find(member: string) {
      const key = keysOf(member).erasure(member);
      const found = erasureSchema.safeParse(read(pairs, await redis.command('HGETALL', [key])));
      if (!found.success) return undefined;
      const { status, sealed } = found.data;
      return {
        status,
        person: sealed === undefined ? undefined : read(personSchema, seal.open(key, sealed)),
      };
    },
    /**
     * Writes how far it has come, and with an event what was done.
     * @param done numbers of what was erased, by name
     */
    async write(
      member: string,
      status: ErasureStatus,
      day: CalendarDate,
      person: Person | undefined,
      event?: ErasureLine['event'],
      done: Readonly<Record<string, number>> = {},
    ): Promise<void> {
      const keys = keysOf(member);
      const key = keys.erasure(member);
      await putOnRecord(
        bucketOf(member),
        { what: 'erasure', event: event ?? status, at: day, members: [member], counts: done },
        writeErasure,
        [key, keys.erasuresOpen, keys.erasureLog],
        [
          member,
          status,
          day,
          person === undefined ? '' : seal.seal(key, person),
          event ?? '',
          RETENTION_SECONDS,
          ...Object.entries(done).flat(),
        ],
      );
    },
    /** Lets it be for so many milliseconds, in which nobody takes it up by itself. One round trip. */
    async letBe(member: string, milliseconds: number): Promise<void> {
      await redis.run(letErasureBe, [keysOf(member).erasure(member)], [Math.ceil(milliseconds), '']);
    },
    /** Takes it up, unless it is let be: of several who try at once one does. It is let be for so many milliseconds from now. One round trip. */
    async claim(member: string, milliseconds: number): Promise<boolean> {
      const key = keysOf(member).erasure(member);
      return (await redis.run(letErasureBe, [key], [Math.ceil(milliseconds), '1'])) === 1;
    },
    /** Lets an import bring back a member who was erased. */
    async readmit(member: string, day: CalendarDate): Promise<void> {
      const keys = keysOf(member);
      await redis.command('DEL', [keys.erasure(member)]);
      await redis.command('SREM', [keys.erasuresOpen, member]);
      await note('readmitted', member, day);
    },
    /** Members whose erasure is asked for and not done. Each bucket is asked at once. */
    async open(): Promise<readonly string[]> {
      const found = await Promise.all(
        buckets.map((bucket) => redis.command('SMEMBERS', [bucketKeys(bucket).erasuresOpen])),
      );
      return found.flatMap((members) => read(membersReply, members)).toSorted();
    },
    /** Everything that was done to erase members, by day. */
    async lines(): Promise<readonly ErasureLine[]> {
      const found = await Promise.all(
        buckets.map((bucket) => redis.command('XRANGE', [bucketKeys(bucket).erasureLog, '-', '+'])),
      );
      return found
        .flatMap((entries) => read(logReply, entries))
        .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
        .map(([, fields]) => read(erasureLineSchema, fields));
    },
    /** The hold on what is on file of a member, if there is one. One round trip. */
    async hold(member: string): Promise<LegalHold | undefined> {
      const key = keysOf(member).hold(member);
      const sealed = await redis.command('GET', [key]);
      return typeof sealed === 'string' ? read(holdSchema, seal.open(key, sealed)) : undefined;
    },
    /** Holds what is on file of a member, or lifts the hold. */
    async setHold(member: string, day: CalendarDate, hold: LegalHold | undefined): Promise<void> {
      const key = keysOf(member).hold(member);
      await (hold === undefined
        ? redis.command('DEL', [key])
        : redis.command('SET', [key, seal.seal(key, { schema: 1, since: day, ...hold })]));
      const until = hold?.until === undefined ? [] : ['until', hold.until];
      await note(hold === undefined ? 'lifted' : 'held', member, day, until);
    },
  };
};

/** The type of what {@link redisErasures} makes. */
export type Erasures = ReturnType<typeof redisErasures>;
