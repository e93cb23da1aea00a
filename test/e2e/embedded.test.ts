import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { messages } from '../../dialogs/locales/messages';
import { setPageStage, type PageStage } from './support/pageStage';
import { freePort, runServer } from './support/server';
import { openPage, type Reader } from './support/webPage';

/** What a careful site lets its pages do: nothing but our script and our frame. */
const policyOf = (chat: string): string =>
  `default-src 'none'; script-src ${chat}; frame-src ${chat}; img-src data:`;

const siteOf = (port: number, chat: () => string): Server =>
  createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policyOf(chat()));
    response.end(
      `<!doctype html><html lang="es"><head><title>A broker</title><link rel="icon" href="data:,">
      <script src="${chat()}/embed.js" data-lang="en" defer></script></head>
      <body><main><h1>A broker</h1><p><a href="/more">More</a></p></main></body></html>`,
    );
  }).listen(port, '127.0.0.1');

describe('the chat on the site of a broker', () => {
  let pages: PageStage;
  let sites: readonly Server[];
  let broker: string;
  let stranger: string;

  beforeAll(async () => {
    const ports = [await freePort(), await freePort()];
    [broker = '', stranger = ''] = ports.map((port) => `http://127.0.0.1:${port}`);
    pages = await setPageStage({ EMBED_ORIGINS: `https://rides.example.org, ${broker}` });
    sites = ports.map((port) => siteOf(port, () => pages.url));
    await Promise.all(sites.map((site) => once(site, 'listening')));
  });
  afterEach(() => pages.endTest());
  afterAll(async () => {
    for (const site of sites) site.close();
    await pages.close();
  });

  const CHAT = 'iframe.frame';

  /** Somebody on the site who works the chat in its frame. */
  const openChat = async (site: string): Promise<Reader> => {
    const reader = await openPage(pages.browser, site);
    const { page } = reader;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    return reader;
  };

  it('opens by a button, loads nothing before, and books in its frame', async () => {
    const reader = await openPage(pages.browser, broker);
    const { page } = reader;
    const button = page.getByRole('button', { name: messages.en['embed.open'] });
    await button.waitFor();
    expect(reader.asked.filter((address) => address.startsWith(pages.url))).toEqual([
      `${pages.url}/embed.js`,
    ]);
    expect(await reader.barriers()).toEqual([]);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const chat = page.frameLocator(CHAT);
    const say = async (text: string) => {
      await chat.locator('#field').fill(text);
      await chat.locator('#field').press('Enter');
      await chat.locator('#log:not(:has(.sending)) > .reply:last-child').waitFor();
      const replies = await chat
        .locator('#log > .own:nth-last-child(1 of .own) ~ .reply .said')
        .allInnerTexts();
      return { status: 200, headers: {}, body: '', text: replies.join('\n') };
    };
    await pages.talk({ ...reader, say }, pages.request('en'), 'readBack.confirm');
    await say('yes');
    await pages.expectBooked();
    expect(await page.locator(CHAT).getAttribute('title')).toBe(messages.en['embed.title']);

    const close = page.getByRole('button', { name: messages.en['embed.close'] });
    expect(await close.getAttribute('aria-expanded')).toBe('true');
    await close.press('Enter');
    expect(await page.locator(CHAT).isVisible()).toBe(false);
    // Opened again it is where it was.
    await button.press('Enter');
    expect(await chat.locator('#log .ride').count()).toBe(1);
    expect(reader.troubles).toEqual([]);
    expect(
      reader.asked.map((address) => new URL(address).host).filter((host) => host !== pages.host),
    ).toEqual([new URL(broker).host]);
    await reader.context.close();
  });

  it('is large enough to press, and to read on a phone', async () => {
    const reader = await openPage(pages.browser, broker, { viewport: { width: 320, height: 640 } });
    const button = reader.page.getByRole('button', { name: messages.en['embed.open'] });
    const { height = 0, width = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
    await button.press('Enter');
    const frame = await reader.page.locator(CHAT).boundingBox();
    expect(frame).toMatchObject({ x: 0, y: 0, width: 320 });
    await reader.context.close();
  });

  it('is shown on no site that is not named', async () => {
    const reader = await openChat(stranger);
    await reader.page.locator(CHAT).waitFor();
    await expect(
      reader.page.frameLocator(CHAT).locator('#field').waitFor({ timeout: 3_000 }),
    ).rejects.toThrow('Timeout');
    expect(reader.troubles.join('\n')).toContain('frame-ancestors');
    await reader.context.close();
  });

  it('is not served at all where a site is named that is none', async () => {
    const { environment } = pages.stage;
    const { code, stderr } = await runServer({
      ...environment,
      EMBED_ORIGINS: 'https://www.example.org/rides',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('EMBED_ORIGINS has to be none, one or several origins');
  });
});
