import { z } from 'zod';
import { roles, type Role } from '../../../bot/desk/representative';
import type { Misbehaviour } from '../../openId/fakeProvider';
import { startDoorStage, type DoorStage } from './doorStage';

const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  areas: z.array(z.string()),
  signedInUntil: z.string(),
});

const robin = {
  sub: 'canary-sub-1',
  given_name: 'Canaryrobin',
  family_name: 'Canarylast',
  roles: ['representative'],
};

describe('signing in at a provider', () => {
  let stage: DoorStage;
  beforeAll(async () => {
    stage = await startDoorStage();
  });
  afterAll(async () => {
    await stage.stop();
  });
  beforeEach(() => {
    stage.provider.be(robin);
    stage.provider.misbehave(undefined);
  });

  const meOf = async (browser: ReturnType<DoorStage['browser']>) => {
    const { status, text } = await browser.ask('/desk/api/me');
    return status === 200 ? meSchema.parse(JSON.parse(text)) : status;
  };

  test('leads to the page that was asked for, and says who is signed in', async () => {
    const browser = stage.browser();
    const offered = await browser.ask('/desk/sign-in?to=/desk/cases/91234567');
    const [, way = ''] = /<a class="go" href="([^"]+)"/.exec(offered.text) ?? [];
    const { status, location } = await stage.signIn(browser, way.replaceAll('&#38;', '&'));
    expect({ status, location }).toEqual({ status: 303, location: '/desk/cases/91234567' });
    expect(await meOf(browser)).toEqual({
      id: 'canary-sub-1',
      name: 'Canaryrobin',
      role: 'representative',
      areas: ['queue', 'case', 'act', 'ride', 'day', 'numbers'],
      signedInUntil: '2026-12-04T19:05:00.000Z',
    });
  });

  test.each([
    ['as one text', { ...robin, roles: 'auditor' }, {}, 'auditor', 'Canaryrobin'],
    [
      'beside roles of other systems',
      { ...robin, roles: ['admin', 'dispatcher'] },
      {},
      'dispatcher',
      'Canaryrobin',
    ],
    [
      'with another one: the first of the table',
      { ...robin, roles: ['auditor', 'representative'] },
      {},
      'representative',
      'Canaryrobin',
    ],
    [
      'in the profile alone, with the name',
      { sub: 's' },
      { roles: ['auditor'], given_name: 'Kim' },
      'auditor',
      'Kim',
    ],
    [
      'and the whole name: its first word',
      { sub: 's', name: 'Lee Canarylast', roles: 'auditor' },
      {},
      'auditor',
      'Lee',
    ],
    ['and no name at all', { sub: 's', roles: 'auditor' }, {}, 'auditor', 'Representative'],
  ])('takes a role that comes %s', async (_how, claims, profile, role, name) => {
    stage.provider.be(claims, profile);
    const browser = stage.browser();
    expect((await stage.signIn(browser)).status).toBe(303);
    expect(await meOf(browser)).toMatchObject({ role, name });
  });

  test.each([
    ['no role', {}],
    ['a role of another system', { roles: ['admin'] }],
    ['a name like a role', { roles: { representative: true } }],
    ['a role in other letters', { roles: ['Representative'] }],
  ])('with %s is refused, and says why', async (_what, claims) => {
    stage.provider.be({ sub: 's', given_name: 'Kim', ...claims });
    const browser = stage.browser();
    const { status, text } = await stage.signIn(browser);
    expect(status).toBe(403);
    expect(text).toContain('your account has no role here');
    expect(await meOf(browser)).toBe(401);
  });

  const wrongs: readonly (readonly [Misbehaviour, number])[] = [
    ['wrong-issuer', 403],
    ['wrong-audience', 403],
    ['wrong-nonce', 403],
    ['no-nonce', 403],
    ['expired', 403],
    ['wrong-key', 403],
    ['unsigned', 403],
    ['other-issuer-in-address', 403],
    ['other-state', 400],
    ['access-denied', 403],
    ['token-fails', 403],
  ];
  test.each(wrongs)('that comes back with %s is refused', async (how, expected) => {
    stage.provider.misbehave(how);
    const browser = stage.browser();
    const { status, text } = await stage.signIn(browser);
    expect(status).toBe(expected);
    expect(text).not.toContain('Canary');
    expect(await meOf(browser)).toBe(401);
  });

  test('cannot be finished twice, in another browser, or after ten minutes', async () => {
    const browser = stage.browser();
    const left = await browser.ask('/desk/sign-in/leave');
    const { location } = await browser.ask(left.location);
    // Somebody made another browser open the address: they would work under a name that is not theirs.
    const other = stage.browser();
    expect((await other.ask(location)).status).toBe(400);
    const third = stage.browser();
    await third.ask('/desk/sign-in/leave');
    expect((await third.ask(location)).status).toBe(400);
    expect((await browser.ask(location)).status).toBe(303);
    expect((await browser.ask(location)).status).toBe(400);

    const slow = stage.browser();
    const gone = await slow.ask('/desk/sign-in/leave');
    const back = await slow.ask(gone.location);
    stage.later(10);
    expect((await slow.ask(back.location)).status).toBe(400);
  });

  test('in two tabs at once ends in both', async () => {
    const browser = stage.browser();
    const one = await browser.ask('/desk/sign-in/leave?to=/desk/cases/91234567');
    const two = await browser.ask('/desk/sign-in/leave?to=/desk/day');
    const backs = [await browser.ask(one.location), await browser.ask(two.location)];
    const places: string[] = [];
    for (const { location } of backs) places.push((await browser.ask(location)).location);
    expect(places).toEqual(['/desk/cases/91234567', '/desk/day']);
  });

  test('tells the provider a hash of its secret, and another state and nonce each time', async () => {
    const browser = stage.browser();
    const left = await Promise.all([browser.ask('/desk/sign-in/leave'), browser.ask('/desk/sign-in/leave')]);
    const sent = left.map(({ location }) => new URL(location).searchParams);
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(new Set(sent.map((query) => query.get(name))).size).toBe(2);
    expect(sent.map((query) => query.get('code_challenge_method'))).toEqual(['S256', 'S256']);
    expect(sent.map((query) => query.get('prompt'))).toEqual([null, null]);
  });

  test('after signing out asks again who it is', async () => {
    const browser = stage.browser();
    await stage.signIn(browser);
    const out = await browser.post('/desk/sign-out');
    expect(out.location).toBe('/desk/sign-in?signed-out');
    const said = await browser.ask(out.location);
    expect(said.text).toContain('href="/desk/sign-in?again"');
    const page = await browser.ask('/desk/sign-in?again');
    expect(page.text).toContain('again=');
    const { location } = await browser.ask('/desk/sign-in/leave?again=');
    expect(new URL(location).searchParams.get('prompt')).toBe('login');
  });

  test.each([
    'https://evil.example.org/desk',
    '//evil.example.org',
    '/\\evil.example.org',
    '/desk/../../evil',
    '/desk//evil.example.org',
    '/desk/%2e%2e/evil',
    '/desk@evil.example.org',
    '/desk\r\nlocation: https://evil.example.org',
    'javascript:alert(1)',
    '/desk/sign-in?to=/desk/sign-in',
    '/desk/api/me',
    `/desk/${'a'.repeat(300)}`,
  ])('never leads to %j', async (to) => {
    const browser = stage.browser();
    const query = new URLSearchParams({ to }).toString();
    expect((await browser.ask(`/desk/sign-in?${query}`)).text).not.toContain('evil');
    expect((await stage.signIn(browser, `/desk/sign-in/leave?${query}`)).location).toBe('/desk');
  });

  test('says so where the provider is away, and works when it is back', async () => {
    const away = await startDoorStage((signIn) => ({
      signIn: {
        ...signIn,
        kind: 'provider',
        issuer: 'http://127.0.0.1:9',
        clientId: 'c',
        clientSecret: 's',
        roleClaim: 'roles',
      },
    }));
    const { status, text } = await away.browser().ask('/desk/sign-in/leave');
    expect(status).toBe(502);
    expect(text).toContain('does not answer');
    await away.stop();
  });

  test('leaves no token, no code, no name and nobody’s id in any line of the log or in the store', async () => {
    const browser = stage.browser();
    await stage.signIn(browser);
    await browser.ask('/desk/api/me');
    const [id = ''] = browser.cookies.values();
    expect(id).toMatch(/^[\w-]{22}$/);
    const secrets = stage.provider.requests.flatMap(({ query }) =>
      ['code', 'state', 'nonce'].flatMap((name) => query.get(name) ?? []),
    );
    const log = stage.lines.join('');
    const store = await stage.redis.dump();
    for (const secret of [...secrets, id, 'anary', 'secret']) {
      expect(log).not.toContain(secret);
      expect(store).not.toContain(secret);
    }
    expect(log).toContain('"event":"desk.signed-in","code":"representative"');
  });
});

