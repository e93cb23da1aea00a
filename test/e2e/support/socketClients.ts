import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { DIRECT_LINE_PATH } from './webChat';

const startedSchema = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() });
const frameSchema = z.object({
  activities: z.array(z.object({ text: z.string(), replyToId: z.string().optional() })),
  watermark: z.string(),
});

/** A web chat with an open socket, and nothing else, so that thousands fit into a test. */
export interface SocketClient {
  readonly socket: WebSocket;
  /** Answers, by the message they answer. */
  readonly answers: ReadonlyMap<string, string>;
  /** Sends a message and waits until the socket brings its answer. */
  readonly say: (id: string, text: string) => Promise<string>;
}

const post = async (url: string, path: string, token: string | undefined, body: object): Promise<unknown> => {
  const answer = await fetch(`${url}${DIRECT_LINE_PATH}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return answer.json();
};

/** The server took a message under another id than it was given. */
class WrongId extends Error {}

/** Opens a conversation at a server and waits until its socket brings the first words. */
export const openSocketClient = async (url: string): Promise<SocketClient> => {
  const { token } = startedSchema
    .pick({ token: true })
    .parse(await post(url, '/tokens/generate', undefined, {}));
  const started = startedSchema.parse(await post(url, '/conversations', token, { locale: 'en' }));
  const { pathname, search } = new URL(started.streamUrl);
  const socket = new WebSocket(`${url.replace('http', 'ws')}${pathname}${search}`);
  const answers = new Map<string, string>();
  socket.on('message', (frame: Buffer) => {
    for (const { text, replyToId } of frameSchema.parse(JSON.parse(frame.toString())).activities)
      if (replyToId !== undefined) answers.set(replyToId, `${answers.get(replyToId) ?? ''}${text}`);
    socket.emit('answered');
  });
  const answerTo = async (id: string): Promise<string> => {
    for (;;) {
      const answer = answers.get(id);
      if (answer !== undefined) return answer;
      await once(socket, 'answered');
    }
  };
  await answerTo('open');
  return {
    socket,
    answers,
    async say(id, text) {
      const activity = { type: 'message', text, channelData: { clientActivityID: id } };
      const taken = z
        .object({ id: z.string() })
        .parse(
          await post(url, `/conversations/${started.conversationId}/activities`, started.token, activity),
        );
      if (taken.id !== id) throw new WrongId(taken.id);
      return answerTo(id);
    },
  };
};

/** Does work for each number from 0 on, so many at a time. */
export const forEachOf = async (
  count: number,
  atATime: number,
  work: (index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
};
