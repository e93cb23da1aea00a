import { z } from 'zod';
import type { Reaches } from '../../domain/ports/reaches';
import type { RedisConnection } from './connect';
import { bucketKeys } from './keys';
import { bucketOf, type Lookup } from './lookup';
import { read } from './records';
import { RETENTION_SECONDS, TEXT_SECONDS } from './retention';

const daysReply = z.tuple([z.string().nullable(), z.string().nullable()]);
const countReply = z.int();

/** What is known of phones in Redis: days in clear, under a keyed hash of the number, as long as consents. */
export const redisReaches = ({
  redis,
  lookup,
}: {
  readonly redis: RedisConnection;
  readonly lookup: Lookup;
}): Reaches => {
  const placeOf = (phone: string) => {
    const hash = lookup.hash('phone', phone);
    const keys = bucketKeys(bucketOf(hash));
    return { reach: keys.reach(hash), undelivered: keys.undelivered(hash) };
  };

  return {
    async find(phone) {
      const { reach, undelivered } = placeOf(phone);
      const [days, count] = await Promise.all([
        redis.command('HMGET', [reach, 'told', 'heard']),
        redis.command('SCARD', [undelivered]),
      ]);
      const [told, heard] = read(daysReply, days);
      return {
        ...(told !== null && { toldSince: told }),
        ...(heard !== null && { heardOn: heard }),
        undelivered: read(countReply, count),
      };
    },
    async told(phone, day) {
      const { reach } = placeOf(phone);
      await Promise.all([
        redis.command('HSETNX', [reach, 'told', day]),
        redis.command('EXPIRE', [reach, RETENTION_SECONDS]),
      ]);
    },
    async heard(phone, day) {
      const { reach } = placeOf(phone);
      await Promise.all([
        redis.command('HSET', [reach, 'heard', day]),
        redis.command('EXPIRE', [reach, RETENTION_SECONDS]),
      ]);
    },
    async arrived(phone) {
      await redis.command('DEL', [placeOf(phone).undelivered]);
    },
    async failed(phone, text) {
      const { undelivered } = placeOf(phone);
      await Promise.all([
        redis.command('SADD', [undelivered, text]),
        redis.command('EXPIRE', [undelivered, 3 * TEXT_SECONDS]),
      ]);
    },
  };
};
