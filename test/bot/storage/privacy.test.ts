import { bucketKeys } from '../../../bot/storage/keys';
import { createLookup, bucketOf } from '../../../bot/storage/lookup';
import { rotateKeys } from '../../../bot/storage/rotateKeys';
import { createSeal, parseEncryptionKeys } from '../../../bot/storage/seal';
import { StoreUnreadable } from '../../../domain/errors';
import {
  aConsentChange,
  aLogEntry,
  aMember,
  aText,
  anUnfinishedDraft,
  aRide,
  aWorkItem,
} from '../../contracts/samples';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

describe('what Redis holds', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  beforeEach(() => server.empty());
  afterAll(() => server.stop());

  const lookupKey = newKey();
  const older = `2025:${newKey()}`;
  const newer = `2026:${newKey()}`;
  const storage = (encryptionKeys: string) => storageOn(server.redis, { lookupKey, encryptionKeys });

  const writeAll = async (encryptionKeys: string) => {
    const { conversations, rides, members, work, consents, drafts, outbox } = storage(encryptionKeys);
    await members.put(aMember());
    const { ride, cases } = await rides.book({ id: 'draft', version: 1 }, aRide(), [aWorkItem()]);
    await rides.replace('cancel 001234567', { ...ride, status: 'cancelled' }, 1);
    await work.open('work 001234567', aWorkItem());
    await consents.record('stop 8605550142', aConsentChange());
    await outbox.add('text 8605550142', aText());
    await drafts.keep('001234567', anUnfinishedDraft());
    await conversations.begin('sms:8605550142', 'SMcanary', 'token');
    const entry = aLogEntry(1, { messageId: 'SMcanary', text: 'I am María José, 12 Park Street' });
    await conversations.commit('sms:8605550142', 'token', 0, { text: 'Charter Oak' }, entry);
    return { number: ride.number, caseNumber: cases[0] ?? '' };
  };

  it('shows nobody’s name, numbers, places, care or words', async () => {
    await writeAll(newer);
    const dump = await server.dump();
    expect(dump.length).toBeGreaterThan(5_000);
    const canaries = [
      ...['María', 'Mar\\u00eda', 'maria', 'jose', 'neill', '001234567', '1961', '8605550142', '5550142'],
      ...[
        'Park',
        '06106',
        '06141',
        'Hartford',
        'dental',
        'Charter',
        'charter-oak',
        'stop it',
        'SMcanary',
        'husky',
        'be ready',
      ],
      ...['wheelchair', 'livery', '14:30', 'medical-necessity-form'],
    ];
    expect(canaries.filter((one) => dump.toLowerCase().includes(one.toLowerCase()))).toEqual([]);
  });

  it('lets every key expire but the member file', async () => {
    await writeAll(newer);
    const names = await server.redis.command('KEYS', ['*']);
    const forEver: string[] = [];
    for (const name of Array.isArray(names) ? names.map(String) : []) {
      if ((await server.redis.command('TTL', [name])) === -1) forEver.push(name.split(':')[2] ?? '');
    }
    expect(new Set(forEver)).toEqual(new Set(['member', 'members', 'members-by-phone', 'members-by-name']));
  });

  it('opens after a new key came first', async () => {
    const { number, caseNumber } = await writeAll(older);
    const rotated = storage(`${newer},${older}`);
    expect((await rotated.rides.find(number))?.value.status).toBe('cancelled');
    expect((await rotated.work.find(caseNumber))?.value.ride).toBe(number);
    expect(await rotated.members.byMedicaidId('001234567')).toEqual(aMember());
    expect(await rotated.consents.history('8605550142')).toEqual([aConsentChange()]);
    expect(await rotated.conversations.begin('sms:8605550142', 'SMcanary', 't')).toMatchObject({
      kind: 'known',
    });
  });

  it('is unreadable without its key, and says so without saying what', async () => {
    const { number, caseNumber } = await writeAll(older);
    const { rides, work, members, consents, drafts } = storage(newer);
    const reads = [
      () => drafts.find('001234567'),
      () => rides.find(number),
      () => rides.ofMember('001234567', '2026-01-01'),
      () => rides.book({ id: 'draft', version: 1 }, aRide(), []),
      () => work.find(caseNumber),
      () => members.byMedicaidId('001234567'),
      () => members.idsByPhone('8605550142'),
      () => consents.history('8605550142'),
    ];
    for (const read of reads) await expect(read()).rejects.toBeInstanceOf(StoreUnreadable);
  });

  it.each([
    ['of a schema it does not know', { schema: 2 }],
    ['of another shape', { legs: 'none' }],
    ['with a status that does not exist', { status: 'denied' }],
  ])('is unreadable %s', async (_, changes) => {
    const { number } = await writeAll(newer);
    const { rides } = storage(newer);
    const found = await rides.find(number);
    const key = bucketKeys(number.slice(0, 2)).ride(number);
    const sealed = createSeal(parseEncryptionKeys(newer)).seal(key, { ...found?.value, ...changes });
    await server.redis.command('HSET', [key, 'sealed', sealed]);
    await expect(rides.find(number)).rejects.toBeInstanceOf(StoreUnreadable);
  });

  it('is unreadable where a sealed value was put in another one’s place', async () => {
    const { members } = storage(newer);
    await members.put(aMember());
    await members.put(aMember({ medicaidId: '009999999' }));
    const keyOf = (id: string) => {
      const hash = createLookup(lookupKey).hash('member', id);
      return bucketKeys(bucketOf(hash)).member(hash);
    };
    const sealed = await server.redis.command('HGET', [keyOf('009999999'), 'sealed']);
    await server.redis.command('HSET', [keyOf('001234567'), 'sealed', String(sealed)]);
    await expect(members.byMedicaidId('001234567')).rejects.toBeInstanceOf(StoreUnreadable);
  });

  it('is sealed anew under the newest key while somebody writes, and then opens without the older one', async () => {
    const { number } = await writeAll(older);
    const both = storage(`${newer},${older}`);
    const seal = createSeal(parseEncryptionKeys(`${newer},${older}`));
    let turns = 1;
    let saying = Promise.resolve();
    const say = (): Promise<void> => {
      saying = saying.then(async () => {
        await both.conversations.begin('sms:8605550142', `SM${turns + 1}`, 'token');
        turns += 1;
        const entry = aLogEntry(turns, { messageId: `SM${turns}` });
        await both.conversations.commit('sms:8605550142', 'token', turns - 1, { turns }, entry);
      });
      return saying;
    };
    // Between reading a record, a log or a state and sealing it anew, once, somebody changes it.
    const changes: [kind: RegExp, change: () => Promise<void>][] = [
      [/:member:/, () => both.members.put({ ...aMember(), firstName: 'Renata' })],
      [/:log$/, say],
      [/:state$/, say],
    ];
    const run: typeof server.redis.run = async (...call) => {
      const at = changes.findIndex(([kind]) => kind.test(call[1][0] ?? ''));
      for (const [, change] of at === -1 ? [] : changes.splice(at, 1)) await change();
      return server.redis.run(...call);
    };
    const first = await rotateKeys({ ...server.redis, run }, seal);
    expect(first).toMatchObject({ unreadable: 0, left: 0 });
    expect(first.renewed).toBeGreaterThan(5);
    expect(await server.dump()).not.toContain('"2025.');
    expect(await rotateKeys(server.redis, seal)).toMatchObject({ renewed: 0, unreadable: 0, left: 0 });

    const alone = storage(newer);
    expect((await alone.rides.find(number))?.value.status).toBe('cancelled');
    expect((await alone.members.byMedicaidId('001234567'))?.firstName).toBe('Renata');
    expect((await alone.consents.history('8605550142')).length).toBe(1);
    const { logged } = await alone.conversations.since('sms:8605550142', undefined);
    expect(logged.map(({ entry }) => entry.turn)).toEqual([1, 2, 3]);
    expect(await alone.conversations.state('sms:8605550142')).toEqual({ turns: 3 });
    expect((await alone.conversations.begin('sms:8605550142', 'SMcanary', 'other')).kind).toBe('known');
  });

  it('is sealed anew many at once, not one after the other', async () => {
    await writeAll(older);
    let [underWay, most] = [0, 0];
    const command: typeof server.redis.command = async (...call) => {
      underWay += 1;
      most = Math.max(most, underWay);
      const reply = await server.redis.command(...call);
      underWay -= 1;
      return reply;
    };
    await rotateKeys({ ...server.redis, command }, createSeal(parseEncryptionKeys(`${newer},${older}`)));
    expect(most).toBeGreaterThan(10);
  });

  it('is taken up where a rotation was stopped, and counts what no key opens', async () => {
    await writeAll(older);
    // More than are sealed anew at once.
    const others = Array.from({ length: 100 }, (_, n) => aMember({ medicaidId: String(500_000_000 + n) }));
    await storage(older).members.putAll(others);
    const seal = createSeal(parseEncryptionKeys(`${newer},${older}`));
    const stopping = new AbortController();
    const run: typeof server.redis.run = (...call) => {
      stopping.abort();
      return server.redis.run(...call);
    };
    await rotateKeys({ ...server.redis, run }, seal, stopping.signal);
    expect(await server.dump()).toContain('"2025.');
    await rotateKeys(server.redis, seal);
    expect(await server.dump()).not.toContain('"2025.');
    const stranger = createSeal(parseEncryptionKeys(`2027:${newKey()}`));
    expect((await rotateKeys(server.redis, stranger)).unreadable).toBeGreaterThan(8);
  });
});

