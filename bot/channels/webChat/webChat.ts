import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Request, Response, Server } from 'restify';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Message } from '../../turn/turn';
import type { Channel, ChannelParts } from '../channel';
import { readBody, type Refused } from '../readBody';
import { replyTo } from '../replyTo';
import { passingActivity } from './activities';
import { languageIn, messageOf, openingOf, parseActivity, parseStart } from './posted';
import { createStreams } from './streams';
import { terminal } from './terminal';
import { createTokens, TOKEN_SECONDS } from './tokens';
import { readUpload } from './upload';

/** Where Direct Line begins. */
const PATH = '/v3/directline';

/** Largest body that is read, in bytes: several times the longest message. */
const LARGEST_BODY = 64 * 1024;

/** Clients say nothing over a socket but an empty message, now and then. */
const LARGEST_FRAME = 1024;

/** Tokens, not cookies, say who may: any site may embed the chat. */
const ANY_ORIGIN = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
} as const;

const PREFLIGHT = {
  ...ANY_ORIGIN,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-max-age': '86400',
} as const;

const paramsSchema = z.object({ id: z.string() });

const conversationIn = (request: Request): string | undefined =>
  paramsSchema.safeParse(request.params).data?.id;

const queryOf = (url: string | undefined): URLSearchParams =>
  new URLSearchParams((url ?? '').split('?')[1] ?? '');

/** The watermark in an address; one that is none of ours means the beginning. */
const watermarkIn = (query: URLSearchParams): string | undefined =>
  /^\d{1,16}-\d{1,16}$/.exec(query.get('watermark') ?? '')?.[0];

const noConversation: Refused = { status: 404, message: 'There is no such conversation.' };
const noActivity: Refused = { status: 400, message: 'This is not what is expected here.' };

const isRefused = (value: object): value is Refused => 'status' in value;

/** The parts of an address `…/conversations/<id>/stream`. */
const streamPath = /^\/v3\/directline\/conversations\/(?<id>[\w-]{1,64})\/stream$/;

