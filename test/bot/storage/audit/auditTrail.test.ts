import { createHash } from 'node:crypto';
import { redisErasures } from '../../../../bot/storage/erasure/redisErasures';
import { createEraser } from '../../../../bot/storage/erasure/eraseMember';
import { BLOCK_ENTRIES } from '../../../../bot/storage/audit/audited';
import { blocksIn, headOf, type StoredEntry } from '../../../../bot/storage/audit/entriesIn';
import { openEntry, verifyAudit, type Verdict } from '../../../../bot/storage/audit/verifyAudit';
import { auditBlock, bucketKeys, buckets } from '../../../../bot/storage/keys';
import { bucketOf, createLookup } from '../../../../bot/storage/lookup';
import { rotateKeys } from '../../../../bot/storage/rotateKeys';
import { createSeal, parseEncryptionKeys } from '../../../../bot/storage/seal';
import { ctHusky } from '../../../../domain/program/ctHusky';
import type { RedisConnection } from '../../../../bot/storage/connect';
import { aConsentChange, aMember, aRide, aWorkItem } from '../../../contracts/samples';
import { startTestCluster } from '../../../redis/testCluster';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../../redis/testRedis';

const ID = '001234567';
const YEAR_SECONDS = 31_557_600;

const keys = { lookupKey: newKey(), encryptionKeys: `t1:${newKey()}` };
const lookup = createLookup(keys.lookupKey);
const seal = createSeal(parseEncryptionKeys(keys.encryptionKeys));
const bucket = bucketOf(lookup.hash('member', ID));
const { audit } = bucketKeys(bucket);

const partsOn = (redis: RedisConnection, keepSeconds = YEAR_SECONDS) => ({
  redis,
  lookup,
  seal,
  keepSeconds,
});

const entriesOn = async (redis: RedisConnection, of = bucket): Promise<StoredEntry[]> => {
  const found: StoredEntry[] = [];
  const { entries } = await headOf(redis, of);
  for await (const block of blocksIn(redis, of, entries)) found.push(...block.entries);
  return found;
};

/** What the entries of a trail say, as who has the keys reads them. */
const told = async (redis: RedisConnection, of = bucket) =>
  (await entriesOn(redis, of)).map((entry) => openEntry({ lookup, seal }, bucketKeys(of).audit, entry));

/** Every trail in which something is written, verified. */
const verifyAll = async (redis: RedisConnection): Promise<readonly Verdict[]> => {
  const verdicts = await Promise.all(buckets.map((one) => verifyAudit(partsOn(redis), one)));
  return verdicts.filter(({ head, broken }) => head.entries > 0 || broken !== undefined);
};

