import { describeConsents } from '../../contracts/consents';
import { describeOutbox } from '../../contracts/outbox';
import { describeMemberDirectory } from '../../contracts/memberDirectory';
import { describeRideRepository } from '../../contracts/rideRepository';
import { describeWorkItems } from '../../contracts/workItems';
import { startTestCluster, type TestCluster } from '../../redis/testCluster';
import { storageOn } from '../../redis/testRedis';

describe('on a cluster', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startTestCluster();
  }, 15_000);
  beforeEach(async () => {
    await cluster.redis.command('FLUSHALL');
  });
  afterAll(() => cluster.stop());

  describe('rides', () => {
    describeRideRepository((random) => storageOn(cluster.redis, { random }).rides);
  });
  describe('work items', () => {
    describeWorkItems((random) => storageOn(cluster.redis, { random }).work);
  });
  describe('members', () => {
    describeMemberDirectory(() => storageOn(cluster.redis).members);
  });
  describe('consents', () => {
    describeConsents(() => storageOn(cluster.redis).consents);
  });
  describe('the outbox', () => {
    describeOutbox(() => {
      const { outbox, consents } = storageOn(cluster.redis);
      const texts = async () => {
        const { ids } = await outbox.due();
        return Promise.all(ids.map(async (id) => (await outbox.find(id))?.text));
      };
      return { outbox, consents, texts };
    });
  });

  it('keeps conversations', async () => {
    const { conversations } = storageOn(cluster.redis);
    const entry = {
      schema: 1,
      turn: 1,
      messageId: 'm',
      at: '2026-11-23T14:05:00.000Z',
      channel: 'sms',
      language: 'en',
      text: 'hi',
      heard: {},
      changes: {},
      decision: {},
      effects: {},
      said: [],
    } as const;
    await conversations.begin('c', 'm', 'token');
    expect(await conversations.commit('c', 'token', 0, {}, entry)).toBe('committed');
    expect(await conversations.begin('c', 'm', 'token')).toEqual({ kind: 'known', entry });
    await conversations.release('c', 'token');
    expect((await conversations.since('c', undefined)).logged.map((one) => one.entry)).toEqual([entry]);
  });

  it('hears of commits', async () => {
    await new Promise<void>((resolve) => {
      const stop = cluster.redis.subscribe('{c:x}:published', () => {
        stop();
        resolve();
      });
    });
    await new Promise<void>((resolve) => {
      let times = 0;
      cluster.redis.subscribe('{c:y}:published', () => {
        times += 1;
        if (times === 1) void cluster.redis.command('PUBLISH', ['{c:y}:published', 1]);
        else resolve();
      });
    });
  });
});
