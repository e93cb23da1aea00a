import { z } from 'zod';
import type { Clock } from '../clock';
import type { Representative } from '../../dialogs/desk/acts';
import type { RedisConnection } from '../storage/connect';
import { deskKeys } from '../storage/keys';
import { pairs, read } from '../storage/records';

/** Milliseconds for which somebody counts as there after the desk was heard of last: a page that is loaded anew is back by then. */
export const PRESENT_MS = 20_000;

/** A conversation that a representative has, or is about to take. */
export interface Hold {
  readonly caseNumber: string;
  readonly by: Representative;
  /** When it was taken, in milliseconds since 1970: one taking is told from the next. */
  readonly since: number;
}

/** Who is at the desk, and which conversations they have. Throws StoreUnavailable when the store does not answer in time. */
export interface Presence {
  /** Somebody is there now, and for a while. */
  here(who: Representative): Promise<void>;
  /** Somebody has signed out. */
  gone(id: string): Promise<void>;
  /** Ids of who is there. */
  atDesk(): Promise<readonly string[]>;
  /** Names by id, of everybody who ever was. */
  names(): Promise<Readonly<Record<string, string>>>;
  /** Notes who has a conversation, before it is taken: should whoever takes it be lost, it is found. */
  hold(hold: Hold): Promise<void>;
  letGo(hold: Pick<Hold, 'caseNumber' | 'by'>): Promise<void>;
  held(): Promise<readonly Hold[]>;
}

const SEPARATOR = ' ';

/** The desk's presence in Redis. Names of staff are no member's data; no name of a member is here. */
export const redisPresence = (parts: {
  readonly redis: Pick<RedisConnection, 'command'>;
  readonly clock: Clock;
}): Presence => {
  const { redis, clock } = parts;
  const fieldOf = ({ caseNumber, by }: Pick<Hold, 'caseNumber' | 'by'>): string =>
    `${caseNumber}${SEPARATOR}${by.id}`;
  const names = async () => read(pairs, await redis.command('HGETALL', [deskKeys.names]));
  return {
    names,
    async here({ id, name }) {
      await Promise.all([
        redis.command('ZADD', [deskKeys.present, clock() + PRESENT_MS, id]),
        redis.command('HSET', [deskKeys.names, id, name]),
      ]);
    },
    async gone(id) {
      await redis.command('ZREM', [deskKeys.present, id]);
    },
    async atDesk() {
      return read(
        z.array(z.string()),
        await redis.command('ZRANGEBYSCORE', [deskKeys.present, `(${clock()}`, '+inf']),
      );
    },
    async hold(hold) {
      const { since, by } = hold;
      await Promise.all([
        redis.command('HSET', [deskKeys.held, fieldOf(hold), since]),
        redis.command('HSET', [deskKeys.names, by.id, by.name]),
      ]);
    },
    async letGo(hold) {
      await redis.command('HDEL', [deskKeys.held, fieldOf(hold)]);
    },
    async held() {
      const [all, known] = await Promise.all([redis.command('HGETALL', [deskKeys.held]), names()]);
      return Object.entries(read(pairs, all)).map(([field, since]) => {
        const at = field.indexOf(SEPARATOR);
        const id = field.slice(at + 1);
        return { caseNumber: field.slice(0, at), by: { id, name: known[id] ?? id }, since: Number(since) };
      });
    },
  };
};