describe('signing in over https', () => {
  test('keeps cookies that no other site, script or connection gets', async () => {
    const stage = await startDoorStage((signIn) => ({ signIn, publicBaseUrl: 'https://rides.example.org' }));
    const browser = stage.browser();
    await browser.ask('/desk/sign-in/leave');
    expect(browser.told).toEqual([
      expect.stringMatching(
        /^__Host-desk-sign-in=[\w-]{22}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
      ),
    ]);
    await stage.stop();
  });
});

describe('a provider that takes the secret in the form alone', () => {
  test('gets it there', async () => {
    const stage = await startDoorStage(undefined, { methods: ['client_secret_post'] });
    stage.provider.be(robin);
    expect((await stage.signIn(stage.browser())).status).toBe(303);
    await stage.stop();
  });
});

describe('a development server without a provider', () => {
  let stage: DoorStage;
  beforeAll(async () => {
    stage = await startDoorStage(() => ({ mode: 'development', signIn: { kind: 'development' } }));
  });
  afterAll(async () => {
    await stage.stop();
  });

  const wayTo: Readonly<Record<Role, string>> = {
    representative: '/desk/day',
    dispatcher: '/desk/day',
    // The page that was asked for is none of theirs.
    auditor: '/desk/traces',
  };
  test.each(roles)('lets in an invented %s, to a page that is theirs', async (role) => {
    const browser = stage.browser();
    expect((await browser.ask('/desk/sign-in')).text).toContain(`value="${role}"`);
    const { status, location } = await browser.post('/desk/sign-in', { role, to: '/desk/day' });
    expect({ status, location }).toEqual({ status: 303, location: wayTo[role] });
    const me = await browser.ask('/desk/api/me');
    expect(JSON.parse(me.text)).toMatchObject({ id: `development-${role}`, role });
  });

  test('is no desk for who does not sit at this machine, even with a session of it', async () => {
    const browser = stage.browser();
    await browser.post('/desk/sign-in', { role: 'representative' });
    const through = { 'x-forwarded-for': '203.0.113.9' };
    for (const path of ['/desk/sign-in', '/desk/api/me'])
      expect((await browser.ask(path, { headers: through })).status).toBe(404);
    expect((await browser.post('/desk/sign-in', { role: 'auditor' }, through)).status).toBe(404);
    expect((await browser.post('/desk/sign-out', {}, through)).status).toBe(404);
    expect((await browser.ask('/desk/api/me')).status).toBe(200);
  });

  test.each([
    ['of another site', { origin: 'https://evil.example.org' }],
    ['of nowhere', { origin: 'null' }],
    ['of another port', { origin: 'http://127.0.0.1:1' }],
    ['that a browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('takes no form %s', async (_whence, headers) => {
    const browser = stage.browser();
    const { status } = await browser.post('/desk/sign-in', { role: 'representative' }, headers);
    expect([403, 404]).toContain(status);
    expect(browser.cookies.size).toBe(0);
  });

  test('knows no other role', async () => {
    const browser = stage.browser();
    expect((await browser.post('/desk/sign-in', { role: 'owner' })).status).toBe(403);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('a production server without a provider', () => {
  test('has no desk', async () => {
    const stage = await startDoorStage(() => ({}));
    const browser = stage.browser();
    for (const path of [
      '/desk',
      '/desk/sign-in',
      '/desk/sign-in/leave',
      '/desk/sign-in/return',
      '/desk/api/me',
    ])
      expect((await browser.ask(path)).status).toBe(404);
    expect((await browser.post('/desk/sign-in', { role: 'representative' })).status).toBe(404);
    await stage.stop();
  });
});
