import { readFileSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { messages } from '../../dialogs/locales/messages';
import { wordsOf } from './support/conversation';
import { ALMA, setPageStage, type PageStage } from './support/pageStage';
import { FORM, send } from './support/sms';
import type { PageReply, Reader } from './support/webPage';

/** The token a page carries in its form. */
const TOKEN = /name="token" value="(?<token>[^"]+)"/;

describe('the page where scripts do not run', () => {
  let pages: PageStage;

  beforeAll(async () => {
    pages = await setPageStage();
  });
  afterEach(() => pages.endTest());
  afterAll(() => pages.close());

  /** Somebody without scripts, who writes in the field and presses what is there, by keyboard alone. */
  const open = async (path: string, settings: BrowserContextOptions = {}): Promise<Reader> => {
    const reader = await pages.open(path, { javaScriptEnabled: false, ...settings });
    const { page } = reader;
    const answered = async (): Promise<PageReply> => {
      const [text = ''] = (await page.locator('#log .reply .said').allInnerTexts()).slice(-1);
      return { status: 200, headers: {}, body: '', text };
    };
    const enter = async (): Promise<PageReply> => {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      return answered();
    };
    return {
      ...reader,
      answered,
      async say(text) {
        await reader.goTo('#field');
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
        return enter();
      },
      async press(title) {
        const number = (await reader.choices()).indexOf(title) + 1;
        await reader.goTo(`#choices button:nth-of-type(${number})`);
        return enter();
      },
    };
  };

  /** What axe, which needs scripts itself, finds wrong with a page as it stands there without them. */
  const barriers = async (reader: Reader, settings: BrowserContextOptions): Promise<readonly string[]> => {
    const body = (await reader.page.content())
      .replace(/<script\b[^>]*>[^<]*<\/script>/g, '')
      .replace(/<\/?noscript>/g, '');
    const copy = await pages.open('/', settings, (page) =>
      page.route(`${pages.url}/`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      ),
    );
    return copy.barriers();
  };

  const ways = (['en', 'es'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((colorScheme) => [language, colorScheme] as const),
  );
  it.each(ways)(
    'books a ride, in %s and %s, by keyboard alone and without a barrier',
    async (language, colorScheme) => {
      const settings = { colorScheme, viewport: { width: 320, height: 640 } };
      const reader = await open(`/?lang=${language}`, settings);
      const look = async (): Promise<void> => {
        expect(await barriers(reader, settings)).toEqual([]);
        expect(await reader.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
        expect(reader.page.url()).not.toMatch(/token|1984|Northgate/);
      };
      await look();
      await pages.talk(reader, pages.request(language), 'ask.otherRide', language);
      expect(await reader.page.locator('#needed').innerText()).toContain(messages[language]['needed.travel']);
      await look();
      await reader.press('No');
      await pages.talk(reader, 'no', 'readBack.confirm', language);
      await look();
      const [book = ''] = await reader.choices();
      expect((await reader.press(book)).text).toMatch(wordsOf('booked.confirmed', language));
      await look();
      await pages.expectBooked();
      expect(await reader.page.locator('#log .ride dl').count()).toBe(1);
      expect(await reader.context.cookies()).toEqual([]);
    },
  );

  it('begins by a button, takes picked days and times, and gives the calendar file', async () => {
    const reader = await open('/', { acceptDownloads: true });
    const { page } = reader;
    await page.locator('noscript button').first().click();
    await reader.say(`${ALMA}, 3/12/1984`);
    await page.locator('#pick-day').fill(pages.stage.visitDay);
    await page.locator('#pick-time').fill('10:30');
    await page.locator('#form button').click();
    await pages.talk(reader, 'Northgate Dental in Hamden', 'readBack.confirm');
    await reader.press('Book it');
    await pages.expectBooked();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: messages.en['web.calendar'] }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('ride.ics');
    const calendar = readFileSync(await file.path(), 'utf8');
    expect(calendar).toContain('SUMMARY:Your ride\r\n');
    expect(calendar).not.toMatch(/Alma|Whitcomb|Northgate|Hamden|100000001|1984/);
  });

  it('changes its language, and clears the screen', async () => {
    const reader = await open('/?lang=en');
    const { page } = reader;
    await reader.say('I need a ride');
    await page.locator('.languages button').click();
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    expect((await reader.answered()).text).toMatch(wordsOf('identify.ask', 'es'));
    await page.locator('#finish').click();
    expect(await page.locator('#log').innerText()).toBe(messages.es['web.finished']);
    expect(await page.content()).not.toMatch(TOKEN);
  });

  const form = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    send(pages.url, {
      path: '/plain',
      headers: { 'content-type': FORM, ...headers },
      body: new URLSearchParams({ lang: 'en', ...fields }).toString(),
    });
  const tokenIn = (body: string): string => TOKEN.exec(body)?.groups?.token ?? '';
  const own = (body: string): readonly string[] =>
    [...body.matchAll(/<div class="message own"[^>]*>.*?<p class="said">(?<text>.*?)<\/p>/g)].map(
      ({ groups }) => groups?.text ?? '',
    );

  it('says a form that is sent twice once, and another text from the same page as well', async () => {
    const begun = await form({ text: 'hello' });
    const fields = { token: tokenIn(begun.body), id: 'a page', text: 'I need a ride' };
    const answers = [
      await form(fields),
      await form(fields),
      await form({ ...fields, text: 'to the dentist' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ body }) => own(body))).toEqual([
      ['hello', 'I need a ride'],
      ['hello', 'I need a ride'],
      ['hello', 'I need a ride', 'to the dentist'],
    ]);
    expect(answers[0]?.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(answers[0]?.headers).not.toHaveProperty('set-cookie');
  });

  it('explains a button of an older page, and does nothing by it', async () => {
    const begun = await form({ text: pages.request('en') });
    const token = tokenIn(begun.body);
    await form({ token, id: '1', text: `${ALMA}, 3/12/1984` });
    const { body } = await form({ token, id: '2', press: '1 1 Yes' });
    expect(body).toContain(messages.en['choice.old']);
  });

  it('takes no form of another site, and none with a token that is not ours', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const refused = await form({ text: 'I need a ride' }, { 'sec-fetch-site': site });
      expect(refused.status).toBe(403);
      expect(own(refused.body)).toEqual([]);
    }
    const begun = await form({ text: 'hello' }, { 'sec-fetch-site': 'same-origin' });
    const [conversation = '', expires = ''] = tokenIn(begun.body).split('.');
    const forged = `${conversation}.${expires}.${'A'.repeat(43)}`;
    const { body, status } = await form({ token: forged, text: 'cancel my "ride"' });
    expect(status).toBe(200);
    expect(body).toContain(messages.en['web.ended']);
    // What was written is kept, and harmless.
    expect(body).toContain('>cancel my &#34;ride&#34;</textarea>');
    expect(own(body)).toEqual([]);
    expect(tokenIn(body)).toBe('');
    const file = await send(pages.url, {
      path: '/plain/ride.ics',
      headers: { 'content-type': FORM },
      body: new URLSearchParams({ token: forged }).toString(),
    });
    expect(file.status).toBe(403);
  });

  it('shows nothing that somebody wrote as HTML', async () => {
    const { body } = await form({ text: '<script>alert(1)</script> "><b>' });
    expect(own(body)).toEqual(['&#60;script&#62;alert(1)&#60;/script&#62; &#34;&#62;&#60;b&#62;']);
    expect(body).not.toContain('<script');
  });

  it.each([
    ['an unknown language', { lang: 'fr' }],
    ['an unknown button', { does: 'everything' }],
    ['a choice that is none', { press: 'x' }],
    ['too long a text', { text: 'a'.repeat(20_000) }],
    ['too large a form', { text: 'a'.repeat(100_000) }],
  ])('refuses a form with %s', async (_, fields) => {
    expect((await form(fields)).status).toBe(403);
  });

  it('leads back to the page who asks for the address of a form', async () => {
    const answer = await send(pages.url, { method: 'GET', path: '/plain' });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
  });
});
