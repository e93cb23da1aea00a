import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../../domain/errors';
import type { Clock } from '../clock';
import { codeOf, type Log } from '../ops/log';
import { noTracing, type Tracing } from '../ops/tracing/tracing';
import type { RedisRideWatch } from '../storage/redisRideWatch';
import type { AttendRide } from './attendRide';

/** What rides are watched with. */
export interface WatchingParts {
  readonly watch: RedisRideWatch;
  readonly attend: AttendRide;
  readonly clock: Clock;
  /** Times the look at each ride; absent where nobody asks. */
  readonly tracing?: Tracing;
  readonly log: Log;
}

/** Milliseconds between two looks for rides whose time has come. */
const LOOK_MS = 1_000;

/** Rides that are attended to at once. */
const AT_ONCE = 8;

/**
 * Watches over rides, as long as it is not told to stop: takes up what happened to them, and looks at each when its time has come. Any
 * number of processes may do so at once.
 * @returns how to stop: no ride is begun with any more, and those that were begun with are waited for
 */
export const watchRides = ({
  watch,
  attend,
  clock,
  tracing = noTracing,
  log,
}: WatchingParts): (() => Promise<void>) => {
  const stopping = new AbortController();
  const isStopped = (): boolean => stopping.signal.aborted;

  /** One ride that cannot be read keeps no other waiting; its own turn comes again. */
  const attendOne = async (number: string): Promise<void> => {
    try {
      await tracing.span('ride', () => attend(number));
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      log.error('ride.unwatched', { code: codeOf(error) });
    }
  };

  const lookOnce = async (): Promise<number> => {
    const waiting = [...(await watch.due(clock()))];
    const count = waiting.length;
    const work = async (): Promise<void> => {
      for (let number = waiting.shift(); number !== undefined && !isStopped(); number = waiting.shift())
        await attendOne(number);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return count;
  };

  const run = async (): Promise<void> => {
    while (!isStopped()) {
      const count = await lookOnce().catch((error: unknown) => {
        log.error('rides.stalled', { code: codeOf(error) });
        return 0;
      });
      if (count === 0) await pause(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
