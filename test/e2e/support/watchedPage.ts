import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a browser that knows nothing from before, with what is noted of it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address anything was asked of. */
  readonly asked: readonly string[];
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
  const troubles: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') troubles.push(line.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  return { page, context, asked, troubles };
};
