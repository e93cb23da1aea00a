import { writeFile } from 'node:fs/promises';
import { auditBlock, bucketKeys } from '../../../bot/storage/keys';
import { aRide, aWorkItem } from '../../contracts/samples';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';
import { commandsOver } from './runCommand';

// Each run of a command is a process of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

describe('npm run audit', () => {
  let redis: TestRedis;
  const keys = { lookupKey: newKey(), encryptionKeys: `test:${newKey()}` };
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(() => redis.stop());

  const run = (...options: readonly string[]) => commandsOver(redis, keys)('audit', options);

  test('says that all is right, shows a ride, keeps heads, and finds what was taken out and cut off', async () => {
    const { rides, work } = storageOn(redis.redis, keys);
    const { ride, cases } = await rides.book({ id: 'd', version: 1 }, aRide(), [aWorkItem()]);
    await work.open('other', aWorkItem());
    await rides.replace('k', { ...ride, status: 'cancelled' }, 1);
    expect(await run('verify')).toEqual({
      code: 0,
      stdout: '3 entries are right, in 64 of 64 trails; none is broken.\n',
      stderr: '',
    });

    const shown = await run('show', ride.number);
    expect(
      shown.stdout
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([
      { entry: 1, what: 'ride', event: 'booked', numbers: [ride.number, ...cases] },
      { entry: 3, what: 'ride', numbers: [ride.number] },
    ]);
    expect((await run('show', cases[0] ?? '')).stdout.trim().split('\n').length).toBe(1);

    const file = `${redis.dataDir}/heads`;
    await writeFile(file, (await run('heads')).stdout);

    // Whoever has Redis cuts the last entry off, and sets the head back.
    const bucket = ride.number.slice(0, 2);
    const { audit } = bucketKeys(bucket);
    const [, , , , second] = [await redis.redis.command('LRANGE', [auditBlock(audit, 0), 0, -1])].flat();
    await redis.redis.command('LTRIM', [auditBlock(audit, 0), 0, 4]);
    expect(await run('verify')).toMatchObject({
      code: 3,
      stdout: expect.stringContaining(`trail ${bucket}: 2 entries are right; entry 3 is not there`),
    });
    const link = String(second).split(' ')[3] ?? '';
    await redis.redis.command('HSET', [audit, 'entries', 2, 'link', link]);
    expect(await run('verify')).toMatchObject({ code: 0 });
    expect(await run('verify', '--kept', file)).toMatchObject({
      code: 3,
      stdout: expect.stringContaining(`entry 3 is another than the head that was kept tells, or gone`),
    });
  });

  test('answers what makes no sense with the help, and a number that is none', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, stderr: '' });
    for (const options of [
      ['heads', '--kept', 'x'],
      ['show', '12'],
    ])
      expect(await run(...options)).toMatchObject({ code: 2, stdout: '' });
    const file = `${redis.dataDir}/none`;
    await writeFile(file, 'no head\n');
    expect(await run('verify', '--kept', file)).toMatchObject({ code: 1, stdout: '' });
  });
});
