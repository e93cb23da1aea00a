import type { Request, Response } from 'restify';
import type { Area, SignedIn } from './representative';

/** A request of somebody who is signed in and may make it. */
export interface Asked {
  readonly who: SignedIn;
  /** When it ends if nothing more is asked: milliseconds since 1970. */
  readonly signedInUntil: number;
  readonly request: Request;
  readonly response: Response;
}

/** What a page or call does for who may ask for it. */
export type HandleAsked = (asked: Asked) => Promise<void>;

/**
 * Puts a door before a page or call of the desk: the handler runs only for who is signed in and whose role may reach the area;
 * `any` takes every role. Everybody else is answered by the door: under /desk/api/ with a problem (401 `signed-out`, 403
 * `not-yours`), on pages by the way to sign in (303) or a page that says so (403). A POST that does not come from a page of this
 * server is refused (403 `cross-site`).
 * @param how `renews: false` for what a page asks by itself: it needs somebody signed in, and keeps nobody so
 */
export type Guard = (
  area: Area | 'any',
  handle: HandleAsked,
  how?: { readonly renews: boolean },
) => (request: Request, response: Response) => Promise<void>;
