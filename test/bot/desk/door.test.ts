import { z } from 'zod';
import { areas, mayUse, roles, type Area, type Role } from '../../../bot/desk/representative';
import { createGuard } from '../../../bot/desk/signIn/createGuard';
import { browserAt } from '../../../bot/desk/signIn/browser';
import { createLog } from '../../../bot/ops/log';
import { startDoorStage, type Browser, type DoorStage } from './doorStage';

/** What each address of the desk belongs to; `open` is for who is not signed in. A new address needs its line here. */
const addresses: Readonly<Record<string, Area | 'any' | 'open'>> = {
  'GET /desk/sign-in': 'open',
  'POST /desk/sign-in': 'open',
  'GET /desk/sign-in/leave': 'open',
  'GET /desk/sign-in/return': 'open',
  'POST /desk/sign-out': 'any',
  'GET /desk': 'queue',
  'GET /desk/day': 'day',
  'GET /desk/traces': 'traces',
  'GET /desk/numbers': 'numbers',
  'GET /desk/api/me': 'any',
  'GET /desk/api/numbers': 'numbers',
  'GET /desk/api/queue': 'queue',
  'GET /desk/api/events': 'queue',
  'GET /desk/api/cases/:caseNumber': 'case',
  'GET /desk/api/cases/:caseNumber/log': 'case',
  'POST /desk/api/cases/:caseNumber/acts': 'act',
  'GET /desk/api/rides/:number': 'ride',
  'POST /desk/api/rides/:number/acts': 'ride',
  'GET /desk/api/day': 'day',
  'POST /desk/api/closings': 'day',
  'GET /desk/api/traces/:number': 'traces',
};

const routeSchema = z.object({ method: z.string(), path: z.string() });

/** Every address of the desk that a server has. */
const addressesOf = ({ web }: DoorStage): readonly string[] =>
  Object.values(web.router.getRoutes())
    .map((route) => routeSchema.parse(route))
    .filter(({ path }) => path.startsWith('/desk'))
    .map(({ method, path }) => `${method} ${path}`);

/** An address that could be meant: numbers where it names something. */
const samples: Readonly<Record<string, string>> = { date: '2026-12-04' };
const filled = (path: string): string =>
  path.replaceAll(/:(\w+)/g, (_whole, name: string) => samples[name] ?? '91234567');

