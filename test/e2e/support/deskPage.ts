import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';
import { watchedPage, type WatchedPage } from './watchedPage';
import { barriersOn } from './webPage';

/** Writes down what is put into the live regions, from the first moment on. */
const HEAR = `
  window.heard = { announcer: [], alarm: [] };
  document.addEventListener('DOMContentLoaded', () => {
    for (const [region, texts] of Object.entries(window.heard)) {
      const element = document.getElementById(region);
      if (element) new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) texts.push(node.textContent);
      }).observe(element, { childList: true });
    }
  });
`;

/** Somebody who works the desk. */
export interface DeskReader extends WatchedPage {
  /** Goes to an element by Tab, as often as it takes. */
  readonly goTo: (selector: string) => Promise<void>;
  /** Goes to a button by Tab and presses it by Enter. */
  readonly press: (name: string) => Promise<void>;
  /** The text of what has the focus. */
  readonly focused: () => Promise<string>;
  /** What a live region was given, since the page was loaded. */
  readonly heard: (region?: 'announcer' | 'alarm') => Promise<readonly string[]>;
  /** What axe finds wrong with the page as it stands. */
  readonly barriers: () => Promise<readonly string[]>;
}

/** Presses of Tab after which an element counts as out of reach. */
const MOST_TABS = 60;

class OutOfReach extends Error {}

/** Opens a page of the desk in a browser of its own, or in that of somebody who is signed in. */
export const openDesk = async (
  browser: Browser,
  url: string,
  settings: BrowserContextOptions = {},
  passDoor?: (page: Page) => Promise<void>,
): Promise<DeskReader> => {
  const watched = await watchedPage(browser, { viewport: { width: 1280, height: 900 }, ...settings });
  const { page } = watched;
  await page.addInitScript(HEAR);
  await page.goto(url);
  await passDoor?.(page);
  await page.locator('main > :not(h1, noscript)').first().waitFor();

  const goTo = async (selector: string): Promise<void> => {
    const isThere = () => page.locator(`${selector}:focus`).count();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if ((await isThere()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new OutOfReach(selector);
  };
  return {
    ...watched,
    goTo,
    async press(name) {
      await goTo(`button:text-is(${JSON.stringify(name)})`);
      await page.keyboard.press('Enter');
    },
    focused: async () => z.string().parse(await page.evaluate('document.activeElement?.textContent')),
    heard: async (region = 'announcer') =>
      z.array(z.string()).parse(await page.evaluate(`window.heard.${region}`)),
    barriers: () => barriersOn(page),
  };
};
