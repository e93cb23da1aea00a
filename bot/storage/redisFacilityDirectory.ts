import { z } from 'zod';
import type { Facility, FacilityDirectory } from '../../domain/ports/facilityDirectory';
import { StoreUnreadable } from '../../domain/errors';
import type { RedisConnection } from './connect';
import { facilitiesKey } from './keys';
import { facilityRecordSchema, read } from './records';

/** The facility directory in Redis. Its records lie in clear: a clinic's address is public. */
export interface RedisFacilityDirectory {
  /** Reads the directory into memory, in order of name. One round trip. Throws StoreUnavailable, StoreUnreadable. */
  loadFacilities(): Promise<FacilityDirectory>;
  /** Writes a facility, new or changed; a directory that was loaded before does not see it. Throws StoreUnavailable. */
  put(facility: Facility): Promise<void>;
  /** Writes many as {@link put} does, of several under one id the last. Two round trips. Returns how many were new or changed. */
  putAll(facilities: readonly Facility[]): Promise<number>;
}

const recordsReply = z.array(z.string());
const storedReply = z.array(z.string().nullable());

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StoreUnreadable('A facility record is no JSON.', { cause });
  }
};

/** A directory over these facilities. */
const directoryOf = (facilities: readonly Facility[]): FacilityDirectory => {
  const sorted = facilities.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const byId = new Map(sorted.map((facility) => [facility.id, facility]));
  return { all: () => sorted, find: (id) => byId.get(id) };
};

/** The facility directory in Redis. It does not expire: each import replaces what it names. */
export const redisFacilityDirectory = (parts: {
  readonly redis: RedisConnection;
}): RedisFacilityDirectory => {
  const { redis } = parts;

  const putAll = async (facilities: readonly Facility[]): Promise<number> => {
    const records = [
      ...new Map(facilities.map((one) => [one.id, JSON.stringify({ schema: 1, facility: one })])),
    ];
    const ids = records.map(([id]) => id);
    const before = read(storedReply, await redis.command('HMGET', [facilitiesKey, ...ids]));
    const changed = records.filter(([, record], index) => before[index] !== record);
    if (changed.length > 0) await redis.command('HSET', [facilitiesKey, ...changed.flat()]);
    return changed.length;
  };

  return {
    async loadFacilities() {
      const records = read(recordsReply, await redis.command('HVALS', [facilitiesKey]));
      return directoryOf(records.map((text) => read(facilityRecordSchema, parsed(text)).facility));
    },
    put: async (facility) => {
      await putAll([facility]);
    },
    putAll,
  };
};
