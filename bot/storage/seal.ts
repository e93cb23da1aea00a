import { createCipheriv, createDecipheriv } from 'node:crypto';
import { AppError, StoreUnreadable } from '../../domain/errors';
import { drawBytes } from '../drawBytes';

/** ENCRYPTION_KEYS is not a list of `id:key`, each key 32 bytes in base64. */
export class EncryptionKeysInvalid extends AppError {
  readonly code = 'config.encryption-keys';
}

/** Keys for sealing. New values use the current one; every key opens what it sealed. */
export interface EncryptionKeys {
  readonly current: string;
  readonly byId: ReadonlyMap<string, Buffer>;
}

/** Seals values so that Redis, its files and its backups hold nothing to read. */
export interface Seal {
  /**
   * Encrypts a JSON value under the current key, bound to the Redis key it is written to.
   * @returns `keyId.nonce.text.tag`, the last three in base64url
   */
  seal(redisKey: string, value: unknown): string;
  /**
   * Decrypts a sealed value.
   * @throws StoreUnreadable: unknown key id, changed text, or sealed for another Redis key
   */
  open(redisKey: string, sealed: string): unknown;
  /**
   * The same value under the current key, or undefined where it is under it already, or was never sealed.
   * @throws StoreUnreadable, as {@link open} does
   */
  renewed(redisKey: string, text: string): string | undefined;
}

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;

/** GCM's own size. Nonces are random: a key should seal no more than 2³² values (NIST SP 800-38D, 8.3), then a new one comes first. */
const NONCE_BYTES = 12;

const TAG_BYTES = 16;

/** Key id, nonce, text and tag. */
const SEALED_PARTS = 4;

/** Key id, nonce, text and tag as {@link createSeal} writes them. */
const sealedShape = /^(?<id>[\w-]{1,16})\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/;
const keyEntry = /^([\w-]{1,16}):([a-z\d+/]+={0,2})$/i;

/**
 * Reads ENCRYPTION_KEYS.
 * @param text `id:base64key[,id:base64key]`; the first is current, all can open
 * @throws EncryptionKeysInvalid
 */
export const parseEncryptionKeys = (text: string): EncryptionKeys => {
  const byId = new Map<string, Buffer>();
  for (const entry of text.split(',')) {
    const [, id, encoded] = keyEntry.exec(entry.trim()) ?? [];
    const key = Buffer.from(encoded ?? '', 'base64');
    if (id === undefined || key.length !== KEY_BYTES || byId.has(id)) {
      throw new EncryptionKeysInvalid(
        'ENCRYPTION_KEYS must be id:key[,id:key], each id once, each key 32 random bytes in base64 (openssl rand -base64 32).',
      );
    }
    byId.set(id, key);
  }
  const [current = ''] = byId.keys();
  return { current, byId };
};

/** Seals by AES-256-GCM with the Redis key as associated data. */
export const createSeal = ({ current, byId }: EncryptionKeys): Seal => {
  const newNonce = drawBytes(NONCE_BYTES);
  const keyOf = (id: string): Buffer => {
    const key = byId.get(id);
    if (key === undefined)
      throw new StoreUnreadable('A value was sealed with a key that ENCRYPTION_KEYS does not list.');
    return key;
  };
  const made: Seal = {
    renewed(redisKey, text) {
      const id = sealedShape.exec(text)?.groups?.id;
      if (id === undefined || id === current) return undefined;
      return made.seal(redisKey, made.open(redisKey, text));
    },
    seal(redisKey, value) {
      const nonce = newNonce();
      const cipher = createCipheriv(ALGORITHM, keyOf(current), nonce);
      cipher.setAAD(Buffer.from(redisKey));
      const text = cipher.update(JSON.stringify(value ?? null), 'utf8');
      // GCM keeps nothing back for the end.
      cipher.final();
      return `${current}.${nonce.toString('base64url')}.${text.toString('base64url')}.${cipher.getAuthTag().toString('base64url')}`;
    },
    open(redisKey, sealed) {
      const parts = sealed.split('.');
      const [id = '', nonceText = '', text = '', tagText = ''] = parts;
      const nonce = Buffer.from(nonceText, 'base64url');
      const tag = Buffer.from(tagText, 'base64url');
      if (nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES || parts.length !== SEALED_PARTS) {
        throw new StoreUnreadable('A sealed value is cut or was never sealed.');
      }
      const decipher = createDecipheriv(ALGORITHM, keyOf(id), nonce);
      decipher.setAAD(Buffer.from(redisKey));
      decipher.setAuthTag(tag);
      try {
        const opened = decipher.update(text, 'base64url');
        decipher.final();
        const value: unknown = JSON.parse(opened.toString('utf8'));
        return value;
      } catch (cause) {
        throw new StoreUnreadable(
          'A sealed value does not open: it was changed, or moved from another key.',
          { cause },
        );
      }
    },
  };
  return made;
};
