import type { Request, Response, Server } from 'restify';
import type { Message } from '../../turn/turn';
import type { Channel, ChannelParts } from '../channel';
import { readBody, type Refused } from '../readBody';
import { replyTo } from '../replyTo';
import { answer, createAccess, PREFLIGHT, type Handle } from './access';
import { passingActivity } from './activities';
import { languageIn, messageOf, openingOf, parseActivity, parseStart } from './posted';
import { acceptSockets } from './sockets';
import { createStreams } from './streams';
import { terminal } from './terminal';
import { createTokens, TOKEN_SECONDS } from './tokens';
import { readUpload } from './upload';
import { watermarkIn } from './watermarkIn';

/** Where Direct Line begins. */
const PATH = '/v3/directline';

/** Largest body that is read, in bytes: several times the longest message. */
const LARGEST_BODY = 64 * 1024;

const noConversation: Refused = { status: 404, message: 'There is no such conversation.' };
const noActivity: Refused = { status: 400, message: 'This is not what is expected here.' };

/** The web chat: Direct Line 3.0 as its clients use it, below `/v3/directline`. */
export const webChat: Channel = {
  id: 'web',
  terminal,
  mount: (server: Server, parts: ChannelParts) => {
    const { publicBaseUrl, stopping } = parts;
    const { clock, newId, newToken } = parts.surroundings;
    const tokens = createTokens(parts.tokenKey, clock);
    const streams = createStreams(parts);
    const withToken = createAccess(tokens, parts);

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
      return { body: streamFor(conversation, watermarkIn(request)) };
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
      if ('status' in posted) return posted;
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
        body: await streams.since(conversation, watermarkIn(request)),
      })),
    );
    server.post(`${PATH}/conversations/:id/activities`, withToken(receive));
    server.post(`${PATH}/conversations/:id/upload`, withToken(receivePicture));
    server.opts(`${PATH}/*`, async (_request: Request, response: Response) => {
      response.send(204, undefined, PREFLIGHT);
    });
    acceptSockets(server, tokens, streams, parts);
    stopping.addEventListener('abort', () => {
      streams.close();
    });
  },
};
