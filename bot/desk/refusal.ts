import type { Response } from 'restify';

/** Every refusal under /desk/api/: its status, and what it means. */
export const deskRefusals = {
  'invalid-request': { status: 400, title: 'This is not what can be asked here.' },
  'no-such-town': { status: 400, title: 'Connecticut has no town of this name.' },
  'signed-out': { status: 401, title: 'Nobody is signed in here, or no longer. Please sign in.' },
  'not-yours': { status: 403, title: 'Your role does not reach this.' },
  'cross-site': { status: 403, title: 'This has to come from a page of the desk.' },
  'not-found': { status: 404, title: 'There is no such case or ride.' },
  held: { status: 409, title: 'Somebody else has it.' },
  illegal: { status: 409, title: 'This cannot be done as things stand.' },
  'not-written': { status: 409, title: 'Nothing can be written to this member here.' },
  stopped: { status: 409, title: 'The member has stopped messages.' },
  window: { status: 409, title: 'By WhatsApp nothing can be written 24 hours after the member wrote last.' },
  rules: { status: 409, title: 'The rules have something against it.' },
  'changed-meanwhile': { status: 409, title: 'It was changed meanwhile.' },
  'too-large': { status: 413, title: 'That is more than is read here.' },
  failed: { status: 500, title: 'Something broke on our side. Please try again.' },
  'store-away': { status: 503, title: 'The store does not answer. Please try again.' },
} as const;

/** Name of one of {@link deskRefusals}. */
export type DeskRefusal = keyof typeof deskRefusals;

/** Answers a call of the desk with a problem (RFC 9457), its name in `code`, and what more there is to say. Nothing that was sent is repeated. */
export const refuseCall = (response: Response, code: DeskRefusal, more: object = {}): void => {
  const { status, title } = deskRefusals[code];
  response.sendRaw(
    status,
    JSON.stringify({ type: `urn:rideline:problem:${code}`, title, status, code, ...more }),
    {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // What was sent with it is not read and not waited for.
      ...(status === 403 && { connection: 'close' }),
      ...(status === 503 && { 'retry-after': '2' }),
    },
  );
};
