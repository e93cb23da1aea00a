import { randomUUID } from 'node:crypto';
import { DirectLine, type Activity } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { WebActivity } from '../../../bot/channels/webChat/activities';
import { FetchRequest } from './fetchRequest';
import { send, type HttpAnswer } from './sms';

/** Where the server of each conversation is: nobody on this machine answers at the public address of a stream. */
const servers = new Map<string, () => string>();

class StreamSocket extends WebSocket {
  constructor(streamUrl: string) {
    const { pathname, search } = new URL(streamUrl);
    const url = [...servers].find(([conversation]) => pathname.includes(conversation))?.[1]() ?? streamUrl;
    super(`${url.replace(/^http/, 'ws')}${pathname}${search}`);
  }
}

// What a browser has and the official client looks for.
Object.assign(globalThis, { WebSocket: StreamSocket, XMLHttpRequest: FetchRequest });

/** The path Direct Line begins at. */
export const DIRECT_LINE_PATH = '/v3/directline';

/** What the server shows of an activity. */
const activitySchema = z.custom<WebActivity>(
  (value) =>
    z.object({ type: z.literal('message'), id: z.string(), text: z.string() }).safeParse(value).success,
);

/** What a member sees in answer. */
export interface WebReply extends HttpAnswer {
  readonly text: string;
  /** The id to repeat the message under. */
  readonly id: string;
  /** Titles of the buttons. */
  readonly buttons: readonly string[];
  readonly activity: WebActivity;
}

/** A conversation as a client can take it up again. */
export interface Resumed {
  readonly conversationId: string;
  readonly token: string;
  readonly watermark?: string;
}

/** A member at a page with the official client. */
export interface WebMember {
  /** What the conversation is called; known once it was started. */
  readonly conversation: string;
  readonly conversationId: string;
  readonly token: string;
  /** Everything the client has shown, in order. */
  readonly shown: readonly WebActivity[];
  /** Opens the chat and waits for the greeting. */
  readonly start: () => Promise<WebReply>;
  /**
   * Opens the chat again where it was, with a token of before.
   * @param count how many activities are waited for
   */
  readonly resume: (from: Resumed, count: number) => Promise<readonly WebActivity[]>;
  /**
   * Writes and waits for the answer.
   * @param id the id of the message, to send one again
   */
  readonly say: (text: string, id?: string) => Promise<WebReply>;
  /**
   * Presses a button and waits for the answer.
   * @param title of the button
   * @param of the activity it belongs to; the latest unless said
   */
  readonly press: (title: string, of?: WebActivity, id?: string) => Promise<WebReply>;
  /** Sends a picture, as the client uploads it, and waits for the answer. */
  readonly sendPicture: () => Promise<WebReply>;
  /** Where the log stands. */
  readonly watermark: () => Promise<string>;
  /** Closes the page. */
  readonly leave: () => void;
}

/** A message did not reach the server. */
class NotDelivered extends Error {}

const tokenSchema = z.object({ conversationId: z.string(), token: z.string() });
const setSchema = z.object({ activities: z.array(activitySchema), watermark: z.string().optional() });

/** A token for a conversation that has not begun. */
export const newConversationToken = async (
  url: string,
): Promise<{ conversationId: string; token: string }> => {
  const { body } = await send(url, { path: `${DIRECT_LINE_PATH}/tokens/generate` });
  return tokenSchema.parse(JSON.parse(body));
};

