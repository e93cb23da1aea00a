import { z } from 'zod';
import type { Consents } from '../../domain/ports/consents';
import { auditTrail } from './audit/auditTrail';
import type { RedisConnection } from './connect';
import { bucketKeys } from './keys';
import { bucketOf, type Lookup } from './lookup';
import type { Durability } from './durability';
import { newText } from './newText';
import { consentRecordSchema, read } from './records';
import { EFFECT_SECONDS, RETENTION_SECONDS } from './retention';
import { recordConsent } from './scripts/recordConsent';
import type { Seal } from './seal';

/** Consents in Redis: a list of sealed changes for each phone. */
export const redisConsents = (parts: {
  readonly redis: RedisConnection;
  readonly durability: Durability;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly newId: () => string;
  readonly keepSeconds?: number;
}): Consents => {
  const { redis, durability, lookup, seal, keepSeconds = RETENTION_SECONDS } = parts;
  const write = durability === 'waitaof' ? redis.runOnDisk : redis.run;
  const putOnRecord = auditTrail({ write, lookup, seal, keepSeconds });

  const placeOf = (phone: string) => {
    const hash = lookup.hash('phone', phone);
    const bucket = bucketOf(hash);
    const keys = bucketKeys(bucket);
    return { hash, bucket, keys, consent: keys.consent(hash) };
  };

  return {
    async record(key, change, confirmation) {
      const { hash, bucket, keys, consent } = placeOf(change.phone);
      const done = keys.done(lookup.hash('consent-effect', `${key}:${change.phone}`));
      const sealed = seal.seal(consent, { schema: 1, change });
      const text = confirmation === undefined ? undefined : newText(confirmation, bucket, keys, parts);
      const { kind, app, given, at, source } = change;
      await putOnRecord(
        bucket,
        {
          what: 'consent',
          event: given ? 'given' : 'taken-back',
          at,
          actor: source,
          why: app === undefined ? kind : `${kind} by ${app}`,
          phone: hash,
        },
        recordConsent,
        [done, consent, ...(text?.keys ?? [])],
        [sealed, EFFECT_SECONDS, keepSeconds, ...(text?.args ?? [])],
      );
    },
    async history(phone) {
      const { consent } = placeOf(phone);
      const list = read(z.array(z.string()), await redis.command('LRANGE', [consent, 0, -1]));
      return list.map((sealed) => read(consentRecordSchema, seal.open(consent, sealed)).change);
    },
  };
};
