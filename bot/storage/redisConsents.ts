import { z } from 'zod';
import type { Consents } from '../../domain/ports/consents';
import type { RedisConnection } from './connect';
import { bucketKeys } from './keys';
import { bucketOf, type Lookup } from './lookup';
import type { Durability } from './durability';
import { consentRecordSchema, read } from './records';
import { EFFECT_SECONDS, RETENTION_SECONDS } from './retention';
import { recordConsent } from './scripts';
import type { Seal } from './seal';

/** Consents in Redis: a list of sealed changes for each phone. */
export const redisConsents = (parts: {
  readonly redis: RedisConnection;
  readonly durability: Durability;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly keepSeconds?: number;
}): Consents => {
  const { redis, durability, lookup, seal, keepSeconds = RETENTION_SECONDS } = parts;
  const write = durability === 'waitaof' ? redis.runOnDisk : redis.run;

  const placeOf = (phone: string) => {
    const hash = lookup.hash('phone', phone);
    const keys = bucketKeys(bucketOf(hash));
    return { keys, consent: keys.consent(hash) };
  };

  return {
    async record(key, change) {
      const { keys, consent } = placeOf(change.phone);
      const done = keys.done(lookup.hash('consent-effect', `${key}:${change.phone}`));
      const sealed = seal.seal(consent, { schema: 1, change });
      await write(recordConsent, [done, consent], [sealed, EFFECT_SECONDS, keepSeconds]);
    },
    async history(phone) {
      const { consent } = placeOf(phone);
      const list = read(z.array(z.string()), await redis.command('LRANGE', [consent, 0, -1]));
      return list.map((sealed) => read(consentRecordSchema, seal.open(consent, sealed)).change);
    },
  };
};