/** Asks for what is new, as a client that polls does. */
export const activitiesSince = async (
  url: string,
  { conversationId, token }: Pick<WebMember, 'conversationId' | 'token'>,
  watermark = '',
): Promise<HttpAnswer & z.output<typeof setSchema>> => {
  const answer = await send(url, {
    method: 'GET',
    path: `${DIRECT_LINE_PATH}/conversations/${conversationId}/activities?watermark=${watermark}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return { ...answer, ...setSchema.parse(JSON.parse(answer.body)) };
};

/** How the client of a member works. */
export interface WebSettings {
  /** `false`: it asks again and again instead of listening on a socket. */
  readonly webSocket?: boolean;
  /** Language of the page. */
  readonly locale?: string;
}

/**
 * Somebody at a page with the official client.
 * @param url says where the server is, whenever it is needed: it may have moved
 */
export const webChatTo = (url: () => string, settings: WebSettings = {}): WebMember => {
  const { webSocket = true, locale = 'en-US' } = settings;
  const shown: WebActivity[] = [];
  const waiting = new Set<() => void>();
  let client: DirectLine | undefined;
  let taken: Resumed | undefined;

  const connect = (from: Resumed, resumes: boolean): DirectLine => {
    const { conversationId, token, watermark } = from;
    taken = from;
    servers.set(conversationId, url);
    const opened = new DirectLine({
      domain: `${url()}${DIRECT_LINE_PATH}`,
      token,
      webSocket,
      pollingInterval: 200,
      conversationStartProperties: { locale },
      ...(resumes && { conversationId, ...(watermark !== undefined && { watermark }) }),
      // The shortest time the client waits before it comes back: 3 s.
      random: () => 0,
    });
    client = opened;
    opened.activity$.subscribe(
      (activity) => {
        shown.push(activitySchema.parse(activity));
        for (const look of [...waiting]) look();
      },
      // What ends the client ends its page; whoever waits is cut off by the test's time.
      () => undefined,
    );
    return opened;
  };

  /** Waits until something is shown. */
  const until = <Found>(find: () => Found | undefined): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  const replyTo = async (id: string, earlier: number): Promise<WebReply> => {
    const activity = await until(() =>
      shown.slice(earlier).find(({ from, replyToId }) => from.role === 'bot' && replyToId === id),
    );
    return {
      status: 200,
      headers: {},
      body: JSON.stringify(activity),
      text: activity.text,
      id,
      activity,
      buttons: (activity.suggestedActions?.actions ?? []).map(({ title }) => title),
    };
  };

  const post = async (activity: object, id: string): Promise<WebReply> => {
    const earlier = shown.findIndex((one) => one.id === id);
    const posted: Activity = {
      type: 'message',
      from: { id: 'a page' },
      locale,
      channelData: { clientActivityID: id },
      ...activity,
    };
    const answer = await new Promise<string>((resolve, reject) => {
      if (client === undefined) reject(new NotDelivered('The chat was not opened.'));
      client?.postActivity(posted).subscribe(resolve, reject);
    });
    if (answer === 'retry') throw new NotDelivered('The client is to send it again.');
    return replyTo(answer, earlier === -1 ? 0 : earlier);
  };

  const known = (): Resumed => {
    if (taken === undefined) throw new NotDelivered('The chat was not opened.');
    return taken;
  };

  return {
    get conversation() {
      return `web:${known().conversationId}`;
    },
    get conversationId() {
      return known().conversationId;
    },
    get token() {
      return known().token;
    },
    shown,
    async start() {
      connect(await newConversationToken(url()), false);
      return replyTo('open', 0);
    },
    async resume(from, count) {
      connect(from, true);
      return until(() => (shown.length >= count ? shown : undefined));
    },
    say: (text, id = randomUUID()) => post({ text }, id),
    async press(title, of, id = randomUUID()) {
      const activity = of ?? shown.findLast(({ from }) => from.role === 'bot');
      const action = activity?.suggestedActions?.actions.find((one) => one.title === title);
      if (action === undefined)
        throw new NotDelivered(`There is no button ${title}: ${JSON.stringify(activity)}`);
      return post({ text: title, value: action.value }, id);
    },
    sendPicture: () =>
      post(
        {
          attachments: [
            { contentType: 'image/png', contentUrl: 'data:image/png;base64,iVBORw0KGgo=', name: 'card.png' },
          ],
        },
        randomUUID(),
      ),
    async watermark() {
      return (await activitiesSince(url(), known())).watermark ?? '';
    },
    leave: () => client?.end(),
  };
};
