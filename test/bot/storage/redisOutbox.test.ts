import { bucketKeys } from '../../../bot/storage/keys';
import type { RedisOutbox } from '../../../bot/storage/redisOutbox';
import { aText } from '../../contracts/samples';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

const SID = `SM${'5'.repeat(32)}`;

let server: TestRedis;
let outbox: RedisOutbox;
beforeAll(async () => {
  server = await startTestRedis();
});
beforeEach(async () => {
  await server.empty();
  ({ outbox } = storageOn(server.redis));
});
afterAll(() => server.stop());

/** A text in line. Returns its id. */
const added = async (): Promise<string> => {
  await outbox.add('effect', aText());
  const [id] = (await outbox.due()).ids;
  return id ?? '';
};

const keysOf = (id: string) => bucketKeys(id.slice(0, 2));

/** Lets time pass for a text: as if its mark, or its wait, were over. */
const letPass = (id: string) => server.redis.command('ZADD', [keysOf(id).outbox, 1, id]);

const statusOf = async (id: string) => (await outbox.find(id))?.status;

it('gives a text to one of many who want it, and to that one again', async () => {
  const id = await added();
  const claims = await Promise.all(Array.from({ length: 20 }, (_, n) => outbox.claim(id, `token-${n}`)));
  expect(claims.map(({ kind }) => kind).sort()).toEqual([
    'claimed',
    ...Array.from({ length: 19 }, () => 'taken'),
  ]);
  const holder = claims.findIndex(({ kind }) => kind === 'claimed');
  expect(await outbox.claim(id, `token-${holder}`)).toEqual({ kind: 'claimed', attempts: 1, text: aText() });
  expect((await outbox.due()).ids).toEqual([]);
});

it('does not give it to another when whoever took it never came back', async () => {
  const id = await added();
  await outbox.claim(id, 'token');
  await letPass(id);
  expect(await outbox.claim(id, 'another')).toEqual({ kind: 'unknown' });
  expect(await statusOf(id)).toBe('unknown');
  expect(await outbox.due()).toEqual({ ids: [], nextInMs: undefined });
  expect(await outbox.claim(id, 'another')).toEqual({ kind: 'taken' });
});

it('knows of a text that was sent, though its mark had lapsed', async () => {
  const id = await added();
  await outbox.claim(id, 'token');
  await letPass(id);
  await outbox.claim(id, 'another');
  await outbox.settle(id, 'token', { status: 'sent', sid: SID });
  expect(await outbox.find(id)).toMatchObject({ status: 'sent', sid: SID });
});

it('puts nothing in line again that somebody gave up as unknown', async () => {
  const id = await added();
  await outbox.claim(id, 'token');
  await letPass(id);
  await outbox.claim(id, 'another');
  await outbox.settle(id, 'token', { status: 'queued', code: '20429', againInMs: 0 });
  expect(await statusOf(id)).toBe('unknown');
  expect((await outbox.due()).ids).toEqual([]);
});

it('keeps what was not sent in line until its wait is over', async () => {
  const id = await added();
  await outbox.claim(id, 'token');
  await outbox.settle(id, 'token', { status: 'queued', code: '20429', againInMs: 40_000 });
  const { ids, nextInMs = 0 } = await outbox.due();
  expect([ids, nextInMs > 30_000 && nextInMs <= 40_000]).toEqual([[], true]);
  expect(await outbox.claim(id, 'early')).toEqual({ kind: 'taken' });
  await letPass(id);
  expect(await outbox.claim(id, 'again')).toMatchObject({ kind: 'claimed', attempts: 2 });
});

it('sends nothing that comes too late', async () => {
  const id = await added();
  await server.redis.command('HSET', [keysOf(id).text(id), 'until', 1]);
  expect(await outbox.claim(id, 'token')).toEqual({ kind: 'expired' });
  expect(await outbox.due()).toEqual({ ids: [], nextInMs: undefined });
});

