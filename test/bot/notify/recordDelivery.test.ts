import { instantOf } from '../../../bot/clock';
import { recordDelivery } from '../../../bot/notify/recordDelivery';
import { createLog } from '../../../bot/ops/log';
import { aText } from '../../contracts/samples';
import { startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

const PHONE = '8605550142';

let server: TestRedis;
beforeAll(async () => {
  server = await startTestRedis();
});
afterAll(() => server.stop());

describe('what does not arrive', () => {
  const thread = { channel: 'sms', address: 'sms:+18605550100:+18605550142' };
  const whatsApp = {
    app: 'whatsapp',
    ours: 'whatsapp:+18605550100',
    theirs: 'whatsapp:+18605550142',
  } as const;

  it.each([
    ['a text of a conversation', { thread }, '30003', 1],
    ['words by WhatsApp, of which nothing follows for texts', { thread, app: whatsApp }, '63016', 0],
  ])('is told in its conversation: %s', async (_, more, code, undelivered) => {
    await server.empty();
    const storage = storageOn(server.redis);
    const lost: unknown[] = [];
    const tell = recordDelivery({
      outbox: storage.outbox,
      reaches: storage.reaches,
      textsOff: () => Promise.resolve(),
      notDelivered: async (id, text, why) => {
        lost.push([id, text.body, why]);
      },
      clock: () => instantOf('2026-12-04T09:00'),
      log: createLog('silent'),
    });
    const text = aText({ to: PHONE, purpose: 'person-writes', ...more });
    await storage.outbox.add('one', text);
    const [id = ''] = (await storage.outbox.due()).ids;
    expect((await storage.outbox.find(id))?.text).toEqual(text);
    await tell({ text: id, sid: 'SM1', status: 'sent' });
    expect(lost).toEqual([]);
    await tell({ text: id, sid: 'SM1', status: 'failed', code });
    expect(lost).toEqual([[id, text.body, code]]);
    expect(await storage.reaches.find(PHONE)).toEqual({ undelivered });
  });
});

describe('whether texts to a number arrive', () => {
  it('is known by what Twilio tells of each, however often it tells it', async () => {
    const storage = storageOn(server.redis);
    const tell = recordDelivery({
      outbox: storage.outbox,
      reaches: storage.reaches,
      textsOff: () => Promise.resolve(),
      notDelivered: () => Promise.resolve(),
      clock: () => instantOf('2026-12-04T09:00'),
      log: createLog('silent'),
    });
    for (const key of ['one', 'two', 'three']) await storage.outbox.add(key, aText({ to: PHONE }));
    const { ids } = await storage.outbox.due();
    const [one = '', two = '', three = ''] = ids;
    const about = async (text: string, status: 'delivered' | 'undelivered' | 'failed', code?: string) => {
      await tell({ text, sid: `SM${text}`, status, ...(code !== undefined && { code }) });
      return storage.reaches.find(PHONE);
    };
    expect(await about(one, 'undelivered', '30005')).toEqual({ undelivered: 1 });
    expect(await about(one, 'undelivered', '30005')).toEqual({ undelivered: 1 });
    expect(await about(two, 'failed', '21610')).toEqual({ undelivered: 1 });
    expect(await about(two, 'failed', '30003')).toEqual({ undelivered: 2 });
    expect(await about(three, 'delivered')).toEqual({ undelivered: 0 });
    await tell({ text: '', answers: PHONE, sid: 'SMreply', status: 'delivered' });
    expect(await storage.reaches.find(PHONE)).toEqual({ heardOn: '2026-12-04', undelivered: 0 });
    await storage.reaches.told(PHONE, '2026-12-04');
    await storage.reaches.told(PHONE, '2026-12-05');
    expect(await storage.reaches.find(PHONE)).toMatchObject({ toldSince: '2026-12-04' });
  });
});
