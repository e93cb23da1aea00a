import { z } from 'zod';
import { addDays } from '../../domain/calendar/calendarDate';
import type { RideRepository } from '../../domain/ports/rideRepository';
import { onceKey, type NewWorkItem } from '../../domain/ports/workItems';
import { rideDay, type NewRide, type Ride } from '../../domain/ride';
import { eventOf } from '../../domain/rideNews';
import { auditTrail, type AuditEntry } from './audit/auditTrail';
import type { RedisConnection } from './connect';
import type { Durability } from './durability';
import { bucketKeys, buckets, type BucketKeys } from './keys';
import { bucketInNumber, bucketOf, type Lookup } from './lookup';
import {
  dayScore,
  drawCaseNumber,
  drawConfirmationNumber,
  momentScore,
  MOST_DRAWS,
  noNumberLeft,
  type Random,
} from './numbers';
import { read, rideSchema } from './records';
import { newWorkRecord } from './redisWorkItems';
import { daysIn, DRAFT_SECONDS, EFFECT_SECONDS, RETENTION_SECONDS, RIDE_EVENT_SECONDS } from './retention';
import { bookRide, replaceRide, ridesFrom } from './scripts/rideScripts';
import type { Seal } from './seal';

const bookedReply = z.union([
  z.tuple([z.literal('booked'), z.int()]),
  z.tuple([z.literal('taken')]),
  z.tuple([z.literal('known'), z.string(), z.string(), z.int(), z.string()]),
  z.tuple([z.literal('older'), z.string(), z.string(), z.int()]),
]);
const replacedReply = z.union([
  z.tuple([z.literal('replaced'), z.string()]),
  z.tuple([z.literal('changed-meanwhile')]),
  z.tuple([z.literal('taken')]),
]);
const ridesReply = z.array(z.tuple([z.string(), z.int(), z.string()]));
const numbersReply = z.array(z.string());
const foundReply = z.tuple([z.coerce.number().int(), z.string()]);

/** What an older version of a draft became. */
interface Earlier {
  readonly draftVersion: number;
  readonly number: string;
  readonly cases: readonly string[];
}

const nothingEarlier: Earlier = { draftVersion: -1, number: '', cases: [] };

const casesIn = (text: string): string[] => text.split(' ').filter((one) => one !== '');

/**
 * Booked rides in Redis, each in its member's bucket with its indexes and work items. A draft belongs to one member: under
 * another member's id the same draft id is another draft.
 */
