import { z } from 'zod';
import type { ConfirmationNumber, Version } from '../../domain/ride';
import type { RedisConnection } from './connect';
import { bucketKeys, buckets } from './keys';
import { bucketInNumber } from './lookup';
import { read } from './records';
import { lookedAtRide, ridesDue } from './scripts/rideWatchScripts';

/** Which rides are to be looked at, and when. Every method throws StoreUnavailable; repeating a call is safe. */
export interface RedisRideWatch {
  /** Rides that are to be looked at now: those something happened to, and those whose time has come. One round trip. */
  due(now: number): Promise<readonly ConfirmationNumber[]>;
  /** Writes when the ride is looked at next, undefined for never; at once where it is no longer at the version that was read. */
  looked(ride: ConfirmationNumber, version: Version, next: number | undefined): Promise<void>;
}

/** Most rides of one bucket that are looked at in one go. */
const MOST_DUE = 4;

/** Most events of one bucket that are taken up in one go. */
const MOST_EVENTS = 100;

/** Milliseconds a ride is let be while somebody looks at it: longer than that takes. */
const LOOKING_MS = 10_000;

const numbersReply = z.array(z.string());

/** The rides to be looked at in Redis: in each bucket a line of numbers by time, fed by what happens to its rides. */
export const redisRideWatch = ({ redis }: { readonly redis: RedisConnection }): RedisRideWatch => ({
  async due(now) {
    const found = await Promise.all(
      buckets.map(async (bucket) => {
        const { rideEvents, rideEventsRead, ridesToWatch, ridesLookedAt } = bucketKeys(bucket);
        const keys = [rideEvents, rideEventsRead, ridesToWatch, ridesLookedAt];
        return read(numbersReply, await redis.run(ridesDue, keys, [now, MOST_DUE, LOOKING_MS, MOST_EVENTS]));
      }),
    );
    return found.flat();
  },
  async looked(ride, version, next) {
    const bucket = bucketInNumber(ride, 0);
    if (bucket === undefined) return;
    const keys = bucketKeys(bucket);
    await redis.run(
      lookedAtRide,
      [keys.ride(ride), keys.ridesToWatch, keys.ridesLookedAt],
      [ride, version, next === undefined ? '' : Math.ceil(next)],
    );
  },
});
