import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { send, type HttpAnswer } from './sms';

const sentSchema = z.looseObject({
  type: z.string(),
  text: z.string(),
  replyToId: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  suggestedActions: z
    .looseObject({
      to: z.array(z.string()),
      actions: z.array(z.looseObject({ title: z.string(), value: z.unknown() })),
    })
    .optional(),
});

/** An activity that the bot sent. */
export type SentActivity = z.output<typeof sentSchema>;

/** What came back for an activity. */
export interface BotReply extends HttpAnswer {
  readonly text: string;
  readonly id: string;
  readonly activity: SentActivity | undefined;
}

/** A conversation of a user with the bot, as the Emulator holds it. */
export interface BotUser {
  readonly conversationId: string;
  readonly say: (text: string, id?: string) => Promise<BotReply>;
  /** Presses a button of an activity. */
  readonly press: (title: string, of: SentActivity | undefined) => Promise<BotReply>;
  /** Posts an activity with other fields or headers. */
  readonly post: (fields: object, headers?: Readonly<Record<string, string>>) => Promise<BotReply>;
}

/** The side of the Bot Framework that bots speak to: it takes their activities and knows their conversations. */
export interface BotConnector {
  readonly url: string;
  /** Everything bots sent, the first one first. */
  readonly sent: readonly SentActivity[];
  readonly user: (bot: () => string) => BotUser;
  /** How many of the next activities it fails to take. */
  failing: number;
  readonly close: () => Promise<void>;
}

const PATH = /^\/v3\/conversations\/(?<conversation>[^/]+)\/activities(?:\/[^/]+)?$/;

/** Starts one on this machine. */
export const startBotConnector = async (): Promise<BotConnector> => {
  const sent: SentActivity[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const activity = sentSchema.parse(body);
      const named = decodeURIComponent(PATH.exec(request.url ?? '')?.groups?.conversation ?? '');
      const isTaken = connector.failing === 0 && named === activity.conversation.id;
      if (connector.failing > 0) connector.failing -= 1;
      if (isTaken) sent.push(activity);
      response.writeHead(isTaken ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isTaken ? { id: randomUUID() } : { error: { code: 'BadArgument' } }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

  const connector: BotConnector = {
    url,
    sent,
    failing: 0,
    user(bot) {
      const conversationId = `${randomUUID()}|livechat`;
      const post = async (
        fields: object,
        headers: Readonly<Record<string, string>> = {},
      ): Promise<BotReply> => {
        const before = sent.length;
        const activity = {
          type: 'message',
          id: randomUUID(),
          timestamp: '2026-11-23T14:05:00.000Z',
          channelId: 'emulator',
          serviceUrl: url,
          locale: 'en-US',
          conversation: { id: conversationId },
          from: { id: 'user-1', name: 'User', role: 'user' },
          recipient: { id: 'bot-1', name: 'Bot', role: 'bot' },
          ...fields,
        };
        const answer = await send(bot(), {
          path: '/api/messages',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(activity),
        });
        const reply = sent.slice(before).find((one) => one.conversation.id === conversationId);
        return { ...answer, id: activity.id, text: reply?.text ?? '', activity: reply };
      };
      return {
        conversationId,
        post,
        say: (text, id = randomUUID()) => post({ text, id }),
        press: (title, of) => {
          const action = of?.suggestedActions?.actions.find((one) => one.title === title);
          return post({ text: title, value: action?.value });
        },
      };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return connector;
};
