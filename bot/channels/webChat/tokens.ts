import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../clock';

/** Seconds a token holds; clients renew it halfway. */
export const TOKEN_SECONDS = 1_800;

/** Tokens of the web chat. Whoever holds one reads and writes its conversation; it names nothing else. */
export interface Tokens {
  /** A new token for a conversation: its id, the second it expires at, and the signature over both. */
  readonly issue: (conversation: string) => string;
  /** The conversation a token is for, or undefined when it is not ours or has expired. */
  readonly read: (token: string) => string | undefined;
}

const tokenShape = /^(?<conversation>[\w-]{1,64})\.(?<expires>\d{1,12})\.(?<signature>[\w-]{43})$/;

const MILLISECONDS = 1_000;

/**
 * Tokens signed by HMAC-SHA-256.
 * @param key TOKEN_KEY: random bytes in base64
 */
export const createTokens = (key: string, clock: Clock): Tokens => {
  const secret = Buffer.from(key, 'base64');
  const sign = (conversation: string, expires: string): Buffer =>
    createHmac('sha256', secret).update(`web chat\0${conversation}\0${expires}`).digest();
  const now = (): number => Math.floor(clock() / MILLISECONDS);
  return {
    issue: (conversation) => {
      const expires = String(now() + TOKEN_SECONDS);
      return `${conversation}.${expires}.${sign(conversation, expires).toString('base64url')}`;
    },
    read: (token) => {
      const { conversation = '', expires = '', signature = '' } = tokenShape.exec(token)?.groups ?? {};
      const isOurs = timingSafeEqual(
        sign(conversation, expires),
        Buffer.from(signature.padEnd(43, 'A'), 'base64url'),
      );
      return isOurs && conversation !== '' && Number(expires) > now() ? conversation : undefined;
    },
  };
};
