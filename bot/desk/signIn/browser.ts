import type { Request } from 'restify';
import { isFromHere } from '../../channels/fromHere';

/** What a browser of the desk is told and asked by, which depends on where the desk is. */
export interface Browser {
  /** Whether a request was made by a page of ours. Browsers name a page's origin with everything that is posted. */
  readonly isOurs: (request: Request) => boolean;
  /** The value of one of our cookies. */
  readonly cookie: (request: Request, name: CookieName) => string | undefined;
  /** A Set-Cookie header; without a value the cookie goes. */
  readonly setCookie: (name: CookieName, value?: { readonly is: string; readonly seconds: number }) => string;
}

/** `desk`: who is signed in; `desk-sign-in`: the browser that went to the provider. */
export type CookieName = 'desk' | 'desk-sign-in';

const valuePattern = /^[\w-]{1,128}$/;

/**
 * Cookies and origins of the desk. Over https cookies carry the prefix `__Host-`, which no other host and no page over http can set;
 * on this machine over http browsers refuse it.
 * @param origin where the desk is reached; undefined for this machine under any of its names
 */
export const browserAt = (origin: string | undefined): Browser => {
  const isSecure = origin?.startsWith('https:') === true;
  const named = (name: CookieName): string => `${isSecure ? '__Host-' : ''}${name}`;
  return {
    isOurs(request) {
      const sent = request.header('origin', '');
      const site = request.header('sec-fetch-site', 'same-origin');
      if (sent === '' || site !== 'same-origin') return false;
      return origin === undefined
        ? isFromHere(request) && sent === `http://${request.header('host', '')}`
        : sent === origin;
    },
    cookie(request, name) {
      const wanted = `${named(name)}=`;
      const values = request
        .header('cookie', '')
        .split(';')
        .flatMap((pair) => (pair.trim().startsWith(wanted) ? [pair.trim().slice(wanted.length)] : []));
      // Two of a name: one was planted by a page of another path or host, and nobody can tell which.
      const [value = '', ...more] = values;
      return more.length === 0 && valuePattern.test(value) ? value : undefined;
    },
    // Lax, not Strict: who comes back from the provider, or follows a link in a message, would look signed out.
    setCookie: (name, value) =>
      `${named(name)}=${value?.is ?? ''}; Path=/; Max-Age=${value?.seconds ?? 0}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  };
};

const pathPattern = /^\/desk(?:\/[\w-]{1,64}){0,6}(?:\?[\w=&%-]{0,200})?$/;

/** Where to go after signing in: a page of the desk, whatever was asked for. No address of elsewhere is ever one. */
export const pageAfter = (wanted: string | null | undefined): string =>
  typeof wanted === 'string' && pathPattern.test(wanted) && !/^\/desk\/(?:api|sign-)/.test(wanted)
    ? wanted
    : '/desk';
