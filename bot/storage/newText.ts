import { textPurposes, type OutgoingText } from '../../domain/ports/outbox';
import { outboxPublished, type BucketKeys } from './keys';
import { inBucket } from './lookup';
import type { RedisArgument } from './redisClient';
import { TEXT_SECONDS } from './retention';
import type { Seal } from './seal';

/** A text as a script writes it that has something to send: the keys and arguments that come last. */
export interface NewText {
  readonly keys: readonly [outbox: string, text: string];
  readonly args: readonly RedisArgument[];
}

const MINUTE_MS = 60_000;

/** Makes a text ready to be written with its cause, in the bucket of that, under an id nobody has. */
export const newText = (
  text: OutgoingText,
  bucket: string,
  keys: BucketKeys,
  { seal, newId }: { readonly seal: Seal; readonly newId: () => string },
): NewText => {
  const id = inBucket(bucket, newId());
  const key = keys.text(id);
  const goodForMs = (text.goodForMinutes ?? textPurposes[text.purpose].goodForMinutes) * MINUTE_MS;
  return {
    keys: [keys.outbox, key],
    args: [id, goodForMs, seal.seal(key, { schema: 1, text }), TEXT_SECONDS, outboxPublished],
  };
};
