import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../../bot/desk/representative';
import { registered, startFakeProvider, type FakeProvider } from '../../openId/fakeProvider';
import { startFakeTwilio, type FakeTwilio } from '../../twilio/fakeTwilio';
import { openDesk, type DeskReader } from './deskPage';
import { personalKeptBy } from './keptBy';
import { freePort, startServer, type RunningServer } from './server';
import { ACCOUNT, phone, type Phone } from './sms';
import { setStage, type Stage } from './stage';
import { startBrowser } from './webPage';

/** A server with its desk, who signs people in there, and a Twilio that keeps what was texted. */
export interface DeskStage {
  readonly stage: Stage;
  readonly server: RunningServer;
  readonly twilio: FakeTwilio;
  readonly provider: FakeProvider;
  readonly url: string;
  /** A phone that texts to the server. */
  readonly phone: (from: string) => Phone;
  /** Somebody signs in, in a browser of their own, and comes to where they begin. */
  readonly signIn: (
    name: string,
    role?: Role,
    settings?: BrowserContextOptions,
    path?: string,
  ) => Promise<DeskReader>;
  /** Goes through signing in on a page that asks for it. */
  readonly passDoor: (page: Page, name: string, role?: Role) => Promise<void>;
  /** Ends every session, as if its time had run out. */
  readonly endSessions: () => Promise<void>;
  /** After every test: nothing the page's policy forbids was tried, and browsers keep nothing of anybody. */
  readonly endTest: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts them. */
export const setDeskStage = async (): Promise<DeskStage> => {
  const [stage, browser, port]: [Stage, Browser, number] = await Promise.all([
    setStage(),
    startBrowser(),
    freePort(),
  ]);
  const url = `http://127.0.0.1:${port}`;
  const provider = await startFakeProvider(`${url}/desk/sign-in/return`);
  const twilioNumber = { ...stage.twilio, publicBaseUrl: url };
  const twilio = await startFakeTwilio({
    authToken: stage.twilio.authToken,
    number: stage.twilio.number,
    smsUrl: `${url}/twilio/sms`,
    reach: (address) => address,
  });
  const server = await startServer({
    ...stage.environment,
    REDIS_URL: `unix://${stage.redis.socketPath}`,
    PORT: String(port),
    PUBLIC_BASE_URL: url,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: registered.clientId,
    OIDC_CLIENT_SECRET: registered.clientSecret,
    TEXT_APPS: 'whatsapp',
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_API_URL: twilio.url,
  });
  const readers: DeskReader[] = [];
  const passDoor = async (page: Page, name: string, role: Role = 'representative'): Promise<void> => {
    provider.be({ sub: name.toLowerCase(), given_name: name, roles: [role] });
    await page.locator('main a, main button').first().click();
    await page.locator('header nav').waitFor();
  };
  const command = (name: string, ...args: readonly string[]) => stage.redis.redis.command(name, args);
  return {
    stage,
    server,
    twilio,
    provider,
    url,
    phone: (from) => phone(twilioNumber, from, () => url),
    passDoor,
    async signIn(name, role, settings, path = '/desk') {
      const reader = await openDesk(browser, `${url}${path}`, settings, (page) => passDoor(page, name, role));
      readers.push(reader);
      return reader;
    },
    async endSessions() {
      const keys = await command('KEYS', '{desk}:session:*');
      for (const key of Array.isArray(keys) ? keys : []) await command('DEL', String(key));
    },
    async endTest() {
      expect(readers.flatMap(({ troubles }) => troubles).filter((text) => /polic/i.test(text))).toEqual([]);
      for (const reader of readers) expect(await personalKeptBy(reader, stage.today)).toEqual([]);
      await Promise.all(readers.splice(0).map(({ context }) => context.close()));
      await stage.reset();
    },
    async close() {
      await browser.close();
      await server.stop();
      await Promise.all([provider.stop(), twilio.close()]);
      await stage.close();
    },
  };
};
