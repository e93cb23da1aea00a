import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import { languages, type Language } from '../../../dialogs/locales';
import { languageIn } from '../../channels/webChat/posted';
import type { ChannelParts } from '../../channels/channel';
import { chatPage } from './chatPage';
import { mountPlainForm, type PlainParts } from './plainForm';

/** What the page has to know. */
export type ChatPageParts = PlainParts & Pick<ChannelParts, 'publicBaseUrl'>;

/** Where `npm run build` puts what the browser loads. */
const ASSETS = join(__dirname, '../../../web');

const assets = [
  { path: '/chat.js', type: 'text/javascript; charset=utf-8' },
  { path: '/chat.css', type: 'text/css; charset=utf-8' },
] as const;

/** The first language of `?lang=`, else of Accept-Language, that the assistant speaks. */
const languageOf = (request: Request): Language => {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams.get('lang') ?? '';
  return languageIn(`${asked},${request.headers['accept-language'] ?? ''}`) ?? 'en';
};

/** Nothing but what comes from this server may load or be talked to; nobody may frame the page. */
const policyFor = (publicBaseUrl: string): string => {
  const { origin } = new URL(publicBaseUrl);
  const sockets = origin.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    `connect-src 'self' ${sockets}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

const HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Something that never changes while the process runs, as it is and compressed. */
const stored = (content: string | Buffer, headers: Readonly<Record<string, string>>) => {
  const tag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  const shared = { ...HEADERS, ...headers, etag: tag, 'cache-control': 'no-cache' };
  const compressed = gzipSync(content);
  return (request: Request, response: Response): void => {
    if (request.headers['if-none-match'] === tag) response.sendRaw(304, '', shared);
    else if (/\bgzip\b/.test(request.header('accept-encoding', '')))
      response.sendRaw(200, compressed, { ...shared, 'content-encoding': 'gzip' });
    else response.sendRaw(200, content, shared);
  };
};

/** Adds the page members chat on, `/`, and what it loads. Without them built, the server does not start. */
export const mountChat = (server: Server, parts: ChatPageParts): void => {
  const pageHeaders = {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyFor(parts.publicBaseUrl),
  };
  const pageIn = (language: Language) =>
    stored(chatPage(language, parts.lines.agent), {
      ...pageHeaders,
      'content-language': language,
      vary: 'accept-language, accept-encoding',
    });
  const pages = new Map(languages.map((language) => [language, pageIn(language)]));
  const page = async (request: Request, response: Response): Promise<void> => {
    pages.get(languageOf(request))?.(request, response);
  };
  server.get('/', page);
  server.head('/', page);
  mountPlainForm(server, parts, pageHeaders);
  for (const { path, type } of assets) {
    const send = stored(readFileSync(join(ASSETS, path)), { 'content-type': type, vary: 'accept-encoding' });
    const asset = async (request: Request, response: Response): Promise<void> => {
      send(request, response);
    };
    server.get(path, asset);
    server.head(path, asset);
  }
};
