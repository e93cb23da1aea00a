import { writeFile } from 'node:fs/promises';
import { buildHouse } from '../../../bot/house';
import { createLog } from '../../../bot/ops/log';
import { replyTo } from '../../../bot/channels/replyTo';
import { sampleData } from '../../../bot/storage/sampleData';
import { realSurroundings } from '../../../bot/surroundings';
import { aRide, aWorkItem } from '../../contracts/samples';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';
import { aConfig } from '../aConfig';
import { commandsOver } from './runCommand';

const HAROLD = '100000002';
const ALMA = '100000001';

// Each run of a command is a process of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

describe('npm run forget and npm run hold', () => {
  let redis: TestRedis;
  const keys = { lookupKey: newKey(), encryptionKeys: `test:${newKey()}` };
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  beforeEach(async () => {
    await redis.empty();
    await storageOn(redis.redis, keys).members.putAll(sampleData('2026-11-23').members);
  });
  afterAll(() => redis.stop());

  const run = (command: 'forget' | 'hold', options: readonly string[], input?: string) =>
    commandsOver(redis, keys)(command, options, input);

  test('erase who is named on standard input, and name nobody', async () => {
    const done = await run('forget', [], `${HAROLD}\n123\n999999999\n`);
    expect(done.stdout).toMatch(
      /^line 1: erased: 0 conversations.*\nline 2: no Medicaid ID.*\nline 3: nobody/u,
    );
    expect(done).toMatchObject({ code: 1, stderr: '' });
    expect(await storageOn(redis.redis, keys).members.byMedicaidId(HAROLD)).toBeUndefined();
    const log = await run('forget', ['--log']);
    expect(log.stdout.trim().split('\n').length).toBe(2);
    expect(done.stdout + log.stdout).not.toMatch(/100000002|Harold|Pease/u);
  });

  test('a hold keeps somebody until it is lifted, and the next run erases them', async () => {
    expect((await run('hold', ['--until', '2099-12-31'], `${HAROLD}\n`)).stdout).toBe(
      'line 1: held until 2099-12-31\n',
    );
    const waits = { code: 3, stdout: 'line 1: waits: legal hold until 2099-12-31\n' };
    expect(await run('forget', [], HAROLD)).toMatchObject(waits);
    expect((await run('forget', ['--waiting'])).stdout).toContain('waits: legal hold until 2099-12-31');
    await run('hold', ['--lift'], HAROLD);
    expect(await run('forget', ['--waiting'])).toMatchObject({ code: 0 });
    expect(await storageOn(redis.redis, keys).members.byMedicaidId(HAROLD)).toBeUndefined();
  });

  test('an open case is named, and what is no option is answered with the help', async () => {
    const { work } = storageOn(redis.redis, keys);
    const { caseNumber } = await work.open('claim', aWorkItem({ memberId: HAROLD, reason: 'mileage-claim' }));
    expect((await run('forget', [], HAROLD)).stdout).toBe(
      `line 1: waits: claim ${caseNumber} until somebody ends it\n`,
    );
    expect(await run('forget', ['--log', '--waiting'])).toMatchObject({ code: 2, stdout: '' });
    expect(await run('hold', ['--until', 'soon'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('while a copy is put right by the log, those who write are served and lose nothing', async () => {
    const { rides, members } = storageOn(redis.redis, keys);
    await run('forget', [], HAROLD);
    const log = await run('forget', ['--log']);
    // The copy still has him, and the log says that he was erased.
    await redis.empty();
    await members.putAll(sampleData('2026-11-23').members);
    for (let at = 0; at < 300; at += 1)
      await rides.book(
        { id: `old ${at}`, version: 1 },
        aRide({ memberId: at % 2 === 0 ? HAROLD : ALMA, status: 'completed' }),
        [],
      );
    const file = `${redis.dataDir}/log`;
    await writeFile(file, log.stdout);

    const house = await buildHouse(
      aConfig(redis, { ...keys, redisUrl: redis.socketPath, messagesAMinute: 1_000_000 }),
      createLog('silent'),
      realSurroundings,
    );
    const progress = { isErasing: true };
    const erasing = run('forget', ['--from', file]).finally(() => {
      progress.isErasing = false;
    });
    let turns = 0;
    const failed: unknown[] = [];
    while (progress.isErasing) {
      const conversation = `web:${turns % 20}`;
      const { failed: why } = await replyTo(
        {
          channel: 'web',
          conversation,
          id: String(turns),
          incoming: { text: `${ALMA} 3/12/1984`, isTextMessage: false },
        },
        { turn: house.turn },
      );
      if (why !== undefined) failed.push(why);
      turns += 1;
    }
    expect(await erasing).toMatchObject({ code: 0 });
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, at) => house.conversations.last(`web:${at}`)),
    );
    expect(kept.reduce((sum, last) => sum + (last?.turn ?? 0), 0)).toBe(turns);
    await house.close();
    expect(turns).toBeGreaterThan(20);
    expect(failed).toEqual([]);
    expect(await members.byMedicaidId(HAROLD)).toBeUndefined();
    expect(await rides.ofMember(HAROLD, '2026-01-01')).toEqual([]);
    expect((await rides.ofMember(ALMA, '2026-01-01')).length).toBe(150);
  }, 60_000);
});
