import { EventEmitter, once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { passingActivity } from '../../../../bot/channels/webChat/activities';
import { createStreams, type Streams } from '../../../../bot/channels/webChat/streams';
import { createLog } from '../../../../bot/ops/log';
import type { ConversationStore, LogEntry } from '../../../../bot/storage/conversationStore';
import { say } from '../../../../dialogs/say';
import { StoreUnavailable } from '../../../../domain/errors';
import { startTestRedis, storageOn, type TestRedis } from '../../../redis/testRedis';

const CONVERSATION = 'abc';
const NAME = `web:${CONVERSATION}`;
const LOOK_EVERY_MS = 30_000;

const frameSchema = z.object({
  activities: z.array(z.object({ id: z.string() })),
  watermark: z.string().optional(),
});

const entryOf = (turn: number): LogEntry => ({
  schema: 1,
  turn,
  messageId: `m${turn}`,
  at: '2026-11-23T14:05:00.000Z',
  channel: 'web',
  language: 'en',
  text: 'help',
  heard: {},
  changes: [],
  decision: null,
  effects: [],
  said: [say('idle')],
});

/** Ids of what turns look like on the page. */
const shownOf = (...turns: readonly number[]): readonly string[] =>
  turns.flatMap((turn) => [`m${turn}`, `m${turn}|answer`]);

const passing = (id: string) =>
  passingActivity(
    CONVERSATION,
    'm',
    { languages: ['en'], says: [say('idle')] },
    id,
    '2026-11-23T14:05:00.000Z',
  );

describe('the streams of the web chat', () => {
  let redis: TestRedis;
  let store: ConversationStore;
  let streams: Streams;
  let sockets: WebSocketServer;
  let now: number;
  let isAway: boolean;
  const told = new EventEmitter();
  const clients: WebSocket[] = [];
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  beforeEach(async () => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance'],
    });
    await redis.empty();
    store = storageOn(redis.redis).conversations;
    now = 0;
    isAway = false;
    streams = createStreams({
      conversations: {
        last: store.last,
        listen: (conversation, changed) =>
          store.listen(conversation, () => {
            changed();
            told.emit('told');
          }),
        since: async (...given) => {
          if (isAway) throw new StoreUnavailable('Away.');
          return store.since(...given);
        },
      },
      surroundings: { clock: () => now, newId: () => 'id', newToken: () => 'token' },
      log: createLog('silent'),
    });
    sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(sockets, 'listening');
  });
  afterEach(async () => {
    streams.close();
    for (const client of clients.splice(0)) client.terminate();
    sockets.close();
    await once(sockets, 'close');
    jest.useRealTimers();
  });
  afterAll(() => redis.stop());

  let version = 0;
  const commit = async (turn: number): Promise<void> => {
    const begun = await store.begin(NAME, `m${turn}`, 'token');
    version = begun.kind === 'begun' ? begun.version : version;
    await store.commit(NAME, 'token', version, {}, entryOf(turn));
  };

  /** A client that follows the conversation, and what it was sent. */
  const follow = async (watermark?: string, options: { readonly autoPong?: boolean } = {}) => {
    const address = sockets.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const opening = once(sockets, 'connection');
    const client = new WebSocket(`ws://127.0.0.1:${port}`, options);
    clients.push(client);
    const shown: string[] = [];
    client.on('message', (frame: Buffer) => {
      shown.push(...frameSchema.parse(JSON.parse(frame.toString())).activities.map(({ id }) => id));
      client.emit('shown');
    });
    const [accepted]: unknown[] = await opening;
    if (!(accepted instanceof WebSocket)) throw new TypeError('Nobody came.');
    streams.follow(CONVERSATION, watermark, accepted);
    return {
      client,
      shown,
      until: async (count: number): Promise<readonly string[]> => {
        while (shown.length < count) await once(client, 'shown');
        return shown;
      },
    };
  };

  test('show what was there and what comes, in order and once, however fast it comes', async () => {
    await commit(1);
    const { logged } = await store.since(NAME, undefined);
    const whole = await follow();
    const rest = await follow(logged[0]?.watermark);
    await whole.until(2);
    for (let turn = 2; turn <= 20; turn += 1) await commit(turn);
    const turns = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(await whole.until(40)).toEqual(shownOf(...turns));
    expect(await rest.until(38)).toEqual(shownOf(...turns.slice(1)));
  });

  test('catch up by themselves when the store could not be read', async () => {
    await commit(1);
    const listens = once(told, 'told');
    const member = await follow();
    await listens;
    await member.until(2);
    isAway = true;
    const hears = once(told, 'told');
    await commit(2);
    await hears;
    expect(await streams.since(CONVERSATION, '1-0')).toEqual({ activities: [], watermark: '1-0' });
    isAway = false;
    expect(await member.until(4)).toEqual(shownOf(1, 2));
  });

  test('drop a socket that answers no ping, and keep the others', async () => {
    const alive = await follow();
    const dead = await follow(undefined, { autoPong: false });
    const gone = once(dead.client, 'close');
    const pinged = once(alive.client, 'ping');
    jest.advanceTimersByTime(LOOK_EVERY_MS);
    await pinged;
    // The answer to the ping is on its way before what is asked next.
    alive.client.send('');
    const [accepted] = [...sockets.clients];
    if (accepted !== undefined) await once(accepted, 'message');
    jest.advanceTimersByTime(LOOK_EVERY_MS);
    await gone;
    await commit(1);
    expect(await alive.until(2)).toEqual(shownOf(1));
  });

  test('are ten for one conversation: the one that came first makes room', async () => {
    const first = await follow();
    const gone = once(first.client, 'close');
    const others = [];
    for (let count = 0; count < 10; count += 1) others.push(await follow());
    expect((await gone)[0]).toBe(1008);
    await commit(1);
    for (const other of others) expect(await other.until(2)).toEqual(shownOf(1));
    expect(first.shown).toEqual([]);
  });

  test('show a passing answer at once where a socket is open, and to nobody twice', async () => {
    const member = await follow();
    streams.pass(CONVERSATION, passing('p1'));
    expect(await member.until(1)).toEqual(['p1|passing']);
    expect((await streams.since(CONVERSATION, undefined)).activities).toEqual([]);
  });

  test('hold a passing answer for the next who asks or comes, not for ever and not without end', async () => {
    streams.pass(CONVERSATION, passing('p1'));
    expect((await streams.since(CONVERSATION, undefined)).activities).toEqual([passing('p1')]);
    expect((await streams.since(CONVERSATION, undefined)).activities).toEqual([]);

    streams.pass(CONVERSATION, passing('p2'));
    const member = await follow();
    expect(await member.until(1)).toEqual(['p2|passing']);
    member.client.terminate();

    for (let index = 0; index < 30; index += 1) streams.pass('another', passing(`p${index}`));
    const held = (await streams.since('another', undefined)).activities;
    expect(held.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `p${index + 20}|passing`),
    );
    streams.pass('another', passing('late'));
    now += 120_000;
    expect((await streams.since('another', undefined)).activities).toEqual([]);
  });
});