it('writes nothing for whoever does not hold the mark', async () => {
  const id = await added();
  await outbox.claim(id, 'token');
  await outbox.settle(id, 'another', { status: 'failed', code: '21211' });
  expect(await statusOf(id)).toBe('sending');
});

describe('what is told of a text', () => {
  const sent = async (): Promise<string> => {
    const id = await added();
    await outbox.claim(id, 'token');
    await outbox.settle(id, 'token', { status: 'sent', sid: SID });
    return id;
  };

  it('goes forward only, in whatever order and however often it is told', async () => {
    const id = await sent();
    for (const status of ['delivered', 'sent', 'delivered', 'sent'] as const)
      expect(await outbox.note({ text: id, sid: SID, status })).toEqual(aText());
    expect(await outbox.find(id)).toMatchObject({ status: 'delivered', code: '', sid: SID });
  });

  it('holds why it did not arrive', async () => {
    const id = await sent();
    await outbox.note({ text: id, sid: SID, status: 'undelivered', code: '30003' });
    expect(await outbox.find(id)).toMatchObject({ status: 'undelivered', code: '30003' });
  });

  it('settles what nobody knew, and takes out of line what was thought not to be sent', async () => {
    const id = await added();
    await outbox.claim(id, 'token');
    await outbox.settle(id, 'token', { status: 'unknown', code: 'ECONNRESET' });
    await outbox.note({ text: id, sid: SID, status: 'sent' });
    expect(await outbox.find(id)).toMatchObject({ status: 'sent', sid: SID, code: '' });
    await server.empty();
    const other = await added();
    await outbox.note({ text: other, sid: SID, status: 'sent' });
    expect(await outbox.due()).toEqual({ ids: [], nextInMs: undefined });
  });

  it('may come before the answer to the one who sent it', async () => {
    const id = await added();
    await outbox.claim(id, 'token');
    await outbox.note({ text: id, sid: SID, status: 'delivered' });
    await outbox.settle(id, 'token', { status: 'sent', sid: SID });
    expect(await statusOf(id)).toBe('delivered');
  });

  it.each([
    ['of a text that was never there', '07-never'],
    ['of no text', ''],
    ['of what is no id', '99-x'],
    ['of a key', '07-a:b'],
  ])('is passed over %s', async (_, id) => {
    expect(await outbox.note({ text: id, sid: SID, status: 'sent' })).toBeUndefined();
    expect(await server.redis.command('DBSIZE')).toBe(0);
  });

  it('is passed over under another id than the one it was sent under', async () => {
    const id = await sent();
    const other = `SM${'6'.repeat(32)}`;
    expect(await outbox.note({ text: id, sid: other, status: 'failed', code: '30003' })).toBeUndefined();
    expect(await statusOf(id)).toBe('sent');
  });
});

it('tells whoever listens that there is something to send', async () => {
  const times: number[] = [];
  await new Promise<void>((resolve) => {
    const stop = outbox.listen(() => {
      times.push(times.length);
      if (times.length === 1) void outbox.add('effect', aText());
      else {
        stop();
        resolve();
      }
    });
  });
  expect(times).toHaveLength(2);
});

it('shows neither number, words nor Twilio’s id, and lets everything expire', async () => {
  const storage = storageOn(server.redis, { lookupKey: newKey() });
  await storage.outbox.add('effect', aText());
  const [id = ''] = (await storage.outbox.due()).ids;
  await storage.outbox.claim(id, 'token');
  await storage.outbox.settle(id, 'token', { status: 'sent', sid: SID });
  await storage.outbox.add('effect 2', aText());
  const dump = await server.dump();
  expect(['5550142', '0327', 'ready', SID].filter((one) => dump.includes(one))).toEqual([]);
  const keys = await server.redis.command('KEYS', ['*']);
  const lives = await Promise.all(
    (Array.isArray(keys) ? keys.map(String) : []).map((key) => server.redis.command('TTL', [key])),
  );
  expect(lives.map((seconds) => Number(seconds) > 0)).toEqual(lives.map(() => true));
});
