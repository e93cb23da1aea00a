import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { StoreUnavailable } from '../../domain/errors';
import type { Guesses } from '../../domain/ports/guesses';
import type { RedisConnection } from '../storage/connect';
import { limitKey } from '../storage/keys';
import type { Lookup } from '../storage/lookup';
import { countRequest } from '../storage/scripts/countRequest';

/** How often something may be done: so many times in so many seconds. */
export interface Allowance {
  readonly times: number;
  readonly seconds: number;
}

/**
 * What may be asked from one address, and in all, before it is refused until its time is over. A waiting room or a nursing home
 * writes from one address: these are far above what it sends.
 */
export const allowances = {
  /** Web chats opened from one address. */
  opening: { times: 60, seconds: 600 },
  /** Messages of web chats from one address. */
  chat: { times: 600, seconds: 60 },
  /** Sign-ins at the desk from one address. */
  signIn: { times: 60, seconds: 300 },
  /** Requests of the API from one address. */
  api: { times: 6_000, seconds: 60 },
  /** Tries at one member's identifiers that were wrong, over all conversations: a birth date known to the year is one of 365. */
  guess: { times: 10, seconds: 86_400 },
  /** Web chats opened in all. */
  openingInAll: { times: 3_000, seconds: 60 },
} as const satisfies Readonly<Record<string, Allowance>>;

/** What is limited: a door, or the tries at a member. */
export type LimitedDoor = keyof typeof allowances;

/** Counts what is asked for at the doors, over all processes. */
export interface Limits {
  /**
   * Counts one request of `who`, which is hashed before it becomes a key.
   * @returns seconds until it may be tried again, or undefined when it may be done now
   */
  readonly refusedFor: (door: LimitedDoor, who: string) => Promise<number | undefined>;
  /** Takes back one request of `who` that was counted. */
  readonly giveBack: (door: LimitedDoor, who: string) => Promise<void>;
}

const MILLISECONDS = 1_000;

/** Seconds to wait that a limiter has thrown; what else it throws goes on. */
const waitIn = (thrown: unknown): number => {
  if (thrown instanceof RateLimiterRes) return Math.max(1, Math.ceil(thrown.msBeforeNext / MILLISECONDS));
  throw thrown;
};

/** Limits in Redis, one round trip each; while Redis is away each process counts by itself. */
export const redisLimits = (parts: {
  readonly redis: Pick<RedisConnection, 'run'>;
  readonly lookup: Lookup;
}): Limits => {
  const { redis, lookup } = parts;
  // What the library asks of a client of Redis, over our own connection: with its deadline, in a cluster too.
  const storeClient = {
    rlflxIncr: ([key = '', ...args]: readonly string[]) => redis.run(countRequest, [key], args),
  };
  const limiterOf = ({ times, seconds }: Allowance) =>
    new RateLimiterRedis({
      storeClient,
      keyPrefix: '',
      points: times,
      duration: seconds,
      // Who is over the limit is refused without asking Redis again.
      inMemoryBlockOnConsumed: times + 1,
      insuranceLimiter: new RateLimiterMemory({ points: times, duration: seconds }),
    });
  const limiters = {
    opening: limiterOf(allowances.opening),
    chat: limiterOf(allowances.chat),
    signIn: limiterOf(allowances.signIn),
    api: limiterOf(allowances.api),
    guess: limiterOf(allowances.guess),
    openingInAll: limiterOf(allowances.openingInAll),
  } satisfies Record<LimitedDoor, RateLimiterRedis>;
  const keyOf = (door: LimitedDoor, who: string): string => limitKey(door, lookup.hash('limit', who));
  return {
    refusedFor: async (door, who) => {
      try {
        await limiters[door].consume(keyOf(door, who));
        return undefined;
      } catch (thrown) {
        if (thrown instanceof StoreUnavailable) return undefined;
        return waitIn(thrown);
      }
    },
    giveBack: async (door, who) => {
      await limiters[door].reward(keyOf(door, who));
    },
  };
};

/** Tries at members' identifiers, counted by {@link Limits}. */
export const guessesOf = ({ refusedFor, giveBack }: Limits): Guesses => ({
  take: async (of) => (await refusedFor('guess', of)) === undefined,
  giveBack: (of) => giveBack('guess', of),
});

/** Whether a message of a conversation is answered: `over` the first time it is not, `silent` after that. */
export type TurnLimit = (conversation: string) => Promise<'in' | 'over' | 'silent'>;

/**
 * The limit of one conversation, counted in the process: a plain turn has two round trips, and this adds none. With several
 * processes a conversation has as many times as much.
 */
export const turnLimit = (allowance: Allowance): TurnLimit => {
  const limiter = new RateLimiterMemory({ points: allowance.times, duration: allowance.seconds });
  return async (conversation) => {
    try {
      await limiter.consume(conversation);
      return 'in';
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      return thrown.consumedPoints === allowance.times + 1 ? 'over' : 'silent';
    }
  };
};
