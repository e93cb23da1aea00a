import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import { languages, type Language } from '../../../dialogs/locales';
import { languageIn } from '../../channels/webChat/posted';
import type { ChannelParts } from '../../channels/channel';
import { chatPage } from './chatPage';
import { embedWords } from './embedWords';
import { mountPlainForm, type PlainParts } from './plainForm';

/** What the page has to know. */
export type ChatPageParts = PlainParts & Pick<ChannelParts, 'publicBaseUrl' | 'embedOrigins'>;

/** Where `npm run build` puts what the browser loads. */
const ASSETS = join(__dirname, '../web');

interface Asset {
  readonly path: string;
  readonly type: string;
  /** What is sent, made of what was built. */
  readonly content?: (built: string) => string;
}

const assets: readonly Asset[] = [
  { path: '/chat.js', type: 'text/javascript; charset=utf-8' },
  { path: '/chat.css', type: 'text/css; charset=utf-8' },
  {
    path: '/embed.js',
    type: 'text/javascript; charset=utf-8',
    // In a block of its own: no name of it is left on the site's page.
    content: (built) => `{const EMBED_WORDS=${JSON.stringify(embedWords)};${built}}`,
  },
];

/** The first language of `?lang=`, else of Accept-Language, that the assistant speaks. */
const languageOf = (request: Request): Language => {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams.get('lang') ?? '';
  return languageIn(`${asked},${request.headers['accept-language'] ?? ''}`) ?? 'en';
};

/** Nothing but what comes from this server may load or be talked to; only the sites that are named may frame the page. */
const policyFor = ({ publicBaseUrl, embedOrigins }: ChatPageParts): string => {
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
    `frame-ancestors ${embedOrigins.length === 0 ? "'none'" : embedOrigins.join(' ')}`,
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
    'content-security-policy': policyFor(parts),
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
  for (const { path, type, content = (text: string) => text } of assets) {
    const built = readFileSync(join(ASSETS, path), 'utf8');
    const send = stored(content(built), { 'content-type': type, vary: 'accept-encoding' });
    const asset = async (request: Request, response: Response): Promise<void> => {
      send(request, response);
    };
    server.get(path, asset);
    server.head(path, asset);
  }
};