/** The web chat: Direct Line 3.0 as its clients use it, below `/v3/directline`. */
export const webChat: Channel = {
  id: 'web',
  terminal,
  mount: (server: Server, parts: ChannelParts) => {
    const { log, publicBaseUrl, stopping } = parts;
    const { clock, newId, newToken } = parts.surroundings;
    const tokens = createTokens(parts.tokenKey, clock);
    const streams = createStreams(parts);

    const refuse = ({ status }: Pick<Refused, 'status'>): void => {
      log.warn('request.refused', { channel: 'web', status });
    };
    const answer = (response: Response, status: number, body: object): void => {
      response.json(status, body, ANY_ORIGIN);
    };

    /** The conversation a request may read and write: its token's, which has to be the one of the address, if that has one. */
    const authorize = (request: Request): { readonly conversation: string } | Refused => {
      const [, token] = /^Bearer (\S{1,256})$/.exec(request.header('authorization', '')) ?? [];
      if (token === undefined) return { status: 401, message: 'A token is missing.' };
      const conversation = tokens.read(token);
      const asked = conversationIn(request);
      return conversation === undefined || (asked !== undefined && asked !== conversation)
        ? { status: 403, message: 'The token does not fit, or has expired.' }
        : { conversation };
    };

    type Handle = (
      conversation: string,
      request: Request,
    ) => Promise<Refused | { readonly body: object; readonly created?: boolean }>;

    /** A route for who has a token. */
    const withToken =
      (handle: Handle) =>
      async (request: Request, response: Response): Promise<void> => {
        const authorized = authorize(request);
        const result = isRefused(authorized) ? authorized : await handle(authorized.conversation, request);
        if (!isRefused(result)) {
          answer(response, result.created === true ? 201 : 200, result.body);
          return;
        }
        refuse(result);
        // What was not read is not waited for.
        response.json(
          result.status,
          { error: { message: result.message } },
          { ...ANY_ORIGIN, connection: 'close' },
        );
      };

    const tokenFor = (conversation: string) => ({
      conversationId: conversation,
      token: tokens.issue(conversation),
      expires_in: TOKEN_SECONDS,
    });

    const streamFor = (conversation: string, watermark: string | undefined) => {
      const issued = tokenFor(conversation);
      const query = new URLSearchParams({ t: issued.token, ...(watermark !== undefined && { watermark }) });
      const base = publicBaseUrl.replace(/^http/, 'ws');
      return {
        ...issued,
        streamUrl: `${base}${PATH}/conversations/${conversation}/stream?${query.toString()}`,
      };
    };

    /** Takes a message through the turn. What is answered lies in the log; only what could not be written is shown past it. */
    const take = async (conversation: string, message: Message): Promise<void> => {
      const reply = await replyTo(message, parts);
      if (reply.turn !== undefined || reply.says.length === 0) return;
      const at = new Date(clock()).toISOString();
      streams.pass(conversation, passingActivity(conversation, message.id, reply, newId(), at));
    };

    const start: Handle = async (conversation, request) => {
      const text = await readBody(request, LARGEST_BODY);
      if (typeof text !== 'string') return text;
      const { locale = request.header('accept-language', '') } = parseStart(text);
      await take(conversation, openingOf(conversation, languageIn(locale)));
      return { created: true, body: streamFor(conversation, undefined) };
    };

    const resume: Handle = async (conversation, request) => {
      if ((await streams.isThere(conversation)) === false) return noConversation;
      return { body: streamFor(conversation, watermarkIn(queryOf(request.url))) };
    };

    const receive: Handle = async (conversation, request) => {
      const text = await readBody(request, LARGEST_BODY);
      if (typeof text !== 'string') return text;
      const posted = parseActivity(text);
      if (posted === undefined) return noActivity;
      const message = messageOf(conversation, posted, newId);
      // That somebody types, or a page has joined, says nothing.
      if (posted.type === 'message') await take(conversation, message);
      return { body: { id: message.id } };
    };

    const receivePicture: Handle = async (conversation, request) => {
      const posted = await readUpload(request);
      if (isRefused(posted)) return posted;
      const message = messageOf(conversation, posted, newId);
      await take(conversation, message);
      return { body: { id: message.id } };
    };

    server.post(`${PATH}/tokens/generate`, async (_request: Request, response: Response) => {
      answer(response, 200, tokenFor(newToken()));
    });
    server.post(
      `${PATH}/tokens/refresh`,
      withToken(async (conversation) => ({ body: tokenFor(conversation) })),
    );
    server.post(`${PATH}/conversations`, withToken(start));
    server.get(`${PATH}/conversations/:id`, withToken(resume));
    server.get(
      `${PATH}/conversations/:id/activities`,
      withToken(async (conversation, request) => ({
        body: await streams.since(conversation, watermarkIn(queryOf(request.url))),
      })),
    );
    server.post(`${PATH}/conversations/:id/activities`, withToken(receive));
    server.post(`${PATH}/conversations/:id/upload`, withToken(receivePicture));
    server.opts(`${PATH}/*`, async (_request: Request, response: Response) => {
      response.send(204, undefined, PREFLIGHT);
    });

    const sockets = new WebSocketServer({
      noServer: true,
      maxPayload: LARGEST_FRAME,
      perMessageDeflate: false,
      clientTracking: false,
    });
    const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      const [path = ''] = (request.url ?? '').split('?');
      const query = queryOf(request.url);
      const id = streamPath.exec(path)?.groups?.id;
      const conversation = id === undefined ? undefined : tokens.read(query.get('t') ?? '');
      if (conversation === undefined || conversation !== id || stopping.aborted) {
        const status = id === undefined ? 404 : 403;
        refuse({ status });
        socket.on('error', () => undefined);
        socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
        return;
      }
      sockets.handleUpgrade(request, socket, head, (opened) => {
        streams.follow(conversation, watermarkIn(query), opened);
      });
    };
    server.server.on('upgrade', upgrade);
    stopping.addEventListener('abort', () => {
      streams.close();
    });
  },
};
