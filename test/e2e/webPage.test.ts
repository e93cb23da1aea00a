import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import type { Language } from '../../dialogs/locales';
import { messages } from '../../dialogs/locales/messages';
import { render } from '../../dialogs/locales/render';
import { say } from '../../dialogs/say';
import { wordsOf } from './support/conversation';
import { ALMA, setPageStage, type PageStage } from './support/pageStage';
import { send } from './support/sms';
import type { Stage } from './support/stage';
import type { Reader } from './support/webPage';

const tokenSchema = z.object({ token: z.string() });

const LINE = '1-855-478-7350';
const notSent = (language: Language): string => render(say('web.notSent', { line: LINE }), language);

describe('the page', () => {
  let pages: PageStage;
  let stage: Stage;

  beforeAll(async () => {
    pages = await setPageStage();
    ({ stage } = pages);
  });
  afterEach(() => pages.endTest());
  afterAll(() => pages.close());

  const open: PageStage['open'] = (...how) => pages.open(...how);
  const talk: PageStage['talk'] = (...how) => pages.talk(...how);
  const request: PageStage['request'] = (language) => pages.request(language);
  const expectBooked = (): Promise<void> => pages.expectBooked();
  const conversationOf = async ({ page }: Reader): Promise<{ readonly conversation: string }> => ({
    conversation: `web:${String(await page.evaluate("sessionStorage.getItem('rideline.conversation')"))}`,
  });
  /** Each reply was said aloud once, in order, and nothing else. */
  const expectHeardOnce = async (reader: Reader, from = 0): Promise<void> => {
    expect(await reader.heard()).toEqual((await reader.replies()).slice(from));
  };

  it('books a ride by keyboard alone, over a reload in the middle, and reads each reply out once', async () => {
    const reader = await open();
    await talk(reader, request('en'), 'ask.otherRide');
    expect(await reader.choices()).toEqual(['Yes', 'No', 'Not sure']);
    await expectHeardOnce(reader);

    const before = { replies: await reader.replies(), own: await reader.own() };
    await reader.page.reload();
    await reader.answered();
    expect({ replies: await reader.replies(), own: await reader.own() }).toEqual(before);
    expect(await reader.choices()).toEqual(['Yes', 'No', 'Not sure']);

    expect((await reader.press('No')).text).toMatch(wordsOf('ask.bus', 'en'));
    await talk(reader, 'no', 'readBack.confirm');
    expect((await reader.press('Book it')).text).toMatch(wordsOf('booked.confirmed', 'en'));
    await expectBooked();
    // Of what was said before the reload only the open question is said again.
    await expectHeardOnce(reader, before.replies.length - 1);
    expect(await reader.page.locator('#log .reply .said a').last().getAttribute('href')).toBe(
      'tel:+18554787350',
    );
    expect(reader.troubles).toEqual([]);
  });

  it('keeps the focus in the field, and writes a new line by Shift and Enter', async () => {
    const reader = await open();
    await reader.goTo('#field');
    await reader.page.keyboard.type('hello');
    await reader.page.keyboard.press('Shift+Enter');
    await reader.page.keyboard.type('I need a ride');
    await reader.page.keyboard.press('Enter');
    await reader.answered();
    expect(await reader.own()).toEqual(['hello\nI need a ride']);
    expect(await reader.page.evaluate('document.activeElement.id')).toBe('field');
  });

  it('goes on by itself after the server was killed, and loses and doubles nothing', async () => {
    const reader = await open('/', {}, (page) => page.clock.install());
    const { clock } = reader.page;
    await talk(reader, request('en'), 'ask.otherRide');
    await pages.server().kill();
    await reader.page.locator('#connection', { hasText: messages.en['web.connecting'] }).waitFor();
    // For the page the server is back within the seconds a message waits, however busy the machine is.
    await clock.pauseAt(z.number().parse(await reader.page.evaluate('Date.now()')) + 1_000);
    await reader.write('no');
    await pages.restart();
    await clock.resume();
    expect((await reader.answered()).text).toMatch(wordsOf('ask.bus', 'en'));
    await reader.page.locator('#connection', { hasText: messages.en['web.connected'] }).waitFor();
    await talk(reader, 'no', 'readBack.confirm');
    await reader.press('Book it');
    await expectBooked();
    const written = (await stage.logOf(await conversationOf(reader))).map(({ text }) => text);
    expect(['', ...(await reader.own())]).toEqual(written);
    await expectHeardOnce(reader);
  });

  it('says what was not sent and whom to call, and sends it once when the server is back', async () => {
    const reader = await open();
    await talk(reader, request('en'), 'ask.otherRide');
    await pages.server().kill();
    await reader.write('no');
    await reader.page.locator('#log .not-sent').waitFor();
    expect(await reader.page.locator('#log .not-sent').innerText()).toContain(notSent('en'));
    expect(await reader.page.locator('#log .not-sent a').getAttribute('href')).toBe('tel:+18554787350');
    expect(await reader.heard()).toContain(notSent('en'));

    await pages.restart();
    await reader.goTo('#log .not-sent button', 'Shift+Tab');
    await reader.page.keyboard.press('Enter');
    expect((await reader.answered()).text).toMatch(wordsOf('ask.bus', 'en'));
    expect((await reader.own()).filter((text) => text === 'no')).toEqual(['no']);
    const written = (await stage.logOf(await conversationOf(reader))).map(({ text }) => text);
    expect(written.filter((text) => text === 'no')).toEqual(['no']);
  });

  it('shows as sent what arrived though its answer was lost, and does not double it', async () => {
    const reader = await open();
    await talk(reader, request('en'), 'ask.otherRide');
    await reader.page.route('**/activities', async (route) => {
      await route.fetch();
      await route.abort();
    });
    expect((await reader.say('no')).text).toMatch(wordsOf('ask.bus', 'en'));
    expect(await reader.page.locator('#log .progress').last().innerText()).toBe(messages.en['web.sent']);
  });

  it('asks again and again where sockets are blocked', async () => {
    const reader = await open('/', {}, (page) =>
      page.addInitScript(
        `window.WebSocket = class extends WebSocket { constructor() { super('ws://${pages.host}/nowhere'); } }`,
      ),
    );
    await talk(reader, request('en'), 'readBack.confirm');
    await reader.press('Book it');
    await expectBooked();
    await expectHeardOnce(reader);
  });

  it('asks only for a while where a socket did not open', async () => {
    const reader = await open('/', {}, async (page) => {
      await page.clock.install();
      await page.addInitScript(
        `window.blocked = true;
        window.WebSocket = class extends WebSocket {
          constructor(url) { super(window.blocked ? 'ws://${pages.host}/nowhere' : url); }
        }`,
      );
    });
    await talk(reader, request('en'), 'ask.otherRide');
    await reader.page.evaluate('window.blocked = false');
    const opened = reader.page.waitForEvent('websocket');
    await reader.page.clock.fastForward('05:01');
    expect((await opened).url()).toContain('/stream?');
    expect((await reader.say('no')).text).toMatch(wordsOf('ask.bus', 'en'));
  });

  it('renews its token by itself long before it expires, and keeps the new one', async () => {
    const reader = await open('/', {}, (page) => page.clock.install());
    await talk(reader, request('en'), 'ask.otherRide');
    const token = () => reader.page.evaluate("sessionStorage.getItem('rideline.token')");
    await reader.page.evaluate("sessionStorage.setItem('rideline.token', 'the one before')");
    const renewed = reader.page.waitForResponse('**/tokens/refresh');
    await reader.page.clock.fastForward('15:01');
    const answer = tokenSchema.parse(await (await renewed).json());
    expect((await reader.say('no')).text).toMatch(wordsOf('ask.bus', 'en'));
    expect(await token()).toBe(answer.token);
  });

  it('explains a button of a question that was answered elsewhere, and does nothing by it', async () => {
    const reader = await open();
    await talk(reader, request('en'), 'ask.otherRide');
    const session = JSON.stringify(await reader.page.evaluate('({ ...sessionStorage })'));
    let isDeaf = false;
    const other = await open('/', {}, async (page) => {
      await page.addInitScript(`Object.assign(sessionStorage, ${session})`);
      await page.routeWebSocket(/stream/, (socket) => {
        const upstream = socket.connectToServer();
        upstream.onMessage((message) => {
          if (!isDeaf) socket.send(message);
        });
      });
    });
    await other.answered();
    isDeaf = true;
    expect((await reader.say('no')).text).toMatch(wordsOf('ask.bus', 'en'));

    await other.goTo('#choices button', 'Tab');
    await other.page.keyboard.press('Enter');
    await other.page.locator('#log .own:last-child .sent').waitFor();
    await reader.page.locator('#log .reply:last-child', { hasText: messages.en['choice.old'] }).waitFor();
    expect((await reader.replies()).at(-1)).toMatch(wordsOf('ask.bus.again', 'en'));
    await talk(reader, 'no', 'readBack.confirm');
    await reader.press('Book it');
    await expectBooked();
  });

  it('speaks Spanish, and changes to English in the middle without losing what was being written', async () => {
    const reader = await open('/', { locale: 'es-US' });
    expect(await reader.page.getAttribute('html', 'lang')).toBe('es');
    await talk(reader, request('es'), 'ask.otherRide', 'es');
    await reader.goTo('#field');
    await reader.page.keyboard.type('no');
    await reader.goTo('a[data-language="en"]', 'Shift+Tab');
    await reader.page.keyboard.press('Enter');
    expect((await reader.answered()).text).toMatch(wordsOf('ask.otherRide', 'en'));

    expect(await reader.page.getAttribute('html', 'lang')).toBe('en');
    expect(await reader.page.locator('h1').innerText()).toBe(messages.en['web.heading']);
    expect(await reader.page.locator('#log .reply .said[lang="es"]').count()).toBeGreaterThan(0);
    expect(await reader.page.locator('#log .reply .said').last().getAttribute('lang')).toBe('en');
    await reader.goTo('#field');
    await reader.page.keyboard.press('Enter');
    await reader.answered();
    expect((await reader.own()).at(-1)).toBe('no');
    await talk(reader, 'no', 'readBack.confirm');
    await reader.press('Book it');
    await expectBooked();
    expect(reader.troubles).toEqual([]);
  });

  it('books in Spanish', async () => {
    const reader = await open('/?lang=es');
    await talk(reader, request('es'), 'readBack.confirm', 'es');
    const [book = ''] = await reader.choices();
    expect((await reader.press(book)).text).toMatch(wordsOf('booked.confirmed', 'es'));
    await expectBooked();
  });

  it('clears the screen and forgets the conversation when told to', async () => {
    const reader = await open();
    await talk(reader, request('en'), 'readBack.confirm');
    await reader.press('Book it');
    await reader.goTo('#finish');
    await reader.page.keyboard.press('Enter');
    const expectNothing = async (): Promise<void> => {
      expect(await reader.page.innerText('body')).not.toMatch(/Northgate|Hamden|1984|100000001/);
      expect(await reader.page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
      expect(await reader.page.evaluate('document.cookie')).toBe('');
    };
    expect(await reader.page.innerText('#log')).toBe(messages.en['web.finished']);
    await expectNothing();
    await reader.page.reload();
    expect(await reader.page.innerText('#log')).toBe(messages.en['web.opening']);
    await expectNothing();

    expect((await reader.press(messages.en['web.bookRide'])).text).toMatch(/\?/);
    expect(await reader.own()).toEqual([messages.en['web.bookRide']]);
  });

  it('sends nothing any more that was waiting when the screen was cleared', async () => {
    const reader = await open();
    await talk(reader, request('en'), 'ask.otherRide');
    await pages.server().kill();
    await reader.write('no');
    await reader.write('I was born on 3/12/1984');
    await reader.goTo('#finish');
    await reader.page.keyboard.press('Enter');
    await pages.restart();
    await reader.press(messages.en['web.bookRide']);
    expect(await reader.own()).toEqual([messages.en['web.bookRide']]);
    const written = (await stage.logOf(await conversationOf(reader))).map(({ text }) => text);
    expect(written).toEqual(['', messages.en['web.bookRide']]);
  });

  it('begins anew and says so kindly when the conversation is over', async () => {
    const reader = await open();
    await reader.say('hello');
    await reader.page.evaluate("sessionStorage.setItem('rideline.token', 'gone')");
    await reader.page.reload();
    await reader.page.locator('#log', { hasText: messages.en['web.ended'] }).waitFor();
    expect(await reader.heard()).toEqual([messages.en['web.ended']]);
    await talk(reader, request('en'), 'readBack.confirm');
    await reader.press('Book it');
    await expectBooked();
  });

  const ways = (['en', 'es'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((colorScheme) => [language, colorScheme] as const),
  );
  it.each(ways)(
    'has no barrier that axe finds, in %s and %s, 320 pixels wide',
    async (language, colorScheme) => {
      const settings = { colorScheme, viewport: { width: 320, height: 640 } };
      const reader = await open(`/?lang=${language}`, settings);
      const check = async (): Promise<void> => {
        expect(await reader.barriers()).toEqual([]);
        expect(await reader.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      };
      await check();
      await reader.say(language === 'en' ? 'I need a ride' : 'Necesito un viaje');
      await reader.page.locator('#pick-birth-day').waitFor();
      await check();
      await reader.say(`${ALMA}, ${language === 'en' ? '3/12/1984' : '12 de marzo de 1984'}`);
      await reader.page.locator('#pick-day').waitFor();
      await reader.page.locator('#pick-time').waitFor();
      await check();
      await talk(reader, request(language), 'ask.otherRide', language);
      await check();
      await talk(reader, 'no', 'readBack.confirm', language);
      await check();
      await reader.page.route('**/activities', (route) => route.abort());
      await reader.write('ok');
      await reader.page.locator('#log .not-sent').waitFor();
      await check();
      await reader.page.unroute('**/activities');
      const [book = ''] = await reader.choices();
      await (book === '' ? reader.say('1') : reader.press(book));
      await expectBooked();
      expect(await reader.page.locator('#log .ride').count()).toBe(1);
      await check();
      await reader.page.evaluate("sessionStorage.setItem('rideline.token', 'gone')");
      await reader.page.reload();
      await reader.page.locator('#log', { hasText: messages[language]['web.ended'] }).waitFor();
      await check();
      await reader.goTo('#finish');
      await reader.page.keyboard.press('Enter');
      await check();
    },
  );

  it('is sent with a policy, in the language that is read, and without cookies; what it loads is asked for once', async () => {
    const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
      send(pages.url, { method, path, headers });
    const page = await get('/', { 'accept-language': 'fr, es-PR;q=0.9, en' });
    expect(page.body).toContain('<html lang="es">');
    expect(page.headers).toMatchObject({
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ws://${pages.host}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(page.headers).not.toHaveProperty('set-cookie');
    expect((await get('/?lang=en', { 'accept-language': 'es' })).body).toContain('<html lang="en">');
    expect((await get('/?lang=%22%3E%3Cscript%3E')).body).toContain('<html lang="en">');
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const path of ['/chat.js', '/chat.css']) {
      const asset = await get(path);
      expect(asset).toMatchObject({ status: 200, headers: { 'x-content-type-options': 'nosniff' } });
      const again = await get(path, { 'if-none-match': asset.headers.etag ?? '' });
      expect(again).toMatchObject({ status: 304, body: '' });
    }
  });

  it('comes compressed to who reads that', async () => {
    for (const path of ['/', '/chat.js', '/chat.css']) {
      const whole = await (await fetch(`${pages.url}${path}`, { headers: { 'accept-encoding': '' } })).text();
      const response = await fetch(`${pages.url}${path}`, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(await response.text()).toBe(whole);
    }
  });

  it('is weighed when it is built, and too heavy a page fails the build', () => {
    const weigh = (...budget: readonly string[]) =>
      spawnSync(process.execPath, ['esbuild.config.mjs', ...budget], { encoding: 'utf8' });
    expect(weigh()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^Page: page .*chat\.js .*; together [\d.]+ of 120 kB \(gzip\)\.\nDesk: desk\.js .*; together [\d.]+ of 40 kB \(gzip\)\.\n$/,
      ),
    });
    expect(weigh('20')).toMatchObject({ status: 1, stderr: 'Page is heavier than its budget.\n' });
  });

  it('shows whom to call where scripts are off', async () => {
    const reader = await open('/', { javaScriptEnabled: false });
    const text = await reader.page.innerText('body');
    for (const language of ['en', 'es'] as const) {
      expect(text).toContain(render(say('web.noScript', { line: LINE }), language));
    }
    expect(await reader.page.locator('noscript a').evaluateAll((links) => links.map(String))).toEqual([
      'tel:+18554787350',
      'tel:911',
      'tel:988',
      'tel:+18554787350',
      'tel:911',
      'tel:988',
    ]);
  });
});
