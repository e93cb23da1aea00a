import { attendRide } from '../../bot/notify/attendRide';
import { textConversation } from '../../bot/channels/sms/textConversation';
import { redisConsents } from '../../bot/storage/redisConsents';
import { redisMemberDirectory } from '../../bot/storage/redisMemberDirectory';
import { redisOutbox } from '../../bot/storage/redisOutbox';
import { redisReaches } from '../../bot/storage/redisReaches';
import { redisRideRepository } from '../../bot/storage/redisRideRepository';
import { redisRideWatch } from '../../bot/storage/redisRideWatch';
import { redisWorkItems } from '../../bot/storage/redisWorkItems';
import type { Lookup } from '../../bot/storage/lookup';
import type { Seal } from '../../bot/storage/seal';
import { ctHusky } from '../../domain/program/ctHusky';
import type { TestRedis } from '../redis/testRedis';

/** What a transcript's watch is made of. */
export interface WatchingBy {
  readonly redis: TestRedis;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly random: (max: number) => number;
  readonly newId: () => string;
  /** The number texts are sent from, in E.164. */
  readonly ours: string;
  readonly line: string;
  readonly clock: () => number;
}

/** Looks at the rides whose time has come, as the worker does. Returns every text that was put in line, one a line. */
export const watching = ({
  redis: { redis },
  lookup,
  seal,
  random,
  newId,
  ours,
  line,
  clock,
}: WatchingBy) => {
  const room = { redis, durability: 'always', lookup, seal, random, newId } as const;
  const watch = redisRideWatch({ redis });
  const outbox = redisOutbox(room);
  return async (): Promise<readonly string[]> => {
    const told: string[] = [];
    const attend = attendRide({
      rides: redisRideRepository(room),
      members: redisMemberDirectory(room),
      consents: redisConsents(room),
      reaches: redisReaches(room),
      workItems: redisWorkItems(room),
      outbox: {
        add: async (key, text) => {
          const before = (await outbox.due()).ids.length;
          await outbox.add(key, text);
          if ((await outbox.due()).ids.length > before) told.push(`text to ${text.to}: ${text.body}`);
        },
      },
      watch,
      program: ctHusky,
      line,
      conversationOf: (phone) => lookup.hash('conversation', textConversation(ours, `+1${phone}`)),
      clock,
    });
    for (const number of await watch.due(clock())) await attend(number);
    return told;
  };
};
