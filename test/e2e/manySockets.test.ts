import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { wordsOf } from './support/conversation';
import type { RunningServer } from './support/server';
import { forEachOf, openSocketClient, type SocketClient } from './support/socketClients';
import { setStage, type Stage } from './support/stage';

/** Sockets that are open at once. */
const SOCKETS = 2_000;

/** Clients that open or speak at a time. */
const AT_A_TIME = 50;

/** Most kilobytes a socket and the turn that opened it may cost the server. */
const MOST_KB_PER_SOCKET = 60;

/** Most files a process of this machine may have open. */
const openFilesLimit = (): number =>
  Number(/Max open files\s+(?<soft>\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.groups?.soft);

describe('two thousand open sockets on one server', () => {
  let stage: Stage;
  let server: RunningServer;
  const clients: SocketClient[] = [];
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

  it('answers each its own, and costs little', async () => {
    // A socket is a file at both ends.
    expect(openFilesLimit()).toBeGreaterThan(SOCKETS + 500);
    const before = memoryKb();
    await forEachOf(SOCKETS, AT_A_TIME, async () => {
      clients.push(await openSocketClient(server.url));
    });
    const opened = memoryKb();

    // Words that are answered differently, so that an answer at the wrong socket is seen.
    const kinds = [
      { text: 'help', says: 'help' },
      { text: 'I need a ride', says: 'identify.ask' },
      { text: 'thank you', says: 'thanks' },
    ] as const;
    const began = performance.now();
    await forEachOf(SOCKETS, AT_A_TIME, async (index) => {
      const client = clients[index];
      const kind = kinds[index % kinds.length];
      if (client === undefined || kind === undefined) throw new Error('A client is missing.');
      const id = `message-${index}`;
      const answer = await client.say(id, kind.text);
      expect([...client.answers.keys()]).toEqual(['open', id]);
      expect(answer).toMatch(wordsOf(kind.says, 'en'));
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
