import type { UnfinishedDrafts } from '../../domain/ports/unfinishedDrafts';
import type { RedisConnection } from './connect';
import { bucketKeys } from './keys';
import { bucketOf, type Lookup } from './lookup';
import { unfinishedDraftSchema } from './records';
import { DRAFT_SECONDS } from './retention';
import { dropUnfinished, keepUnfinished } from './scripts/unfinishedDraftScripts';
import type { Seal } from './seal';

/** What members have begun, in Redis: one sealed draft for each. */
export const redisUnfinishedDrafts = (parts: {
  readonly redis: RedisConnection;
  readonly lookup: Lookup;
  readonly seal: Seal;
}): UnfinishedDrafts => {
  const { redis, lookup, seal } = parts;

  const keyOf = (memberId: string): string => {
    const hash = lookup.hash('member', memberId);
    return bucketKeys(bucketOf(hash)).unfinished(hash);
  };

  return {
    async find(memberId) {
      const key = keyOf(memberId);
      const sealed = await redis.command('HGET', [key, 'sealed']);
      if (typeof sealed !== 'string') return undefined;
      // A draft of a release that wrote it otherwise is begun anew, as a conversation is: it keeps nobody from being served.
      return unfinishedDraftSchema.safeParse(seal.open(key, sealed)).data?.draft;
    },
    async keep(memberId, draft) {
      const key = keyOf(memberId);
      const sealed = seal.seal(key, { schema: 1, draft });
      await redis.run(keepUnfinished, [key], [lookup.hash('draft', draft.id), sealed, DRAFT_SECONDS]);
    },
    async drop(memberId, id) {
      await redis.run(dropUnfinished, [keyOf(memberId)], [lookup.hash('draft', id)]);
    },
  };
};
