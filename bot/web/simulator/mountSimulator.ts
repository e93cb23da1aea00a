import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import type { Member } from '../../../domain/ports/memberDirectory';
import { isFromHere } from '../../channels/fromHere';
import { jsonIn } from '../../channels/jsonIn';
import { readBody } from '../../channels/readBody';
import { queryOf } from '../../channels/queryOf';
import { textConversation } from '../../channels/sms/textConversation';
import { conversationOf as callNamed } from '../../channels/voice/webhook';
import { nameOf as chatNamed } from '../../channels/webChat/posted';
import { codeOf, type Log } from '../../ops/log';
import { behind, type BehindParts } from './behind';
import { lookSchema, webhookSchema, type Look } from './exchange';
import { simulatorPage } from './simulatorPage';
import { sendWebhook } from './standIn';

/** What the simulator has to know. */
export interface SimulatorParts extends BehindParts {
  readonly publicBaseUrl: string;
  readonly twilioAuthToken: string;
  readonly twilioAccountSid?: string;
  readonly twilioNumber?: string;
  /** Whom to play. */
  readonly members: readonly Member[];
  readonly log: Log;
}

/** Where the simulator begins. */
const PATH = '/simulator';

/** Where `npm run build` puts what the browser loads. */
const ASSETS = join(__dirname, '../web');

/** An account and a number for a server that has none of its own; their digits mean nothing. */
const ACCOUNT = `AC${'0'.repeat(32)}`;
const NUMBER = '+18605550100';

/** Largest body that is read, in bytes. */
const LARGEST_BODY = 64 * 1024;

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const PAGE_HEADERS = {
  ...HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** The posted JSON that fits a schema; a form of another site is none, and a browser asks before it sends JSON across. */
const posted = async <Value>(request: Request, schema: z.ZodType<Value>): Promise<Value | undefined> => {
  if (request.contentType() !== 'application/json') return undefined;
  const text = await readBody(request, LARGEST_BODY);
  return typeof text === 'string' ? schema.safeParse(jsonIn(text)).data : undefined;
};

/**
 * Adds the simulator, `/simulator`: a screen that texts, calls and chats, and shows what lies behind. It signs whatever it is
 * asked to, and shows what members said: for development only, and for nobody but who sits at this machine.
 */
export const mountSimulator = (server: Server, parts: SimulatorParts): void => {
  const { publicBaseUrl, twilioAuthToken, log } = parts;
  const { twilioAccountSid = ACCOUNT, twilioNumber = NUMBER } = parts;
  const here = (): string => `http://127.0.0.1:${server.address().port}`;
  const standIn = { publicBaseUrl, twilioAuthToken, twilioAccountSid, twilioNumber, here };

  const forHere =
    (handle: (request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      if (isFromHere(request)) {
        await handle(request, response);
        return;
      }
      log.warn('request.refused', { channel: 'simulator', status: 403 });
      // What was not read is not waited for.
      response.send(403, { message: 'This is for who sits at the server.' }, { connection: 'close' });
    };
  const answerTo = <Asked>(schema: z.ZodType<Asked>, answer: (asked: Asked) => Promise<object>) =>
    forHere(async (request, response) => {
      const asked = await posted(request, schema);
      if (asked === undefined) {
        response.send(400, { message: 'This is not what is expected here.' }, { connection: 'close' });
        return;
      }
      try {
        response.send(200, await answer(asked), HEADERS);
      } catch (error) {
        response.send(502, { message: `The server did not answer itself (${codeOf(error)}).` }, HEADERS);
      }
    });

  const conversationOf = ({ channel, id }: Look): string => {
    switch (channel) {
      case 'sms':
        return textConversation(twilioNumber, id);
      case 'voice':
        return callNamed(id);
      case 'web':
        return chatNamed(id);
    }
  };

  const page = simulatorPage(parts.members);
  server.get(
    PATH,
    forHere(async (_request, response) => {
      response.sendRaw(200, page, PAGE_HEADERS);
    }),
  );
  for (const [file, type] of [
    ['simulator.js', 'text/javascript'],
    ['simulator.css', 'text/css'],
  ] as const) {
    const content = readFileSync(join(ASSETS, file));
    server.get(
      `/${file}`,
      forHere(async (_request, response) => {
        response.sendRaw(200, content, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
      }),
    );
  }
  server.get(
    `${PATH}/chat`,
    forHere(async (request, response) => {
      // The page as members get it, but that this screen may frame it.
      const query = queryOf(request).toString();
      const chat = await fetch(`${here()}/?${query}`, {
        headers: { 'accept-language': request.header('accept-language', '') },
      });
      const policy = chat.headers.get('content-security-policy') ?? '';
      response.sendRaw(200, await chat.text(), {
        ...HEADERS,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy.replace(/frame-ancestors [^;]*/, "frame-ancestors 'self'"),
      });
    }),
  );
  server.post(
    `${PATH}/webhook`,
    answerTo(webhookSchema, (webhook) => sendWebhook(webhook, standIn)),
  );
  server.post(
    `${PATH}/behind`,
    answerTo(lookSchema, (look) => behind(look, conversationOf(look), parts)),
  );
};
