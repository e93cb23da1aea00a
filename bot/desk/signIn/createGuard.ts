import type { Request, Response } from 'restify';
import { StoreUnavailable } from '../../../domain/errors';
import { codeOf, type Log } from '../../ops/log';
import type { Guard } from '../guard';
import { deskRefusals, refuseCall } from '../refusal';
import { mayUse, type SignedIn } from '../representative';
import { pageAfter, type Browser } from './browser';
import type { Sessions } from './sessions';
import { sendSaying } from './signInPages';

/** What the door works with. */
export interface DoorParts {
  readonly sessions: Sessions;
  readonly browser: Browser;
  /** Whether a request may be made at all, from where it is made. */
  readonly isAdmitted: (request: Request) => boolean;
  readonly log: Log;
}

/** Where the calls of the desk are; everything else of it is a page. */
const CALLS_PATH = '/desk/api/';

/** The header of what a page asks by itself: it keeps nobody signed in. */
const BY_ITSELF = 'x-by-itself';

const reads: readonly string[] = ['GET', 'HEAD'];

/** Makes the door: see {@link Guard}. Every refusal is logged by its name and by nothing of whom it met. */
export const createGuard = ({ sessions, browser, isAdmitted, log }: DoorParts): Guard => {
  const refuse = (
    request: Request,
    response: Response,
    code: 'signed-out' | 'not-yours' | 'cross-site' | 'failed' | 'store-away',
    who?: SignedIn,
  ): void => {
    log.warn('desk.refused', { code, status: deskRefusals[code].status });
    if (request.path().startsWith(CALLS_PATH)) refuseCall(response, code);
    else if (code !== 'signed-out') sendSaying(response, code, who);
    else {
      const to = pageAfter(reads.includes(request.method ?? '') ? request.url : undefined);
      const location = `/desk/sign-in?${new URLSearchParams({ to }).toString()}`;
      response.sendRaw(303, '', { location, 'cache-control': 'no-store' });
    }
  };

  return (area, handle, { renews } = { renews: true }) =>
    async (request, response) => {
      try {
        if (!isAdmitted(request)) {
          response.send(404, { message: 'Nothing is here.' });
          return;
        }
        if (!reads.includes(request.method ?? '') && !browser.isOurs(request)) {
          refuse(request, response, 'cross-site');
          return;
        }
        const id = browser.cookie(request, 'desk');
        const isUse = renews && request.header(BY_ITSELF, '') === '';
        const session = id === undefined ? undefined : await sessions.find(id, isUse);
        if (session === undefined) refuse(request, response, 'signed-out');
        else if (area !== 'any' && !mayUse[session.who.role].includes(area))
          refuse(request, response, 'not-yours', session.who);
        else await handle({ who: session.who, signedInUntil: session.until, request, response });
      } catch (error) {
        log.error('desk.failed', { code: codeOf(error) });
        if (!response.headersSent)
          refuse(request, response, error instanceof StoreUnavailable ? 'store-away' : 'failed');
      }
    };
};
