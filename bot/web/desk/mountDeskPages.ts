import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import type { Guard } from '../../desk/guard';
import { escaped } from '../escaped';
import { DESK_HEADERS, deskDocument } from './deskDocument';
import { deskPages } from './deskPages';
import { words } from './words';

/** Where `npm run build` puts what the browser loads. */
const ASSETS = join(__dirname, '../web/desk');

const assets = [
  ['desk.js', 'text/javascript'],
  ['desk.css', 'text/css'],
] as const;

/** The script fills it in. */
const EMPTY = `<noscript><p>${escaped(words.noScript)}</p></noscript>`;

/** Adds the pages of the desk, each behind its door. */
export const mountPages = (server: Server, guard: Guard): void => {
  for (const { path, area, title } of deskPages) {
    server.get(
      path,
      guard(area, async ({ who, response }) => {
        response.sendRaw(200, deskDocument({ title, content: EMPTY, who, path, isLive: true }), DESK_HEADERS);
      }),
    );
  }
};

/**
 * Adds the pages of the desk and what they load, which tells nothing about anybody. Without that built, the server does not start.
 */
export const mountDeskPages = (server: Server, guard: Guard): void => {
  mountPages(server, guard);
  for (const [file, type] of assets) {
    const content = readFileSync(join(ASSETS, file));
    server.get(`/desk/${file}`, async (_request: Request, response: Response) => {
      response.sendRaw(200, content, {
        'content-type': `${type}; charset=utf-8`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      });
    });
  }
};
