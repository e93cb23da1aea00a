import { z } from 'zod';
import { StoreUnreadable } from '../../domain/errors';
import type { RedisConnection } from './connect';
import { sealedFor } from './keys';
import { read } from './records';
import type { RedisArgument } from './redisClient';
import { reseal } from './scripts/reseal';
import { scanned } from './scanned';
import type { Seal } from './seal';
import { writeFilesAnew } from './writeFilesAnew';

/** What came of a rotation. */
export interface Rotated {
  /** Keys of Redis that were looked at. */
  readonly looked: number;
  /** Values that are under the current key now and were not. */
  readonly renewed: number;
  /** Values that no key of ENCRYPTION_KEYS opens; they stay as they are. */
  readonly unreadable: number;
  /** Values somebody wrote meanwhile more often than they were tried; the next run takes them up. */
  readonly left: number;
}

const listReply = z.array(z.string());
const streamReply = z.array(z.tuple([z.string(), z.array(z.string())]));

/** Times a value is tried that is being written all the while. */
const TRIES = 5;

/** A value that may be sealed, and how to put another in its place. */
interface Place {
  readonly old: readonly string[];
  readonly args: (renewed: readonly string[]) => readonly RedisArgument[];
}

/**
 * Seals every value anew that is not under the current key, while servers run: what is written meanwhile is never overwritten. It may
 * break off anywhere; begun again, it only reads what is done.
 */
export const rotateKeys = async (
  redis: Pick<RedisConnection, 'command' | 'run' | 'nodes'>,
  seal: Pick<Seal, 'renewed'>,
  stopping?: AbortSignal,
): Promise<Rotated> => {
  const found = { looked: 0, renewed: 0, unreadable: 0, left: 0 };

  const placesOf: Readonly<Record<string, (key: string) => Promise<readonly Place[]>>> = {
    string: async (key) => {
      const value = z
        .string()
        .nullable()
        .parse(await redis.command('GET', [key]));
      if (value === null) return [];
      return [{ old: [value], args: ([anew = value]) => ['string', value, anew] }];
    },
    hash: async (key) => {
      const flat = read(listReply, await redis.command('HGETALL', [key]));
      return flat.flatMap((value, at) => {
        const field = flat[at - 1] ?? '';
        return at % 2 === 0 ? [] : [{ old: [value], args: ([anew = value]) => ['hash', field, value, anew] }];
      });
    },
    list: async (key) =>
      read(listReply, await redis.command('LRANGE', [key, 0, -1])).map((value, at) => ({
        old: [value],
        args: ([anew = value]) => ['list', at, value, anew],
      })),
    stream: async (key) => {
      const entries = read(streamReply, await redis.command('XRANGE', [key, '-', '+']));
      // Only logs of conversations hold one sealed value an entry.
      if (entries.length === 0 || entries.some(([, [name]]) => name !== 'sealed')) return [];
      const last = entries.at(-1)?.[0] ?? '';
      return [
        {
          old: entries.map(([, [, value = '']]) => value),
          args: (renewed) => [
            ...['stream', last, entries.length],
            ...entries.flatMap(([id], at) => [id, renewed[at] ?? '']),
          ],
        },
      ];
    },
  };

  const rotate = async (key: string): Promise<void> => {
    const type = String(await redis.command('TYPE', [key]));
    for (let tries = 1; ; tries += 1) {
      let [changed, unreadable] = [0, 0];
      /** What one place holds under the current key; undefined where nothing is to be done. */
      const renewedOf = ({ old }: Place): readonly string[] | undefined => {
        const anew = old.map((value) => {
          try {
            return seal.renewed(sealedFor(key), value);
          } catch (error) {
            if (!(error instanceof StoreUnreadable)) throw error;
            unreadable += 1;
            return undefined;
          }
        });
        const count = anew.filter((value) => value !== undefined).length;
        return count === 0 ? undefined : old.map((value, at) => anew[at] ?? value);
      };
      for (const place of (await placesOf[type]?.(key)) ?? []) {
        const anew = renewedOf(place);
        if (anew === undefined) continue;
        const done = await redis.run(reseal, [key], place.args(anew));
        if (done === 1) found.renewed += anew.filter((value, at) => value !== place.old[at]).length;
        else changed += 1;
      }
      if (changed > 0 && tries < TRIES) continue;
      found.unreadable += unreadable;
      if (changed > 0) found.left += 1;
      return;
    }
  };

  for await (const keys of scanned(redis, '*')) {
    if (stopping?.aborted === true) return found;
    found.looked += keys.length;
    await Promise.all(keys.map(rotate));
  }
  // Until Redis writes its file anew it holds what the older key opens.
  await writeFilesAnew(redis);
  return found;
};
