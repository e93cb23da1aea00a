import { createHmac, createSecretKey } from 'node:crypto';
import { AppError } from '../../domain/errors';
import { BUCKETS } from './keys';

/** LOOKUP_KEY is not 32 or more bytes in base64. */
export class LookupKeyInvalid extends AppError {
  readonly code = 'config.lookup-key';
}

/** What a hash stands for; the same value hashes differently for each. */
export type LookupKind =
  | 'conversation'
  | 'message'
  | 'member'
  | 'phone'
  | 'name'
  | 'draft'
  | 'ride-effect'
  | 'work-effect'
  | 'consent-effect'
  | 'text-effect'
  | 'request-key'
  | 'request'
  | 'limit'
  | 'audit';

/** Finds records by what is personal without writing it down. */
export interface Lookup {
  /** Keyed hash of a value: 22 characters of base64url. The same for ever under the same LOOKUP_KEY. */
  hash(kind: LookupKind, value: string): string;
  /** The same hash of what is asked for once: it is not remembered. */
  hashOnce(kind: LookupKind, value: string): string;
}

const SMALLEST_KEY_BYTES = 32;

/** 128 bits: among a billion members the odds of any two sharing a hash are below 1 in 10²⁰. */
const HASH_BYTES = 16;

/** Hashes of each kind that are remembered for a while: a turn asks for that of its conversation, its member and its phone several times. */
const REMEMBERED = 250;

/**
 * Look-ups by HMAC-SHA-256.
 * @param key LOOKUP_KEY: at least 32 random bytes in base64
 * @throws LookupKeyInvalid
 */
export const createLookup = (key: string): Lookup => {
  const secret = Buffer.from(key, 'base64');
  if (secret.length < SMALLEST_KEY_BYTES) {
    throw new LookupKeyInvalid(
      'LOOKUP_KEY must be at least 32 random bytes in base64 (openssl rand -base64 32).',
    );
  }
  const prepared = createSecretKey(secret);
  const hashOnce = (kind: LookupKind, value: string): string =>
    createHmac('sha256', prepared)
      .update(`${kind}\0${value}`)
      .digest()
      .subarray(0, HASH_BYTES)
      .toString('base64url');
  const remembered = new Map<LookupKind, Map<string, string>>();
  const rememberedOf = (kind: LookupKind): Map<string, string> => {
    const known = remembered.get(kind);
    if (known !== undefined) return known;
    const none = new Map<string, string>();
    remembered.set(kind, none);
    return none;
  };
  return {
    hashOnce,
    hash(kind, value) {
      const ofKind = rememberedOf(kind);
      const before = ofKind.get(value);
      if (before !== undefined) return before;
      const hash = hashOnce(kind, value);
      if (ofKind.size >= REMEMBERED) ofKind.clear();
      ofKind.set(value, hash);
      return hash;
    },
  };
};

/** The bucket a hash belongs to: two digits, `00` to `63`. */
export const bucketOf = (hash: string): string =>
  String((Buffer.from(hash, 'base64url')[0] ?? 0) % BUCKETS).padStart(2, '0');

const bucketDigits = /^(?:[0-5]\d|6[0-3])$/;

/** The bucket an id begins with that {@link inBucket} made, or undefined when it can be no such id. */
export const bucketOfId = (id: string): string | undefined =>
  /^\d{2}-[\w-]{1,64}$/.test(id) && bucketDigits.test(id.slice(0, 2)) ? id.slice(0, 2) : undefined;

/** An id that says in which bucket its record lies. */
export const inBucket = (bucket: string, id: string): string => `${bucket}-${id}`;

/**
 * The bucket a confirmation or case number names, or undefined when it can be no such number.
 * @param from place of the two digits in the number: 0 in a confirmation number, 1 in a case number
 */
export const bucketInNumber = (number: string, from: 0 | 1): string | undefined => {
  const bucket = number.slice(from, from + 2);
  return /^\d{8}$/.test(number) && bucketDigits.test(bucket) ? bucket : undefined;
};
