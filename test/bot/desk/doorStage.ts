import { createHash } from 'node:crypto';
import type { SignInSettings } from '../../../bot/config/config';
import { instantOf } from '../../../bot/clock';
import { RETURN_PATH } from '../../../bot/desk/signIn/mountSignIn';
import { buildHouse } from '../../../bot/house';
import { createLog } from '../../../bot/ops/log';
import { buildServer, serverPartsOf } from '../../../bot/server';
import { mountPages } from '../../../bot/web/desk/mountDeskPages';
import { freePort } from '../../e2e/support/server';
import { registered, startFakeProvider } from '../../openId/fakeProvider';
import { startTestRedis } from '../../redis/testRedis';
import { aConfig } from '../aConfig';
import type { Config } from '../../../bot/config/config';

/** What was answered. */
export interface DeskAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly location: string;
}

interface Asking {
  readonly method?: string;
  readonly body?: URLSearchParams | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser: it keeps cookies, names its origin with what it posts, and follows no redirect by itself. */
export const newBrowser = (origin: string) => {
  const cookies = new Map<string, string>();
  /** Everything it was told to keep, as it came. */
  const told: string[] = [];
  const ask = async (path: string, init: Asking = {}): Promise<DeskAnswer> => {
    const address = new URL(path, origin);
    const response = await fetch(address, {
      redirect: 'manual',
      ...init,
      headers: {
        ...(address.origin === origin &&
          cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(init.method === 'POST' && { origin }),
        ...init.headers,
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      told.push(cookie);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    // What is told from now on has no end.
    const isStream = response.headers.get('content-type') === 'text/event-stream';
    if (isStream) await response.body?.cancel();
    return {
      status: response.status,
      headers: response.headers,
      text: isStream ? '' : await response.text(),
      location: response.headers.get('location') ?? '',
    };
  };
  return {
    cookies,
    told,
    ask,
    post: (path: string, form: Readonly<Record<string, string>> = {}, headers = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form), headers }),
  };
};

/** What {@link newBrowser} gives. */
export type Browser = ReturnType<typeof newBrowser>;

/**
 * A whole server with a desk, on a Redis of its own, with a clock that stands still, and a provider to sign in at.
 * @param change settings, made of the provider's
 */
export const startDoorStage = async (
  change: (provider: SignInSettings) => Partial<Config> = (signIn) => ({ signIn }),
  options: Parameters<typeof startFakeProvider>[1] = {},
) => {
  const redis = await startTestRedis();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const provider = await startFakeProvider(`${origin}${RETURN_PATH}`, options);
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  let instant = instantOf('2026-12-04T13:35');
  let drawn = 0;
  const newToken = (): string => {
    drawn += 1;
    return createHash('sha256').update(`token ${drawn}`).digest('base64url').slice(0, 22);
  };
  const surroundings = { clock: () => instant, random: () => 0, newId: newToken, newToken };
  const signIn: SignInSettings = {
    kind: 'provider',
    issuer: provider.issuer,
    ...registered,
    roleClaim: 'roles',
  };
  const config = aConfig(redis, { publicBaseUrl: origin, ...change(signIn) });
  const house = await buildHouse(config, log, surroundings);
  const stopping = new AbortController();
  const parts = serverPartsOf(config, house, log, surroundings, stopping.signal);
  const web = buildServer({ ...parts, deskPages: mountPages });
  await new Promise<void>((resolve) => {
    web.listen(port, '127.0.0.1', resolve);
  });
  return {
    web,
    redis,
    provider,
    origin,
    lines,
    house,
    browser: () => newBrowser(origin),
    /** Signs in at the provider as whoever it takes the browser for. Returns the last answer. */
    async signIn(browser: Browser, path = '/desk/sign-in/leave'): Promise<DeskAnswer> {
      const left = await browser.ask(path);
      const there = await browser.ask(left.location);
      return browser.ask(there.location);
    },
    /** Lets minutes pass for the server. */
    later(minutes: number) {
      instant += minutes * 60_000;
    },
    async stop() {
      stopping.abort();
      await new Promise<void>((resolve) => {
        web.close(() => {
          resolve();
        });
        web.server.closeAllConnections();
      });
      await house.close();
      await provider.stop();
      await redis.stop();
    },
  };
};

/** What {@link startDoorStage} gives. */
export type DoorStage = Awaited<ReturnType<typeof startDoorStage>>;