export const redisRideRepository = (parts: {
  readonly redis: RedisConnection;
  readonly durability: Durability;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly random: Random;
  readonly keepSeconds?: number;
}): RideRepository => {
  const { redis, durability, lookup, seal, random, keepSeconds = RETENTION_SECONDS } = parts;
  const write = durability === 'waitaof' ? redis.runOnDisk : redis.run;
  const putOnRecord = auditTrail({ write, lookup, seal, keepSeconds });

  /** What is put on record of a ride: its last move, and the clauses it was decided on. */
  const entryOf = (number: string, ride: NewRide, cases: readonly string[]): AuditEntry => {
    const last = ride.moves.at(-1);
    return {
      what: 'ride',
      event: last === undefined ? ride.status : eventOf(last, ride.moves.length - 1),
      at: last?.at ?? ride.requestedAt,
      ...(last !== undefined && { actor: last.actor, why: last.reason }),
      ...(last?.by !== undefined && { by: last.by }),
      clauses: ride.decision.citations,
      numbers: [number, ...cases],
      counts: { moves: ride.moves.length },
    };
  };

  const opened = (keys: BucketKeys, number: string, sealed: string): Ride =>
    read(rideSchema, seal.open(keys.ride(number), sealed));

  /** Case number, due time, kind, what it is opened for once, and sealed record of every work item, as the scripts take them. */
  const workRecords = (
    keys: BucketKeys,
    cases: readonly string[],
    work: readonly NewWorkItem[],
    number: string,
  ): readonly (string | number)[] =>
    work.flatMap((item, index) => {
      const caseNumber = cases[index] ?? '';
      const record = newWorkRecord(caseNumber, { ...item, ride: item.ride ?? number });
      const done = item.once === undefined ? '' : keys.done(lookup.hash('work-effect', onceKey(item.once)));
      return [caseNumber, momentScore(item.due), item.kind, done, seal.seal(keys.work(caseNumber), record)];
    });

  /** Rides of earlier days leave the indexes when they have expired. Counted from the ride's last move: no clock is read here. */
  const oldestDay = (ride: Pick<Ride, 'moves' | 'requestedAt'>): number =>
    dayScore(addDays((ride.moves.at(-1)?.at ?? ride.requestedAt).slice(0, 10), -daysIn(keepSeconds)));

  return {
    async find(number) {
      const bucket = bucketInNumber(number, 0);
      if (bucket === undefined) return undefined;
      const keys = bucketKeys(bucket);
      const reply = foundReply.safeParse(
        await redis.command('HMGET', [keys.ride(number), 'version', 'sealed']),
      );
      if (!reply.success) return undefined;
      const [version, sealed] = reply.data;
      return { value: opened(keys, number, sealed), version };
    },

    async ofMember(memberId, from) {
      const member = lookup.hash('member', memberId);
      const keys = bucketKeys(bucketOf(member));
      const reply = await redis.run(ridesFrom, [keys.ridesOf(member)], [dayScore(from), keys.ridePrefix]);
      return read(ridesReply, reply).map(([number, version, sealed]) => ({
        value: opened(keys, number, sealed),
        version,
      }));
    },

    async numbersOn(day) {
      const score = dayScore(day);
      const found = await Promise.all(
        buckets.map(async (bucket) =>
          read(
            numbersReply,
            await redis.command('ZRANGEBYSCORE', [bucketKeys(bucket).ridesByDay, score, score]),
          ),
        ),
      );
      return found.flat().toSorted();
    },

    async book(draft, ride, work) {
      const member = lookup.hash('member', ride.memberId);
      const bucket = bucketOf(member);
      const keys = bucketKeys(bucket);
      const draftKey = keys.draft(lookup.hash('draft', `${ride.memberId} ${draft.id}`));

      const tryOnce = async (earlier: Earlier) => {
        const number = earlier.number === '' ? drawConfirmationNumber(bucket, random) : earlier.number;
        const cases = work.map((_, index) => earlier.cases[index] ?? drawCaseNumber(bucket, random));
        const record: Ride = { ...ride, schema: 1, number, draft: draft.id, draftVersion: draft.version };
        const workArguments = workRecords(keys, cases, work, number);
        const reply = await putOnRecord(
          bucket,
          entryOf(number, ride, cases),
          bookRide,
          [
            draftKey,
            keys.ridesOf(member),
            keys.ridesByDay,
            keys.workByDue,
            keys.rideEvents,
            keys.ride(number),
            ...cases.map((one) => keys.work(one)),
          ],
          [
            draft.version,
            earlier.draftVersion,
            number,
            member,
            dayScore(rideDay(ride)),
            ride.status,
            seal.seal(keys.ride(number), record),
            oldestDay(ride),
            DRAFT_SECONDS,
            keepSeconds,
            keys.ridePrefix,
            keys.ridesByStatusPrefix,
            keys.workPrefix,
            ride.moves.length,
            RIDE_EVENT_SECONDS,
            work.length,
            ...workArguments,
            ...earlier.cases.slice(work.length),
          ],
        );
        return { result: read(bookedReply, reply), booked: { ride: record, cases } };
      };

      let earlier = nothingEarlier;
      let draws = 0;
      while (draws < MOST_DRAWS) {
        const { result, booked } = await tryOnce(earlier);
        switch (result[0]) {
          case 'booked':
            return booked;
          case 'known':
            return { ride: opened(keys, result[1], result[4]), cases: casesIn(result[2]) };
          case 'older':
            earlier = { number: result[1], cases: casesIn(result[2]), draftVersion: result[3] };
            break;
          case 'taken':
            draws += 1;
        }
      }
      throw noNumberLeft();
    },

    async replace(key, ride, version, work = []) {
      const bucket = bucketInNumber(ride.number, 0);
      if (bucket === undefined) return { kind: 'changed-meanwhile' };
      const keys = bucketKeys(bucket);
      const member = lookup.hash('member', ride.memberId);
      const rideKey = keys.ride(ride.number);
      for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
        const cases = work.map(() => drawCaseNumber(bucket, random));
        const reply = await putOnRecord(
          bucket,
          entryOf(ride.number, ride, cases),
          replaceRide,
          [
            keys.done(lookup.hash('ride-effect', key)),
            rideKey,
            keys.ridesOf(member),
            keys.ridesByDay,
            keys.workByDue,
            keys.rideEvents,
            ...cases.map((one) => keys.work(one)),
          ],
          [
            version,
            ride.number,
            member,
            dayScore(rideDay(ride)),
            ride.status,
            seal.seal(rideKey, ride),
            oldestDay(ride),
            EFFECT_SECONDS,
            keepSeconds,
            keys.ridesByStatusPrefix,
            ride.moves.length,
            RIDE_EVENT_SECONDS,
            ...workRecords(keys, cases, work, ride.number),
          ],
        );
        const [kind, opened] = read(replacedReply, reply);
        if (kind === 'replaced') return { kind, cases: casesIn(opened) };
        if (kind === 'changed-meanwhile') return { kind };
      }
      throw noNumberLeft();
    },
  };
};
