import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../clock';
import type { RedisConnection } from '../../storage/connect';
import { deskKeys } from '../../storage/keys';
import { read } from '../../storage/records';
import type { Seal } from '../../storage/seal';
import { roles, type SignedIn } from '../representative';

const MINUTE_MS = 60_000;

/** Milliseconds after which who asked for nothing is signed out: a desk that somebody walked away from. */
const IDLE_MS = 30 * MINUTE_MS;

/** Milliseconds after which everybody signs in anew: a long shift. */
export const LONGEST_MS = 600 * MINUTE_MS;

/** Milliseconds between two renewals: what is asked in between is written down with the next. */
const RENEW_EVERY_MS = MINUTE_MS;

/** Milliseconds a sign-in may take at the provider: a password, a second factor, a look for the phone. */
export const SIGN_IN_MS = 10 * MINUTE_MS;

/** Somebody who is signed in, and until when if nothing more is asked: milliseconds since 1970. */
export interface Session {
  readonly who: SignedIn;
  readonly until: number;
}

/** A sign-in that was sent to the provider and has not come back. */
export interface PendingSignIn {
  readonly nonce: string;
  /** The secret whose hash the provider was told (PKCE). */
  readonly verifier: string;
  /** Where to go after it: a path under /desk. */
  readonly to: string;
}

/**
 * Who is signed in. The store knows an id only by its hash, and what it stands for is sealed; nothing lists them. Throws
 * StoreUnavailable when the store does not answer in time.
 */
export interface Sessions {
  /** Signs somebody in. Returns the id that their browser keeps. */
  open(who: SignedIn): Promise<string>;
  /** Who has this id, or undefined where nobody has it any more. `renews`: half an hour begins anew. One round trip, or two. */
  find(id: string, renews: boolean): Promise<Session | undefined>;
  /** Ends it. */
  close(id: string): Promise<void>;
  /** Keeps a sign-in that begins, for the browser with this secret. */
  begin(browser: string, state: string, pending: PendingSignIn): Promise<void>;
  /** The sign-in of this browser that has come back; once. */
  takeBack(browser: string, state: string): Promise<PendingSignIn | undefined>;
}

const sessionSchema = z.object({
  schema: z.literal(1),
  who: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }),
  openedAt: z.number(),
  usedAt: z.number(),
});

const pendingSchema = z.object({ nonce: z.string(), verifier: z.string(), to: z.string(), at: z.number() });

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const endOf = ({ openedAt, usedAt }: z.infer<typeof sessionSchema>): number =>
  Math.min(usedAt + IDLE_MS, openedAt + LONGEST_MS);

/** Sessions in Redis, which forgets them by itself; the process' clock decides besides. */
export const redisSessions = (parts: {
  readonly redis: Pick<RedisConnection, 'command'>;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly newToken: () => string;
}): Sessions => {
  const { redis, seal, clock, newToken } = parts;
  const keyOf = (id: string): string => deskKeys.session(hashOf(id));
  const pendingKey = (browser: string, state: string): string =>
    deskKeys.signIn(hashOf(`${browser} ${state}`));

  const write = async (
    key: string,
    session: z.infer<typeof sessionSchema>,
    ...only: readonly string[]
  ): Promise<void> => {
    const left = endOf(session) - clock();
    await redis.command('SET', [key, seal.seal(key, session), 'PX', left, ...only]);
  };

  return {
    async open(who) {
      const id = newToken();
      const now = clock();
      await write(keyOf(id), { schema: 1, who, openedAt: now, usedAt: now });
      return id;
    },
    async find(id, renews) {
      const key = keyOf(id);
      const sealed = read(z.string().nullable(), await redis.command('GET', [key]));
      if (sealed === null) return undefined;
      const session = read(sessionSchema, seal.open(key, sealed));
      const now = clock();
      if (now >= endOf(session)) return undefined;
      const isDue = renews && now - session.usedAt >= RENEW_EVERY_MS;
      const used = isDue ? { ...session, usedAt: now } : session;
      // Only where it still is: who signs out in another tab meanwhile stays signed out.
      if (isDue) await write(key, used, 'XX');
      return { who: session.who, until: endOf(used) };
    },
    async close(id) {
      await redis.command('DEL', [keyOf(id)]);
    },
    async begin(browser, state, pending) {
      const key = pendingKey(browser, state);
      const kept = { ...pending, at: clock() };
      await redis.command('SET', [key, seal.seal(key, kept), 'PX', SIGN_IN_MS]);
    },
    async takeBack(browser, state) {
      const key = pendingKey(browser, state);
      const sealed = read(z.string().nullable(), await redis.command('GETDEL', [key]));
      if (sealed === null) return undefined;
      const { at, ...pending } = read(pendingSchema, seal.open(key, sealed));
      return clock() - at < SIGN_IN_MS ? pending : undefined;
    },
  };
};
