import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { z } from 'zod';
import type { HttpAnswer } from './sms';
import { watchedPage, type WatchedPage } from './watchedPage';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the browser: the one at CHROMIUM, else Debian's. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Writes down what is put into the live region, from the first moment on. */
const HEAR = `
  window.heard = [];
  document.addEventListener('DOMContentLoaded', () => {
    const announcer = document.getElementById('announcer');
    if (announcer) new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) window.heard.push(node.textContent);
    }).observe(announcer, { childList: true, characterData: true, subtree: true });
  });
`;

/** What is there when everything is answered: nothing is under way, and what came last is the assistant's. */
const ANSWERED = '#log:not(:has(.sending)) > .reply:last-child';

const texts = z.array(z.string());
const violations = z.object({
  violations: z.array(
    z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }),
  ),
});

/** What axe finds wrong with a page as it stands. */
export const barriersOn = async (page: Page): Promise<readonly string[]> => {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  // Of what is right nothing is worked out but that it is.
  const found = violations.parse(await page.evaluate("axe.run({ resultTypes: ['violations'] })"));
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
};

/** What came back on the page. */
export interface PageReply extends HttpAnswer {
  readonly text: string;
}

/** Somebody who reads the page and works it by keyboard alone. */
export interface Reader extends WatchedPage {
  /** Goes to an element by Tab or, backwards, by Shift and Tab. */
  readonly goTo: (selector: string, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** Writes a message and sends it by Enter, without waiting. */
  readonly write: (text: string) => Promise<void>;
  /** Writes a message and waits for the answer. */
  readonly say: (text: string) => Promise<PageReply>;
  /** Presses a choice of the last message and waits for the answer. */
  readonly press: (title: string) => Promise<PageReply>;
  /** Waits until everything that was written is answered. */
  readonly answered: () => Promise<PageReply>;
  /** What the assistant said, from the top. */
  readonly replies: () => Promise<readonly string[]>;
  /** What the member said, from the top. */
  readonly own: () => Promise<readonly string[]>;
  readonly choices: () => Promise<readonly string[]>;
  /** What the live region was given, since the page was loaded. */
  readonly heard: () => Promise<readonly string[]>;
  /** What axe finds wrong with the page as it stands. */
  readonly barriers: () => Promise<readonly string[]>;
}

/** Presses of Tab after which an element counts as out of reach. */
const MOST_TABS = 40;

class OutOfReach extends Error {}

/** Opens a page in a browser that knows nothing from before. */
export const openPage = async (
  browser: Browser,
  url: string,
  settings: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Reader> => {
  const watched = await watchedPage(browser, settings);
  const { page } = watched;
  await page.addInitScript(HEAR);
  await prepare?.(page);
  await page.goto(url);

  const textsOf = (selector: string) => page.locator(selector).allInnerTexts();
  const replies = () => textsOf('#log .reply .said');

  const goTo = async (selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    const isThere = () =>
      page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`);
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isThere()) return;
      await page.keyboard.press(key);
    }
    throw new OutOfReach(selector);
  };
  const write = async (text: string): Promise<void> => {
    await goTo('#field');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const answered = async (): Promise<PageReply> => {
    await page.locator(ANSWERED).waitFor();
    const text = (await textsOf('#log > .own:nth-last-child(1 of .own) ~ .reply .said')).join('\n');
    return { status: 200, headers: {}, body: '', text };
  };

  return {
    ...watched,
    goTo,
    write,
    async say(text) {
      await write(text);
      return answered();
    },
    async press(title) {
      await goTo('#field');
      const number = (await textsOf('#choices button')).indexOf(title) + 1;
      await goTo(`#choices button:nth-child(${number})`, 'Shift+Tab');
      await page.keyboard.press('Enter');
      return answered();
    },
    answered,
    replies,
    own: () => textsOf('#log .own .said'),
    choices: () => textsOf('#choices button'),
    heard: async () => texts.parse(await page.evaluate('window.heard')),
    barriers: () => barriersOn(page),
  };
};
