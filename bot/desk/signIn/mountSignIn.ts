import type { Request, Response, Server } from 'restify';
import { StoreUnavailable } from '../../../domain/errors';
import { queryOf } from '../../channels/queryOf';
import { readBody } from '../../channels/readBody';
import { codeOf } from '../../ops/log';
import { landingOf } from '../../web/desk/deskPages';
import type { Guard } from '../guard';
import type { SignedIn } from '../representative';
import { pageAfter } from './browser';
import type { DoorParts } from './createGuard';
import { developmentPeople } from './developmentPeople';
import { ProviderUnavailable, type OpenId } from './openId';
import { LONGEST_MS, SIGN_IN_MS } from './sessions';
import { sendDevelopmentPage, sendProviderPage, sendSaying, type SignInSaying } from './signInPages';

/** Where a provider sends the browser back to: registered there as the redirect address. */
export const RETURN_PATH = '/desk/sign-in/return';

/** Bytes of a form with a role and a path. */
const MOST_BYTES = 1_024;

/** What signing in takes. */
export interface SignInParts extends DoorParts {
  readonly guard: Guard;
  readonly newToken: () => string;
  /** Where there is a provider; without one the invented people of a development server sign in. */
  readonly openId?: OpenId;
  readonly publicBaseUrl: string;
  /** Somebody has signed out. */
  readonly left: (who: SignedIn) => Promise<void>;
}

const isIn = (query: URLSearchParams, name: string): boolean => query.get(name) !== null;

const sayingOf = (error: unknown): SignInSaying => {
  if (error instanceof ProviderUnavailable) return 'provider-away';
  return error instanceof StoreUnavailable ? 'store-away' : 'refused';
};

/** Adds signing in and out. No answer and no line of the log holds a token, a code or who it was. */
export const mountSignIn = (server: Server, parts: SignInParts): void => {
  const { sessions, browser, isAdmitted, log, newToken, openId } = parts;

  const goOn = (response: Response, to: string, cookies: readonly string[]): void => {
    response.setHeader('set-cookie', cookies);
    response.sendRaw(303, '', { location: to, 'cache-control': 'no-store' });
  };

  /** A new id each time: one that somebody planted before is worth nothing after. */
  const letIn = async (request: Request, response: Response, who: SignedIn, to: string): Promise<void> => {
    const before = browser.cookie(request, 'desk');
    if (before !== undefined) await sessions.close(before);
    const id = await sessions.open(who);
    log.info('desk.signed-in', { code: who.role });
    goOn(response, landingOf(who.role, to), [
      browser.setCookie('desk', { is: id, seconds: LONGEST_MS / 1_000 }),
    ]);
  };

  const refuse = (response: Response, name: SignInSaying, code: string = name): void => {
    log.warn('desk.sign-in-refused', { code });
    sendSaying(response, name);
  };

  const safely =
    (handle: (request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      if (!isAdmitted(request)) {
        response.send(404, { message: 'Nothing is here.' });
        return;
      }
      try {
        await handle(request, response);
      } catch (error) {
        if (response.headersSent) log.error('desk.failed', { code: codeOf(error) });
        else refuse(response, sayingOf(error), codeOf(error));
      }
    };

  server.get(
    '/desk/sign-in',
    safely(async (request, response) => {
      const query = queryOf(request);
      const to = pageAfter(query.get('to'));
      if (isIn(query, 'signed-out')) sendSaying(response, 'signed-out');
      else if (openId !== undefined) sendProviderPage(response, to, isIn(query, 'again'));
      else sendDevelopmentPage(response, to, developmentPeople);
    }),
  );

  server.post(
    '/desk/sign-out',
    parts.guard('any', async ({ who, request, response }) => {
      const id = browser.cookie(request, 'desk');
      if (id !== undefined) await sessions.close(id);
      await parts.left(who);
      log.info('desk.signed-out', { code: who.role });
      goOn(response, '/desk/sign-in?signed-out', [browser.setCookie('desk')]);
    }),
  );

  if (openId === undefined) {
    server.post(
      '/desk/sign-in',
      safely(async (request, response) => {
        if (!browser.isOurs(request)) {
          refuse(response, 'cross-site');
          return;
        }
        const body = await readBody(request, MOST_BYTES);
        const form = new URLSearchParams(typeof body === 'string' ? body : '');
        const who = developmentPeople.find(({ role }) => role === form.get('role'));
        if (who === undefined) refuse(response, 'no-role');
        else await letIn(request, response, who, pageAfter(form.get('to')));
      }),
    );
    return;
  }

  server.get(
    '/desk/sign-in/leave',
    safely(async (request, response) => {
      const query = queryOf(request);
      const checks = { state: newToken(), nonce: newToken(), verifier: newToken() + newToken() };
      // One a browser, so that a sign-in in one tab is not the end of another tab's.
      const secret = browser.cookie(request, 'desk-sign-in') ?? newToken();
      const address = await openId.leave(checks, isIn(query, 'again'));
      const { state, ...pending } = checks;
      await sessions.begin(secret, state, { ...pending, to: pageAfter(query.get('to')) });
      goOn(response, address.href, [
        browser.setCookie('desk-sign-in', { is: secret, seconds: SIGN_IN_MS / 1_000 }),
      ]);
    }),
  );

  server.get(
    RETURN_PATH,
    safely(async (request, response) => {
      const query = queryOf(request);
      const secret = browser.cookie(request, 'desk-sign-in');
      const state = query.get('state') ?? '';
      const pending = secret === undefined ? undefined : await sessions.takeBack(secret, state);
      if (pending === undefined) {
        refuse(response, 'ran-out');
        return;
      }
      const address = new URL(`${parts.publicBaseUrl}${RETURN_PATH}?${query.toString()}`);
      const who = await openId.comeBack(address, { state, ...pending });
      if (who === 'no-role') refuse(response, 'no-role');
      else await letIn(request, response, who, pending.to);
    }),
  );
};