describe('the audit trail', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  beforeEach(() => server.empty());
  afterAll(() => server.stop());

  const verdict = (keepSeconds?: number, kept: Parameters<typeof verifyAudit>[2] = []) =>
    verifyAudit(partsOn(server.redis, keepSeconds), bucket, kept);

  /** So many entries about one case, by one process. */
  const write = async (times: number, name = 'case') => {
    const { work } = storageOn(server.redis, keys);
    const item = await work.open(name, aWorkItem({ memberId: ID }));
    for (let version = 1; version < times; version += 1)
      await work.replace(
        {
          ...item,
          owner: 'r-1',
          history: [{ event: 'noted', at: '2026-11-24T09:00', by: 'r-1', note: 'her own words' }],
        },
        version,
      );
    return item.caseNumber;
  };

  /** So many entries, a hundred sent at once. */
  const writeMany = async (times: number) => {
    const { work } = storageOn(server.redis, keys);
    for (let from = 0; from < times; from += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, times - from) }, (_, at) =>
          work.open(`many ${from + at}`, aWorkItem({ memberId: ID })),
        ),
      );
  };

  describe('tells', () => {
    it('what was done to a ride and its cases, by whom, when and on which clauses, and nothing of a person', async () => {
      const { rides } = storageOn(server.redis, keys);
      const { ride, cases } = await rides.book({ id: 'd', version: 1 }, aRide(), [aWorkItem()]);
      const cancelled = {
        event: 'cancelled',
        status: 'cancelled',
        at: '2026-11-24T10:00',
        actor: 'representative',
        reason: 'cancelled-by-us',
        by: 'r-7',
        note: 'her own words',
      } as const;
      await rides.replace('k', { ...ride, status: 'cancelled', moves: [...ride.moves, cancelled] }, 1);
      const entries = await told(server.redis);
      expect(entries).toMatchObject([
        { what: 'ride', event: 'booked', actor: 'assistant', numbers: [ride.number, ...cases] },
        {
          what: 'ride',
          event: 'cancelled',
          at: '2026-11-24T10:00',
          actor: 'representative',
          by: 'r-7',
          why: 'cancelled-by-us',
          clauses: ride.decision.citations,
          numbers: [ride.number],
        },
      ]);
      expect(ride.decision.citations.length).toBeGreaterThan(0);
      const said = JSON.stringify(entries);
      for (const one of [
        ID,
        'María',
        'Park',
        'Charter',
        'own words',
        '8605550142',
        lookup.hash('member', ID),
      ])
        expect(said).not.toContain(one);
    });

    it('what was done to a case, a consent, a member’s record, and of an erasure', async () => {
      const { members, consents } = storageOn(server.redis, keys);
      await write(2);
      await members.put(aMember());
      await consents.record('stop', aConsentChange());
      await redisErasures({ redis: server.redis, lookup, seal }).setHold(
        lookup.hash('member', ID),
        '2026-11-24',
        {},
      );
      const phone = lookup.hash('phone', aConsentChange().phone);
      const all = [...(await told(server.redis)), ...(await told(server.redis, bucketOf(phone)))];
      expect(new Set(all.map((entry) => `${entry?.what} ${entry?.event}`))).toEqual(
        new Set(['case opened', 'case noted', 'members written', 'erasure held', 'consent taken-back']),
      );
      expect(all.find((entry) => entry?.what === 'consent')).toMatchObject({ phone });
    });

    it('once of what is done once, whatever is repeated or comes too late', async () => {
      const { rides, work, consents } = storageOn(server.redis, keys);
      for (let times = 0; times < 3; times += 1) {
        const { ride } = await rides.book({ id: 'd', version: 1 }, aRide(), []);
        await rides.replace('k', { ...ride, status: 'cancelled' }, 1);
        await rides.replace('late', ride, 1);
        await work.open('w', aWorkItem({ memberId: ID }));
        await consents.record('c', aConsentChange());
      }
      const entries = (await verifyAll(server.redis)).reduce((sum, { right }) => sum + right, 0);
      expect(entries).toBe(4);
    });

    it('once of a call that was made again because its answer was lost', async () => {
      const run: RedisConnection['run'] = async (...call) => {
        await server.redis.run(...call);
        return server.redis.run(...call);
      };
      const { members } = storageOn({ ...server.redis, run }, keys);
      await members.put(aMember());
      expect((await verifyAll(server.redis)).map(({ right, broken }) => [right, broken])).toEqual([
        [1, undefined],
      ]);
    });
  });

  describe('is right', () => {
    it('where nothing was written', async () => {
      expect(await verdict()).toEqual({ bucket, right: 0, head: { entries: 0, link: '' } });
    });

    it('with many writers at once', async () => {
      const writers = Array.from({ length: 8 }, () => storageOn(server.connect(), keys));
      await Promise.all(
        writers.flatMap(({ rides, work }, writer) =>
          Array.from({ length: 20 }, async (_, time) => {
            await rides.book({ id: `${writer} ${time}`, version: 1 }, aRide(), [aWorkItem()]);
            await work.open(`${writer} ${time}`, aWorkItem({ memberId: ID }));
          }),
        ),
      );
      expect(await verdict()).toMatchObject({ right: 320, head: { entries: 320 } });
      expect((await verdict()).broken).toBeUndefined();
    });

    it('while somebody writes', async () => {
      const writing = write(300);
      const verdicts: Verdict[] = [];
      for (let times = 0; times < 20; times += 1) verdicts.push(await verdict());
      await writing;
      verdicts.push(await verdict());
      expect(verdicts.filter(({ broken }) => broken !== undefined)).toEqual([]);
      expect(verdicts.at(-1)?.right).toBe(300);
    });

    it('when its first block has expired, and says how many are left', async () => {
      await writeMany(BLOCK_ENTRIES + 5);
      const endOf = async (block: number) =>
        Number(await server.redis.command('PEXPIRETIME', [auditBlock(audit, block)]));
      expect(await endOf(0)).toBeLessThanOrEqual(await endOf(1));
      await server.redis.command('DEL', [auditBlock(audit, 0)]);
      expect(await verdict(0)).toMatchObject({ right: 5, head: { entries: BLOCK_ENTRIES + 5 } });
      expect((await verdict(0)).broken).toBeUndefined();
    });

    it('when its keys were rotated', async () => {
      await write(5);
      const newer = createSeal(parseEncryptionKeys(`t2:${newKey()},${keys.encryptionKeys}`));
      expect(await rotateKeys(server.redis, newer)).toMatchObject({ unreadable: 0, left: 0 });
      expect(await server.dump()).not.toContain('"t1.');
      const parts = { ...partsOn(server.redis), seal: newer };
      expect(await verifyAudit(parts, bucket)).toMatchObject({ right: 5 });
    });

    it('when a member was erased, and then leads from no ride to who it was', async () => {
      const storage = storageOn(server.redis, keys);
      const { members, rides, consents } = storage;
      await members.put(aMember());
      await consents.record('stop', aConsentChange({ memberId: ID }));
      await rides.book({ id: 'd', version: 1 }, aRide({ status: 'completed' }), []);
      const erasures = redisErasures({ redis: server.redis, lookup, seal });
      const eraser = createEraser({
        redis: server.redis,
        lookup,
        seal,
        members,
        erasures,
        program: ctHusky,
        today: '2027-12-10',
      });
      expect(await eraser.erase(ID)).toMatchObject({ kind: 'erased' });
      expect((await verifyAll(server.redis)).filter(({ broken }) => broken !== undefined)).toEqual([]);
      const entries = await told(server.redis);
      expect(entries.map((entry) => `${entry?.what} ${entry?.event}`)).toEqual([
        'members written',
        'ride booked',
        'erasure asked',
        'erasure erased',
      ]);
      const ofRide = JSON.stringify(entries.filter((entry) => entry?.what === 'ride'));
      expect(ofRide).not.toContain(lookup.hash('member', ID));
    });

    it('on a cluster, and finds there what was taken out', async () => {
      const cluster = await startTestCluster();
      try {
        const { rides, work } = storageOn(cluster.redis, keys);
        const { ride } = await rides.book({ id: 'd', version: 1 }, aRide(), [aWorkItem()]);
        await rides.replace('k', { ...ride, status: 'cancelled' }, 1);
        await work.open('w', aWorkItem({ memberId: ID }));
        expect((await verifyAll(cluster.redis)).map(({ right }) => right)).toEqual([3]);
        await cluster.redis.command('LTRIM', [auditBlock(audit, 0), 0, 4]);
        expect((await verifyAll(cluster.redis))[0]?.broken).toEqual({ number: 3, why: 'missing' });
      } finally {
        await cluster.stop();
      }
    }, 15_000);
  });

  /** Writes a trail anew as somebody could who has Redis and no key: `chained`, with links that fit. */
  const forge = async (entries: readonly StoredEntry[], chained: boolean): Promise<void> => {
    let before = '';
    const values: (string | number)[] = [''];
    for (const [at, entry] of entries.entries()) {
      const number = chained ? at + 1 : entry.number;
      const link = chained
        ? createHash('sha1').update(`${before} ${number} ${entry.seconds} ${entry.mac}`).digest('hex')
        : entry.link;
      values.push(entry.sealed, `${number} ${entry.seconds} ${entry.mac} ${link}`);
      before = link;
    }
    await server.redis.command('DEL', [auditBlock(audit, 0)]);
    await server.redis.command('RPUSH', [auditBlock(audit, 0), ...values]);
    if (chained) await server.redis.command('HSET', [audit, 'entries', entries.length, 'link', before]);
  };

  type Forgery = (entries: readonly StoredEntry[]) => readonly StoredEntry[];
  const swapped = (entry: StoredEntry | undefined, other: StoredEntry | undefined): StoredEntry[] =>
    entry === undefined || other === undefined
      ? []
      : [{ ...entry, sealed: other.sealed, mac: other.mac, seconds: other.seconds }];

  const forgeries: readonly [string, Forgery][] = [
    ['the fourth is taken out', (all) => all.filter(({ number }) => number !== 4)],
    [
      'the fourth is changed',
      (all) => all.map((one) => (one.number === 4 ? { ...one, mac: one.mac.toLowerCase() } : one)),
    ],
    [
      'the fourth is put in another’s place as well',
      (all) => all.flatMap((one) => (one.number === 6 ? swapped(one, all[3]) : [one])),
    ],
    [
      'two are in another order',
      (all) =>
        all.flatMap((one) =>
          one.number === 4 ? swapped(one, all[4]) : one.number === 5 ? swapped(one, all[3]) : [one],
        ),
    ],
    ['the first is taken out', (all) => all.slice(1)],
    ['an old one is put in again', (all) => [...all.slice(0, 6), ...all.slice(2, 3), ...all.slice(6)]],
    [
      'its time is another',
      (all) => all.map((one) => (one.number === 4 ? { ...one, seconds: one.seconds - 9 } : one)),
    ],
  ];

  describe.each([
    [
      'as it is',
      false,
      [4, 4, 6, 4, 1, 7, 4],
      ['missing', 'changed', 'not-chained', 'not-chained', 'missing', 'missing', 'not-chained'],
    ],
    [
      'with links that fit',
      true,
      [4, 4, 6, 4, 1, 7, 5],
      ['other-past', 'changed', 'again', 'other-past', 'other-past', 'again', 'other-past'],
    ],
  ] as const)('is found broken %s', (_, chained, places, whys) => {
    it.each(
      forgeries.map(([name, forgery], at) => [name, forgery, places[at] ?? 0, whys[at] ?? ''] as const),
    )('where %s', async (_name, forgery, number, why) => {
      await write(10);
      await forge(forgery(await entriesOn(server.redis)), chained);
      expect(await verdict()).toMatchObject({ right: number - 1, broken: { number, why } });
    });
  });

  describe('is found broken', () => {
    it('where another trail’s entry is put in', async () => {
      await write(4);
      const other = '009999999';
      const { work } = storageOn(server.redis, keys);
      await work.open('other', aWorkItem({ memberId: other }));
      const [foreign] = await entriesOn(server.redis, bucketOf(lookup.hash('member', other)));
      const all = await entriesOn(server.redis);
      await forge([...all.slice(0, 2), ...swapped(all[2], foreign), ...all.slice(3)], true);
      expect(await verdict()).toMatchObject({ broken: { number: 3, why: 'changed' } });
    });

    it('where entries are cut off and the head tells of them', async () => {
      await write(10);
      await forge((await entriesOn(server.redis)).slice(0, 7), false);
      expect(await verdict()).toMatchObject({ right: 7, broken: { number: 8, why: 'missing' } });
    });

    it('where the head is set back, or taken away', async () => {
      await write(10);
      const [, , third] = await entriesOn(server.redis);
      await server.redis.command('HSET', [audit, 'entries', 3, 'link', third?.link ?? '']);
      expect(await verdict()).toMatchObject({ right: 3, broken: { number: 3, why: 'other-head' } });
      await server.redis.command('DEL', [audit]);
      expect(await verdict()).toMatchObject({ right: 0, broken: { why: 'other-head' } });
    });

    it('where entries are cut off, head and all, as soon as a process writes that had seen them', async () => {
      const { work } = storageOn(server.redis, keys);
      for (const name of ['a', 'b', 'c', 'd']) await work.open(name, aWorkItem({ memberId: ID }));
      await forge((await entriesOn(server.redis)).slice(0, 2), true);
      expect((await verdict()).broken).toBeUndefined();
      await work.open('e', aWorkItem({ memberId: ID }));
      expect(await verdict()).toMatchObject({ right: 2, broken: { number: 3, why: 'other-past' } });
    });

    it('where entries are cut off, head and all, by a head that was kept elsewhere', async () => {
      await write(10);
      const kept = [await headOf(server.redis, bucket)];
      await write(3, 'later');
      expect((await verdict(YEAR_SECONDS, kept)).broken).toBeUndefined();
      const all = await entriesOn(server.redis);
      await forge(all.slice(0, 8), true);
      expect(await verdict(YEAR_SECONDS, kept)).toMatchObject({
        right: 8,
        broken: { number: 10, why: 'other-than-kept' },
      });
      const another = [{ entries: 5, link: 'f'.repeat(40) }];
      expect(await verdict(YEAR_SECONDS, another)).toMatchObject({
        broken: { number: 5, why: 'other-than-kept' },
      });
    });

    it('where its beginning is cut off before its time', async () => {
      await writeMany(BLOCK_ENTRIES + 5);
      await server.redis.command('DEL', [auditBlock(audit, 0)]);
      expect(await verdict()).toMatchObject({
        right: 0,
        broken: { number: BLOCK_ENTRIES + 1, why: 'cut-at-beginning' },
      });
    });

    it('where a block in the middle is gone', async () => {
      await writeMany(BLOCK_ENTRIES * 2 + 5);
      await server.redis.command('DEL', [auditBlock(audit, 1)]);
      expect(await verdict()).toMatchObject({
        right: BLOCK_ENTRIES,
        broken: { number: BLOCK_ENTRIES + 1, why: 'missing' },
      });
    });

    it('without the keys it was written with', async () => {
      await write(3);
      const stranger = createLookup(newKey());
      const parts = { ...partsOn(server.redis), lookup: stranger };
      expect(await verifyAudit(parts, bucket)).toMatchObject({ broken: { number: 1, why: 'changed' } });
    });
  });
});
