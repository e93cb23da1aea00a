import type { LogEntry } from '../../../bot/storage/conversationStore';
import { conversationKeys } from '../../../bot/storage/keys';
import { createLookup } from '../../../bot/storage/lookup';
import { StoreUnreadable } from '../../../domain/errors';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

const conversation = 'sms:+18605550142:+18605550100';
const lookupKey = newKey();
const keys = conversationKeys(createLookup(lookupKey).hash('conversation', conversation));

const anEntry = (messageId: string, turn = 1): LogEntry => ({
  schema: 1,
  turn,
  messageId,
  at: '2026-11-23T14:05:00.000Z',
  channel: 'sms',
  language: 'en',
  text: 'I need a ride',
  heard: { intents: ['book-trip'] },
  changes: [],
  decision: null,
  effects: [],
  said: [],
});

describe('conversations in Redis', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  beforeEach(() => server.empty());
  afterAll(() => server.stop());

  const newStore = () => storageOn(server.redis, { lookupKey }).conversations;
  const remaining = async (key: string): Promise<number> => Number(await server.redis.command('PTTL', [key]));

  it('begins a new conversation without a state, on a lease of five seconds', async () => {
    expect(await newStore().begin(conversation, 'm1', 'token')).toEqual({
      kind: 'begun',
      version: 0,
      state: undefined,
    });
    expect(await remaining(keys.lease)).toBeGreaterThan(4_000);
    expect(await remaining(keys.lease)).toBeLessThanOrEqual(5_000);
  });

  it('gives the next turn the state of the last one', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    expect(await store.commit(conversation, 'token', 0, { asked: 'day' }, anEntry('m1'))).toBe('committed');
    expect(await store.begin(conversation, 'm2', 'other')).toEqual({
      kind: 'begun',
      version: 1,
      state: { asked: 'day' },
    });
  });

  it('shows the state to who only looks, while a turn runs too', async () => {
    const store = newStore();
    expect(await store.state(conversation)).toBeUndefined();
    await store.begin(conversation, 'm1', 'token');
    await store.commit(conversation, 'token', 0, { asked: 'day' }, anEntry('m1'));
    await store.begin(conversation, 'm2', 'token');
    expect(await store.state(conversation)).toEqual({ asked: 'day' });
    expect(await store.begin(conversation, 'm2', 'other')).toEqual({ kind: 'busy' });
  });

  it('answers a message it knows with what was recorded, and takes no lease', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    await store.commit(conversation, 'token', 0, {}, anEntry('m1'));
    await store.begin(conversation, 'm2', 'token');
    await store.commit(conversation, 'token', 1, {}, anEntry('m2', 2));
    expect(await store.begin(conversation, 'm1', 'other')).toEqual({ kind: 'known', entry: anEntry('m1') });
    expect(await server.redis.command('EXISTS', [keys.lease])).toBe(0);
  });

  it('is busy while a turn runs, and not in another conversation', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    expect(await store.begin(conversation, 'm2', 'other')).toEqual({ kind: 'busy' });
    expect(await store.begin('another', 'm2', 'other')).toMatchObject({ kind: 'begun' });
  });

  it('lets one of twenty begin', async () => {
    const store = newStore();
    const tokens = Array.from({ length: 20 }, (_, index) => `token-${String(index)}`);
    const all = await Promise.all(tokens.map((token) => store.begin(conversation, 'm1', token)));
    expect(all.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
  });

  it('begins again under the same token, whose first answer may have been lost', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    expect(await store.begin(conversation, 'm1', 'token')).toMatchObject({ kind: 'begun' });
  });

  it('begins after a lease was given back, and only its owner gives it back', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    await store.release(conversation, 'other');
    expect(await store.begin(conversation, 'm2', 'other')).toEqual({ kind: 'busy' });
    await store.release(conversation, 'token');
    expect(await store.begin(conversation, 'm2', 'other')).toMatchObject({ kind: 'begun' });
  });

  describe('a turn whose lease ran out', () => {
    it('lets the next one begin, and loses its own commit', async () => {
      const store = newStore();
      await store.begin(conversation, 'm1', 'slow');
      await server.redis.command('PEXPIRE', [keys.lease, 0]);
      await store.begin(conversation, 'm2', 'fast');
      expect(await store.commit(conversation, 'slow', 0, { by: 'slow' }, anEntry('m1'))).toBe('lost');
      expect(await store.commit(conversation, 'fast', 0, { by: 'fast' }, anEntry('m2'))).toBe('committed');
      expect(await server.redis.command('XLEN', [keys.log])).toBe(1);
      expect(await store.begin(conversation, 'm1', 'slow')).toEqual({
        kind: 'begun',
        version: 1,
        state: { by: 'fast' },
      });
    });

    it('is lost as well when nobody else began', async () => {
      const store = newStore();
      await store.begin(conversation, 'm1', 'slow');
      await server.redis.command('PEXPIRE', [keys.lease, 0]);
      expect(await store.commit(conversation, 'slow', 0, {}, anEntry('m1'))).toBe('lost');
      expect(await server.redis.command('EXISTS', [keys.state, keys.log])).toBe(0);
    });
  });

  it('loses a commit over a version that is not the present one', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    expect(await store.commit(conversation, 'token', 1, {}, anEntry('m1'))).toBe('lost');
  });

  it('writes one entry when a commit is sent twice', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    const commit = () => store.commit(conversation, 'token', 0, {}, anEntry('m1'));
    expect([await commit(), await commit()]).toEqual(['committed', 'lost']);
    expect(await server.redis.command('XLEN', [keys.log])).toBe(1);
    expect(await store.begin(conversation, 'm1', 'token')).toMatchObject({ kind: 'known' });
  });

  it('keeps every turn of twenty messages at once, each once', async () => {
    const store = newStore();
    const take = async (messageId: string): Promise<void> => {
      for (;;) {
        const begun = await store.begin(conversation, messageId, messageId);
        if (begun.kind === 'known') return;
        if (begun.kind === 'begun')
          await store.commit(conversation, messageId, begun.version, {}, anEntry(messageId));
      }
    };
    const ids = Array.from({ length: 20 }, (_, index) => `m${String(index % 10)}`);
    await Promise.all(ids.map((id, index) => (index < 10 ? take(id) : take(id))));
    expect(await server.redis.command('XLEN', [keys.log])).toBe(10);
  });

  it('expires on purpose: answers after a day, the state thirty days, the log two years after the last message', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    await store.commit(conversation, 'token', 0, {}, anEntry('m1'));
    const message = keys.message(createLookup(lookupKey).hash('message', 'm1'));
    const hours = await Promise.all(
      [message, keys.state, keys.log].map(async (key) => (await remaining(key)) / 3_600_000),
    );
    expect(hours.map(Math.round)).toEqual([24, 720, 731 * 24]);
  });

  it('tells who listens on the conversation of every commit, and of no other conversation', async () => {
    const store = newStore();
    const waiting: (() => void)[] = [];
    let times = 0;
    const toldTimes = async (wanted: number): Promise<void> => {
      while (times < wanted) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
    };
    const stop = store.listen(conversation, () => {
      times += 1;
      for (const wake of waiting.splice(0)) wake();
    });
    await toldTimes(1);
    await store.begin('another', 'm1', 'token');
    await store.commit('another', 'token', 0, {}, anEntry('m1'));
    await store.begin(conversation, 'm1', 'token');
    await store.commit(conversation, 'token', 0, {}, anEntry('m1'));
    await toldTimes(2);
    stop();
    await store.begin(conversation, 'm2', 'token');
    await store.commit(conversation, 'token', 1, {}, anEntry('m2', 2));
    expect(times).toBe(2);
  });

  it('gives what was logged after a watermark, in order, a hundred at a time', async () => {
    const store = newStore();
    expect(await store.since(conversation, undefined)).toEqual({ logged: [], more: false });
    const entries = Array.from({ length: 130 }, (_, index) => anEntry(`m${String(index)}`, index + 1));
    for (const [version, entry] of entries.entries()) {
      await store.begin(conversation, entry.messageId, 'token');
      await store.commit(conversation, 'token', version, {}, entry);
    }
    const first = await store.since(conversation, undefined);
    expect(first.logged.map(({ entry }) => entry)).toEqual(entries.slice(0, 100));
    expect(first.more).toBe(true);
    const rest = await store.since(conversation, first.logged.at(-1)?.watermark);
    expect(rest.logged.map(({ entry }) => entry)).toEqual(entries.slice(100));
    expect(rest.more).toBe(false);
    expect((await store.since(conversation, rest.logged.at(-1)?.watermark)).logged).toEqual([]);
  });

  it('does not read a state sealed with a key it does not have', async () => {
    const store = newStore();
    await store.begin(conversation, 'm1', 'token');
    await store.commit(conversation, 'token', 0, {}, anEntry('m1'));
    await expect(newStore().begin(conversation, 'm2', 'token')).rejects.toBeInstanceOf(StoreUnreadable);
    await expect(newStore().begin(conversation, 'm1', 'token')).rejects.toBeInstanceOf(StoreUnreadable);
  });
});
