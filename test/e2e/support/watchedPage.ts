import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a browser that knows nothing from before, with what is noted of it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address anything was asked of. */
  readonly asked: readonly string[];
  /** Every address that stood above the page, and every line in the console. */
  readonly written: readonly string[];
  /** Everything that was typed. */
  readonly typed: readonly string[];
  /** Errors in the console, and exceptions. */
  readonly troubles: readonly string[];
}

/** Opens one, empty, in English unless said. */
export const watchedPage = async (
  browser: Browser,
  settings: BrowserContextOptions,
): Promise<WatchedPage> => {
  const context = await browser.newContext({ locale: 'en-US', ...settings });
  const page = await context.newPage();
  const asked: string[] = [];
  const written: string[] = [];
  const typed: string[] = [];
  const troubles: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  page.on('framenavigated', (frame) => written.push(frame.url()));
  page.on('console', (line) => {
    written.push(line.text());
    if (line.type() === 'error' || line.type() === 'warning') troubles.push(line.text());
  });
  page.on('pageerror', (error) => {
    written.push(error.message);
    troubles.push(error.message);
  });
  const { keyboard } = page;
  const type = keyboard.type.bind(keyboard);
  keyboard.type = (text, options) => {
    typed.push(text);
    return type(text, options);
  };
  return { page, context, asked, written, typed, troubles };
};