describe('indexes', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startTestRedis();
  });
  afterAll(() => server.stop());

  it('follow a ride from day to day and from status to status', async () => {
    const { rides } = storageOn(server.redis);
    const { ride, cases } = await rides.book({ id: 'draft', version: 1 }, aRide(), [aWorkItem()]);
    await rides.replace('effect', { ...ride, status: 'cancelled', legs: [] }, 1);
    await rides.replace('effect 2', { ...ride, status: 'pending' }, 2);
    const keys = bucketKeys(ride.number.slice(0, 2));
    const content = async (key: string): Promise<unknown> =>
      [await server.redis.command('ZRANGE', [key, 0, -1, 'WITHSCORES'])].flat(2);
    expect(await content(keys.ridesByDay)).toEqual([ride.number, '20261204']);
    expect(await content(`${keys.ridesByStatusPrefix}pending`)).toEqual([ride.number, '20261204']);
    expect(await content(`${keys.ridesByStatusPrefix}confirmed`)).toEqual([]);
    expect(await content(`${keys.ridesByStatusPrefix}cancelled`)).toEqual([]);
    expect(await content(keys.workByDue)).toEqual([cases[0], '202611241200']);
  });

  it('drop work that a newer version of the draft no longer needs', async () => {
    const { rides, work } = storageOn(server.redis);
    const { cases } = await rides.book({ id: 'draft', version: 1 }, aRide(), [aWorkItem(), aWorkItem()]);
    await rides.book({ id: 'draft', version: 2 }, aRide(), [aWorkItem({ kind: 'bus-pass' })]);
    expect((await work.find(cases[0] ?? ''))?.value).toMatchObject({ kind: 'bus-pass', status: 'open' });
    expect((await work.find(cases[1] ?? ''))?.value).toMatchObject({ kind: 'chase-form', status: 'done' });
    expect(
      await server.redis.command('ZSCORE', [
        bucketKeys((cases[1] ?? '').slice(1, 3)).workByDue,
        cases[1] ?? '',
      ]),
    ).toBeNull();
  });
});
