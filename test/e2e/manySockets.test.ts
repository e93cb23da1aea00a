import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { wordsOf } from './support/conversation';
import type { RunningServer } from './support/server';
import { setStage, type Stage } from './support/stage';
import { DIRECT_LINE_PATH } from './support/webChat';

/** Sockets that are open at once. */
const SOCKETS = 2_000;

/** Clients that open or speak at a time. */
const AT_A_TIME = 50;

/** Most kilobytes a socket and the turn that opened it may cost the server. */
const MOST_KB_PER_SOCKET = 60;

const startedSchema = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() });
const frameSchema = z.object({
  activities: z.array(z.object({ text: z.string(), replyToId: z.string().optional() })),
  watermark: z.string(),
});

interface Client {
  readonly socket: WebSocket;
  readonly token: string;
  readonly path: string;
  /** Answers, by the message they answer. */
  readonly answers: Map<string, string>;
}

/** Does work for each number, some at a time. */
const forEach = async (count: number, work: (index: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
};

/** Most files a process of this machine may have open. */
const openFilesLimit = (): number =>
  Number(/Max open files\s+(?<soft>\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.groups?.soft);

describe('two thousand open sockets on one server', () => {
  let stage: Stage;
  let server: RunningServer;
  const clients: Client[] = [];
  beforeAll(async () => {
    stage = await setStage();
    server = await stage.start();
  });
  afterAll(async () => {
    for (const { socket } of clients) socket.terminate();
    await server.stop();
    await stage.close();
  });

  const memoryKb = (): number => {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(?<kb>\d+) kB/.exec(status)?.groups?.kb);
  };

  const post = async (path: string, token: string | undefined, body: object): Promise<unknown> => {
    const answer = await fetch(`${server.url}${DIRECT_LINE_PATH}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return answer.json();
  };

  const open = async (): Promise<Client> => {
    const { token } = startedSchema
      .pick({ token: true })
      .parse(await post('/tokens/generate', undefined, {}));
    const started = startedSchema.parse(await post('/conversations', token, { locale: 'en' }));
    const { pathname, search } = new URL(started.streamUrl);
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}${pathname}${search}`);
    const answers = new Map<string, string>();
    socket.on('message', (frame: Buffer) => {
      for (const { text, replyToId } of frameSchema.parse(JSON.parse(frame.toString())).activities)
        if (replyToId !== undefined) answers.set(replyToId, `${answers.get(replyToId) ?? ''}${text}`);
      socket.emit('answered');
    });
    const client = { socket, token, path: `/conversations/${started.conversationId}/activities`, answers };
    while (!answers.has('open')) await once(socket, 'answered');
    return client;
  };

  it('answers each its own, and costs little', async () => {
    // A socket is a file at both ends.
    expect(openFilesLimit()).toBeGreaterThan(SOCKETS + 500);
    const before = memoryKb();
    await forEach(SOCKETS, async () => {
      clients.push(await open());
    });
    const opened = memoryKb();

    // Words that are answered differently, so that an answer at the wrong socket is seen.
    const kinds = [
      { text: 'help', says: 'help' },
      { text: 'I need a ride', says: 'identify.ask' },
      { text: 'thank you', says: 'thanks' },
    ] as const;
    const began = performance.now();
    await forEach(SOCKETS, async (index) => {
      const client = clients[index];
      const kind = kinds[index % kinds.length];
      if (client === undefined || kind === undefined) throw new Error('A client is missing.');
      const id = `message-${index}`;
      const activity = { type: 'message', text: kind.text, channelData: { clientActivityID: id } };
      expect(await post(client.path, client.token, activity)).toEqual({ id });
      while (!client.answers.has(id)) await once(client.socket, 'answered');
      expect([...client.answers.keys()]).toEqual(['open', id]);
      expect(client.answers.get(id)).toMatch(wordsOf(kind.says, 'en'));
    });
    const seconds = (performance.now() - began) / 1_000;
    const answered = memoryKb();
    expect(clients.filter(({ socket }) => socket.readyState !== WebSocket.OPEN)).toEqual([]);
    process.stdout.write(
      `${SOCKETS} sockets: RSS ${before} kB before, ${opened} kB with all open, ${answered} kB after a message each (${Math.round(SOCKETS / seconds)} a second)\n`,
    );
    // What the turns leave is collected when it is collected; the sockets themselves are what is bounded here.
    expect((opened - before) / SOCKETS).toBeLessThan(MOST_KB_PER_SOCKET);
  });
});