describe('the door', () => {
  let stage: DoorStage;
  let development: DoorStage;
  beforeAll(async () => {
    stage = await startDoorStage();
    development = await startDoorStage(() => ({ mode: 'development', signIn: { kind: 'development' } }));
    // One page or call for each area, and some that break.
    const door = createGuard({
      sessions: stage.house.door.sessions,
      browser: browserAt(stage.origin),
      isAdmitted: () => true,
      log: createLog('debug', { write: (line) => void stage.lines.push(line) }),
    });
    for (const area of areas) {
      for (const path of [`/desk/test/${area}`, `/desk/api/test/${area}`]) {
        stage.web.get(
          path,
          door(area, async ({ who, response }) => {
            response.send(200, { role: who.role });
          }),
        );
        stage.web.post(
          path,
          door(area, async ({ response }) => {
            response.send(200, { done: true });
          }),
        );
      }
    }
    stage.web.get(
      '/desk/api/test/breaks',
      door('any', async () => {
        throw new TypeError('Maria Canary');
      }),
    );
    stage.web.get(
      '/desk/api/test/stream',
      door(
        'any',
        async ({ response, signedInUntil }) => {
          response.send(200, { signedInUntil });
        },
        { renews: false },
      ),
    );
  });
  afterAll(async () => {
    await stage.stop();
    await development.stop();
  });

  const signedIn = async (role: Role): Promise<Browser> => {
    stage.provider.be({ sub: `id-${role}`, given_name: 'Canary', roles: role });
    const browser = stage.browser();
    await stage.signIn(browser);
    return browser;
  };
  const codeIn = ({ text }: { readonly text: string }): unknown =>
    z.object({ code: z.string() }).parse(JSON.parse(text)).code;

  test('stands before every address of the desk, and each is in the table', () => {
    const there = [...new Set([...addressesOf(stage), ...addressesOf(development)])].filter(
      (address) => !address.includes('/test/'),
    );
    expect(there.toSorted()).toEqual(Object.keys(addresses).toSorted());
  });

  const behind = Object.entries(addresses).filter(([, area]) => area !== 'open');
  describe.each(behind)('%s', (address, area) => {
    const [method = '', path = ''] = address.split(' ');
    const ask = (browser: Browser) =>
      method === 'GET' ? browser.ask(filled(path)) : browser.post(filled(path));

    test('is shut to who is not signed in', async () => {
      const { status, location } = await ask(stage.browser());
      if (path.startsWith('/desk/api/')) expect(status).toBe(401);
      else
        expect({ status, location }).toEqual({
          status: 303,
          location: expect.stringMatching(/^\/desk\/sign-in\?to=/),
        });
    });

    test.each(roles)('is open to a %s only where the table of roles says so', async (role) => {
      const { status } = await ask(await signedIn(role));
      const isOpen = area === 'any' || area === 'open' || mayUse[role].includes(area);
      if (isOpen) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    });
  });

  describe.each(roles)('a %s', (role) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await signedIn(role);
    });
    test.each(areas)('reaches %s only where the table of roles says so', async (area) => {
      const isOpen = mayUse[role].includes(area);
      const answers = [
        await browser.ask(`/desk/test/${area}`),
        await browser.post(`/desk/test/${area}`),
        await browser.ask(`/desk/api/test/${area}`),
        await browser.post(`/desk/api/test/${area}`),
      ];
      const expected = isOpen ? 200 : 403;
      expect(answers.map(({ status }) => status)).toEqual([expected, expected, expected, expected]);
      if (!isOpen) expect(answers.slice(2).map(codeIn)).toEqual(['not-yours', 'not-yours']);
    });
  });

  test('an auditor reaches traces and nothing else', () => {
    expect(mayUse.auditor).toEqual(['traces']);
  });

  describe('takes nothing that changes something', () => {
    test.each([
      ['from another site', { origin: 'https://evil.example.org' }],
      ['from nowhere', { origin: 'null' }],
      ['without a word of where from', { origin: '' }],
      ['from another port of this machine', { origin: 'http://127.0.0.1:1' }],
      ['from what a browser calls the same site', { 'sec-fetch-site': 'same-site' }],
      ['from what a browser calls another site', { 'sec-fetch-site': 'cross-site' }],
    ])('%s', async (_whence, headers) => {
      const browser = await signedIn('representative');
      const answer = await browser.post('/desk/api/test/act', {}, headers);
      expect({ status: answer.status, code: codeIn(answer) }).toEqual({ status: 403, code: 'cross-site' });
      expect((await browser.post('/desk/sign-out', {}, headers)).status).toBe(403);
      expect((await browser.ask('/desk/api/me')).status).toBe(200);
    });
  });

  describe('a session', () => {
    test('of somebody who walked away ends after half an hour', async () => {
      const browser = await signedIn('representative');
      stage.later(29);
      expect((await browser.ask('/desk/api/me')).status).toBe(200);
      stage.later(29);
      expect((await browser.ask('/desk/api/me')).status).toBe(200);
      stage.later(30);
      const answer = await browser.ask('/desk/api/me');
      expect({ status: answer.status, code: codeIn(answer) }).toEqual({ status: 401, code: 'signed-out' });
    });

    test('that is used all day ends after ten hours', async () => {
      const browser = await signedIn('representative');
      for (let minutes = 0; minutes < 580; minutes += 20) {
        stage.later(20);
        expect((await browser.ask('/desk/api/me')).status).toBe(200);
      }
      const { text } = await browser.ask('/desk/api/me');
      stage.later(20);
      expect((await browser.ask('/desk/api/me')).status).toBe(401);
      // What it said of its end was the ten hours, and not half an hour from then.
      const until = z.object({ signedInUntil: z.string() }).parse(JSON.parse(text)).signedInUntil;
      const still = await signedIn('auditor');
      const { text: later } = await still.ask('/desk/api/me');
      const next = z.object({ signedInUntil: z.string() }).parse(JSON.parse(later)).signedInUntil;
      expect(Date.parse(next) - Date.parse(until)).toBe(30 * 60_000);
    });

    test('is not kept alive by what a page asks by itself', async () => {
      const browser = await signedIn('representative');
      for (let minutes = 0; minutes < 20; minutes += 10) {
        stage.later(10);
        expect((await browser.ask('/desk/api/test/stream')).status).toBe(200);
        expect((await browser.ask('/desk/api/test/queue', { headers: { 'x-by-itself': '1' } })).status).toBe(
          200,
        );
      }
      stage.later(10);
      expect((await browser.ask('/desk/api/test/stream')).status).toBe(401);
    });

    test('is over when it was signed out, for who kept a copy of it too', async () => {
      const browser = await signedIn('representative');
      const thief = stage.browser();
      for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
      expect((await thief.ask('/desk/api/me')).status).toBe(200);
      stage.later(5);
      expect((await browser.post('/desk/sign-out')).status).toBe(303);
      expect(browser.cookies.has('desk')).toBe(false);
      expect((await thief.ask('/desk/api/me')).status).toBe(401);
    });

    test('that was signed out stays so, though another tab used it at that moment', async () => {
      const browser = await signedIn('representative');
      const id = browser.cookies.get('desk') ?? '';
      stage.later(5);
      const { sessions } = stage.house.door;
      const racing = sessions.find(id, true);
      await sessions.close(id);
      await racing;
      expect(await sessions.find(id, true)).toBeUndefined();
    });

    test('has another id after each sign-in, and the one before is over', async () => {
      const browser = await signedIn('representative');
      const before = browser.cookies.get('desk') ?? '';
      await stage.signIn(browser);
      expect(browser.cookies.get('desk')).not.toBe(before);
      const thief = stage.browser();
      thief.cookies.set('desk', before);
      expect((await thief.ask('/desk/api/me')).status).toBe(401);
    });

    test.each([
      ['a guessed id', 'desk=AAAAAAAAAAAAAAAAAAAAAA'],
      ['an id with a sign more', 'desk=ID.'],
      ['two ids', 'desk=ID; desk=AAAAAAAAAAAAAAAAAAAAAA'],
      ['an id under another name', 'desk-sign-in=ID'],
      ['an id of the name that only https has', '__Host-desk=ID'],
      ['no id', ''],
    ])('is not %s', async (_what, cookie) => {
      const browser = await signedIn('representative');
      const id = browser.cookies.get('desk') ?? '';
      const headers = { cookie: cookie.replace('ID', id) };
      expect((await stage.browser().ask('/desk/api/me', { headers })).status).toBe(401);
    });

    test('cannot be moved to another id in the store', async () => {
      const { redis } = stage.redis;
      const browser = await signedIn('auditor');
      const other = await signedIn('representative');
      await other.ask('/desk/api/me');
      const keys = z.array(z.string()).parse(await redis.command('KEYS', ['{desk}:session:*']));
      const values = await Promise.all(keys.map((key) => redis.command('GET', [key])));
      const turned = [...values.slice(1), ...values.slice(0, 1)];
      for (const [index, key] of keys.entries())
        await redis.command('SET', [key, z.string().parse(turned[index] ?? '')]);
      expect((await browser.ask('/desk/api/me')).status).toBe(500);
      for (const key of keys) await redis.command('DEL', [key]);
    });
  });

  test('sends who is not signed in to the page they wanted, once they are', async () => {
    const browser = stage.browser();
    const { location } = await browser.ask('/desk/test/queue?kind=late');
    expect(location).toBe('/desk/sign-in?to=%2Fdesk%2Ftest%2Fqueue%3Fkind%3Dlate');
    // What was posted is not posted again.
    const posted = await browser.post('/desk/test/queue');
    expect(posted.location).toBe('/desk/sign-in?to=%2Fdesk');
  });

  test('answers for what breaks behind it, without its words', async () => {
    const browser = await signedIn('auditor');
    const answer = await browser.ask('/desk/api/test/breaks');
    expect({ status: answer.status, code: codeIn(answer) }).toEqual({ status: 500, code: 'failed' });
    expect(answer.text + stage.lines.join('')).not.toContain('Canary');
  });

  test('says that the store is away', async () => {
    const away = await startDoorStage();
    away.provider.be({ sub: 's', roles: 'auditor' });
    const browser = away.browser();
    await away.signIn(browser);
    away.redis.pause();
    const answer = await browser.ask('/desk/api/me');
    away.redis.resume();
    expect({ status: answer.status, code: codeIn(answer) }).toEqual({ status: 503, code: 'store-away' });
    await away.stop();
  });
});
