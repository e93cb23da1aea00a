import { systemClock, instantOf } from '../../../../bot/clock';
import { createLog, type Log } from '../../../../bot/ops/log';
import { createEraser } from '../../../../bot/storage/erasure/eraseMember';
import { redisErasures } from '../../../../bot/storage/erasure/redisErasures';
import { watchErasures } from '../../../../bot/storage/erasure/watchErasures';
import { bucketKeys } from '../../../../bot/storage/keys';
import { bucketOf, createLookup } from '../../../../bot/storage/lookup';
import { createSeal, parseEncryptionKeys } from '../../../../bot/storage/seal';
import { StoreUnreadable } from '../../../../domain/errors';
import { ctHusky } from '../../../../domain/program/ctHusky';
import { aMember } from '../../../contracts/samples';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../../redis/testRedis';
import { waitFor } from '../../../waitFor';

const WORKERS = 3;
const idOf = (n: number): string => String(300_000_000 + n);

/** How long the test waits for workers, however busy the machine is. */
const PATIENCE_MS = 20_000;
jest.setTimeout(60_000);

describe('workers that do what was asked for and waited', () => {
  let server: TestRedis;
  let logged: string[];
  let takenUp: string[];
  let stopping: (() => void)[];
  beforeAll(async () => {
    server = await startTestRedis();
  });
  beforeEach(async () => {
    await server.empty();
    [logged, takenUp, stopping] = [[], [], []];
  });
  afterEach(() => {
    for (const stop of stopping) stop();
  });
  afterAll(() => server.stop());

  const keys = { lookupKey: newKey(), encryptionKeys: `t1:${newKey()}` };
  const lookup = createLookup(keys.lookupKey);
  const seal = createSeal(parseEncryptionKeys(keys.encryptionKeys));
  const hashOf = (n: number): string => lookup.hash('member', idOf(n));
  const note: Log['info'] = (event, { code } = {}) => {
    logged.push(code === undefined ? event : `${event} ${code}`);
  };
  const log: Log = { ...createLog('silent'), info: note, error: note };

  const partsOn = (today: string) => {
    const erasures = redisErasures({ redis: server.redis, lookup, seal });
    const { members } = storageOn(server.redis, keys);
    const parts = { redis: server.redis, lookup, seal, members, erasures, program: ctHusky, today };
    return { members, erasures, eraser: createEraser(parts) };
  };

  /** Members who asked to be erased, and wait for a hold. */
  const ask = async (count: number): Promise<void> => {
    const { members, erasures, eraser } = partsOn('2026-12-10');
    for (let n = 0; n < count; n += 1) {
      await members.put(aMember({ medicaidId: idOf(n) }));
      await erasures.setHold(hashOf(n), '2026-12-10', {});
      expect((await eraser.erase(idOf(n))).kind).toBe('waits');
    }
  };
  const lift = (n: number) => partsOn('2026-12-10').erasures.setHold(hashOf(n), '2026-12-10', undefined);

  /** The time in which it is let be has passed. */
  const letPass = async (n: number): Promise<void> => {
    await server.redis.command('HSET', [bucketKeys(bucketOf(hashOf(n))).erasure(hashOf(n)), 'next', 1]);
  };
  /** Milliseconds until it may be taken up again. */
  const restOf = async (n: number): Promise<number> => {
    const next = await server.redis.command('HGET', [
      bucketKeys(bucketOf(hashOf(n))).erasure(hashOf(n)),
      'next',
    ]);
    return Number(next) - systemClock();
  };

  /** Starts workers, each of which looks once, at the same time. Settles when each has done what there was for it to do. */
  const work = async (now: string, unreadable?: string): Promise<void> => {
    const open = await partsOn('2026-12-10').erasures.open();
    let looked = 0;
    for (let worker = 0; worker < WORKERS; worker += 1) {
      const { erasures } = partsOn('2026-12-10');
      const watched = {
        ...erasures,
        // One that another has done meanwhile is tried as well.
        open: async () => open,
        claim: async (member: string, milliseconds: number) => {
          const isTheirs = await erasures.claim(member, milliseconds);
          looked += isTheirs ? 0 : 1;
          return isTheirs;
        },
        letBe: async (member: string, milliseconds: number) => {
          await erasures.letBe(member, milliseconds);
          looked += 1;
        },
      };
      const eraserOn = (today: string) => ({
        takeUp: async (member: string) => {
          takenUp.push(member);
          const isRead = member !== unreadable;
          const erased = isRead ? await partsOn(today).eraser.takeUp(member) : undefined;
          if (erased?.kind !== 'waits') looked += 1;
          if (erased === undefined) throw new StoreUnreadable('cut');
          return erased;
        },
      });
      stopping.push(watchErasures({ erasures: watched, eraserOn, clock: () => instantOf(now), log }));
    }
    await waitFor(() => looked === WORKERS * open.length, PATIENCE_MS);
    for (const stop of stopping.splice(0)) stop();
  };

  const isOnFile = async (n: number): Promise<boolean> =>
    (await partsOn('2026-12-10').members.byMedicaidId(idOf(n))) !== undefined;

  it('let it be while somebody asks for it by hand', async () => {
    await ask(1);
    await work('2026-12-10T09:00');
    expect(takenUp).toEqual([]);
  });

  it('look at each once a day, one of them, and erase whoever waits no longer', async () => {
    await ask(3);
    for (const n of [0, 1, 2]) await letPass(n);
    await lift(1);
    await work('2026-12-10T22:00');
    expect(takenUp.toSorted()).toEqual([0, 1, 2].map(hashOf).toSorted());
    expect(await Promise.all([0, 1, 2].map(isOnFile))).toEqual([true, false, true]);
    // Those who wait are let be until the day ends, two hours from then.
    const { erasures } = partsOn('2026-12-10');
    expect(await erasures.open()).toEqual([hashOf(0), hashOf(2)].toSorted());
    for (const n of [0, 2]) expect(Math.round((await restOf(n)) / 3_600_000)).toBe(2);

    await lift(2);
    await work('2026-12-10T23:00');
    expect(takenUp.length).toBe(3);
    for (const n of [0, 2]) await letPass(n);
    await work('2026-12-11T00:01');
    expect(takenUp.slice(3).toSorted()).toEqual([hashOf(0), hashOf(2)].toSorted());
    expect(await isOnFile(2)).toBe(false);
    expect(logged).toEqual(['member.erased', 'member.erased']);
    const done = (await erasures.lines()).filter(({ event }) => event === 'erased');
    expect(done.map(({ member }) => member)).toEqual([hashOf(1), hashOf(2)]);
  });

  it('go on with the others where the records of one cannot be read', async () => {
    await ask(2);
    for (const n of [0, 1]) {
      await letPass(n);
      await lift(n);
    }
    await work('2026-12-10T22:00', hashOf(0));
    expect(await Promise.all([0, 1].map(isOnFile))).toEqual([true, false]);
    expect(logged.toSorted()).toEqual(['erasure.failed store.unreadable', 'member.erased']);
  });

  it('bring nobody back of whom nobody wants to know any more', async () => {
    await ask(1);
    const { erasures } = partsOn('2026-12-10');
    await erasures.readmit(hashOf(0), '2026-12-10');
    await erasures.letBe(hashOf(0), 1);
    expect(await erasures.find(hashOf(0))).toBeUndefined();
    expect(await erasures.claim(hashOf(0), 1)).toBe(false);
  });
});
