import { createEraser } from '../../../bot/storage/erasure/eraseMember';
import { redisErasures } from '../../../bot/storage/erasure/redisErasures';
import { createLookup } from '../../../bot/storage/lookup';
import { rotateKeys } from '../../../bot/storage/rotateKeys';
import { createSeal, parseEncryptionKeys } from '../../../bot/storage/seal';
import { ctHusky } from '../../../domain/program/ctHusky';
import { describeConsents } from '../../contracts/consents';
import { describeOutbox } from '../../contracts/outbox';
import { describeMemberDirectory } from '../../contracts/memberDirectory';
import { describeRideRepository } from '../../contracts/rideRepository';
import { describeWorkItems } from '../../contracts/workItems';
import { aLogEntry, aMember, aRide } from '../../contracts/samples';
import { entriesOf } from '../../redis/entriesOf';
import { openedLines } from '../../redis/opened';
import { startTestCluster, type TestCluster } from '../../redis/testCluster';
import { newKey, storageOn } from '../../redis/testRedis';

const NODES = 3;

describe('on a cluster', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startTestCluster(NODES);
  }, 60_000);
  beforeEach(async () => {
    for (const node of await cluster.redis.nodes()) await node.command('FLUSHALL');
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
    const entry = aLogEntry(1, { messageId: 'm' });
    await conversations.begin('c', 'm', 'token');
    expect(await conversations.commit('c', 'token', 0, {}, entry)).toBe('committed');
    expect(await conversations.begin('c', 'm', 'token')).toEqual({ kind: 'known', entry });
    await conversations.release('c', 'token');
    expect((await conversations.since('c', undefined)).logged.map((one) => one.entry)).toEqual([entry]);
  });

  describe('whose keys lie on several nodes', () => {
    const lookupKey = newKey();
    const older = `2025:${newKey()}`;
    const newer = `2026:${newKey()}`;
    const idOf = (n: number): string => String(200_000_000 + n);
    const members = Array.from({ length: 20 }, (_, n) => aMember({ medicaidId: idOf(n) }));

    const writeAll = async (encryptionKeys: string): Promise<void> => {
      const storage = storageOn(cluster.redis, { lookupKey, encryptionKeys });
      await storage.members.putAll(members);
      for (const [n, { medicaidId }] of members.entries())
        await storage.rides.book({ id: `draft ${n}`, version: 1 }, aRide({ memberId: medicaidId }), []);
    };

    it('seals every value of each node anew', async () => {
      await writeAll(older);
      const nodes = await cluster.redis.nodes();
      expect(nodes.length).toBe(NODES);
      for (const node of nodes) expect(Number(await node.command('DBSIZE'))).toBeGreaterThan(0);
      const seal = createSeal(parseEncryptionKeys(`${newer},${older}`));
      expect(await rotateKeys(cluster.redis, seal)).toMatchObject({ unreadable: 0, left: 0 });
      const alone = createSeal(parseEncryptionKeys(newer));
      const lines = await openedLines(cluster.redis, alone);
      for (const { medicaidId } of members)
        expect(lines.filter((line) => line.includes(`"memberId":"${medicaidId}"`)).length).toBe(1);
    });

    it('erases members whatever node they and what they left lie on', async () => {
      await writeAll(newer);
      const [lookup, seal] = [createLookup(lookupKey), createSeal(parseEncryptionKeys(newer))];
      const { members: directory } = storageOn(cluster.redis, { lookupKey, encryptionKeys: newer });
      const erasures = redisErasures({ redis: cluster.redis, lookup, seal });
      const parts = { redis: cluster.redis, lookup, seal, members: directory, erasures };
      const eraser = createEraser({ ...parts, program: ctHusky, today: '2026-12-10' });
      const gone = members.filter((_, n) => n % 5 === 0);
      for (const { medicaidId } of gone) expect((await eraser.erase(medicaidId)).kind).toBe('erased');
      const left = JSON.stringify(await openedLines(cluster.redis, seal));
      for (const member of members) expect(left.includes(member.medicaidId)).toBe(!gone.includes(member));
      expect((await entriesOf(cluster.redis)).length).toBeGreaterThan(members.length);
    });
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
