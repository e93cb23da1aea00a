import type { Server } from 'restify';
import type { Clock } from '../clock';
import type { SignInSettings } from '../config/config';
import { isFromHere } from '../channels/fromHere';
import type { Log } from '../ops/log';
import type { Numbers } from '../ops/numbers';
import type { Guard } from './guard';
import { mayUse, type SignedIn } from './representative';
import { browserAt } from './signIn/browser';
import { createGuard } from './signIn/createGuard';
import { mountSignIn, RETURN_PATH } from './signIn/mountSignIn';
import { openIdAt } from './signIn/openId';
import type { Sessions } from './signIn/sessions';
import { tellNumbers } from './tellNumbers';

/** What the door is made of. */
export interface MountDoorParts {
  /** Absent where nobody can sign in: then there is no desk. */
  readonly signIn?: SignInSettings;
  readonly publicBaseUrl: string;
  readonly sessions: Sessions;
  readonly numbers: Pick<Numbers, 'on'>;
  readonly clock: Clock;
  readonly newToken: () => string;
  /** Somebody has signed out. */
  readonly left: (who: SignedIn) => Promise<void>;
  readonly log: Log;
}

/** Adds signing in, signing out, who is signed in, and the broker's numbers. Returns the door for everything else of the desk; undefined where there is none. */
export const mountDoor = (server: Server, parts: MountDoorParts): Guard | undefined => {
  const { signIn, publicBaseUrl, clock } = parts;
  if (signIn === undefined) return undefined;
  const isDevelopment = signIn.kind === 'development';
  const door = {
    ...parts,
    browser: browserAt(isDevelopment ? undefined : new URL(publicBaseUrl).origin),
    isAdmitted: isDevelopment ? isFromHere : () => true,
  };
  const guard = createGuard(door);
  mountSignIn(server, {
    ...door,
    guard,
    ...(signIn.kind === 'provider' && { openId: openIdAt(signIn, `${publicBaseUrl}${RETURN_PATH}`, clock) }),
  });
  server.get(
    '/desk/api/me',
    guard('any', async ({ who, signedInUntil, response }) => {
      const me = {
        ...who,
        areas: mayUse[who.role],
        signedInUntil: new Date(signedInUntil).toISOString(),
      };
      response.sendRaw(200, JSON.stringify(me), {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      });
    }),
  );
  server.get('/desk/api/numbers', guard('numbers', tellNumbers(parts)));
  return guard;
};
