import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { redisErasures } from '../../bot/storage/erasure/redisErasures';
import { bucketKeys, buckets } from '../../bot/storage/keys';
import { createLookup } from '../../bot/storage/lookup';
import { startPrivateRedis, type PrivateRedis } from '../../bot/storage/privateRedis';
import { createSeal, parseEncryptionKeys } from '../../bot/storage/seal';
import { aText } from '../contracts/samples';
import { openedLines } from '../redis/opened';
import { startFakeTwilio, type FakeTwilio } from '../twilio/fakeTwilio';
import { waitFor } from '../waitFor';
import { bookerOf, bookingAnswers, bookingOpening, expectKept, startBookers } from './support/bookers';
import { startCommand } from './support/command';
import { talkUntil, wordsOf } from './support/conversation';
import { startWorker, type RunningServer } from './support/server';
import { ACCOUNT } from './support/sms';
import { setStage, type Stage } from './support/stage';

const run = promisify(execFile);

/** Members who book by text at a time. */
const TEXTING = 3;

/** Redis is copied and lost and four commands run while members write: on a busy machine longer than a test usually has. */
const LONGEST_MS = 300_000;
const PATIENCE_MS = 120_000;

/** Numbers of members who are none of those who book. */
const [OPEN, FORGOTTEN, HELD] = [200_000, 200_001, 200_002];

let stage: Stage;
let fake: FakeTwilio;
let servers: readonly RunningServer[];
let worker: Awaited<ReturnType<typeof startWorker>>;
let restored: PrivateRedis | undefined;
let apart: string;

beforeAll(async () => {
  stage = await setStage();
  apart = await mkdtemp(join(tmpdir(), 'rideline-copy-'));
  fake = await startFakeTwilio({ authToken: stage.twilio.authToken, number: stage.twilio.number });
  servers = await Promise.all([1, 2].map(() => stage.start(undefined, { WORKER: 'beside' })));
  worker = await startWorker({
    ...stage.environment,
    REDIS_URL: `unix://${stage.redis.socketPath}`,
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_API_URL: fake.url,
    LOG_LEVEL: 'info',
  });
}, LONGEST_MS);
afterAll(async () => {
  await Promise.all([...servers, worker].map((one) => one.kill()));
  await fake.close();
  await restored?.stop();
  await stage.close();
  await rm(apart, { recursive: true });
});

const command = (name: string, ...args: readonly (string | number)[]) =>
  stage.redis.redis.command(name, args);

const ours = (name: 'forget' | 'hold', options: readonly string[], input?: string) =>
  startCommand(name, options, { ...stage.environment, REDIS_URL: `unix://${stage.redis.socketPath}` }, input)
    .ended;

/** Has every text in line be looked at now, and the marks of those that were being sent lapse, as they do a minute later. */
const lookAtTexts = async (): Promise<void> => {
  for (const bucket of buckets) {
    const { outbox } = bucketKeys(bucket);
    const ids = await command('ZRANGE', outbox, 0, -1);
    for (const id of Array.isArray(ids) ? ids.map(String) : []) await command('ZADD', outbox, 'XX', 1, id);
  }
  await command('PUBLISH', 'outbox', '');
};

/** Texts by what they say: how each stands in the store. */
const statusOf = async (body: string): Promise<string | undefined> => {
  const keys = await command('KEYS', '{m:*}:text:*');
  for (const key of Array.isArray(keys) ? keys.map(String) : []) {
    const found = await stage.storage.outbox.find(key.split(':text:')[1] ?? '');
    if (found?.text.body === body) return found.status;
  }
  return undefined;
};
const add = (body: string) => stage.storage.outbox.add(body, aText({ body }));
const restsAs = (body: string, status: string) =>
  waitFor(async () => (await statusOf(body)) === status, PATIENCE_MS);
const timesSent = (text: string): number => fake.messages().filter(({ body }) => body === text).length;

/** Redis dies, and its disk with it. */
const lose = async (): Promise<void> => {
  const info = String(await command('INFO', 'server'));
  process.kill(Number(/process_id:(\d+)/.exec(info)?.[1]), 'SIGKILL');
  await rm(stage.redis.dataDir, { recursive: true });
};

it(
  'goes on from a copy that was made while members booked',
  async () => {
    const { LOOKUP_KEY: lookupKey = '', ENCRYPTION_KEYS: encryptionKeys = '' } = stage.environment;
    const lookup = createLookup(lookupKey);
    const seal = createSeal(parseEncryptionKeys(encryptionKeys));
    const erasures = redisErasures({ redis: stage.redis.redis, lookup, seal });
    let isAway = false;
    let turn = 0;
    const url = (): string => servers[(turn += 1) % servers.length]?.url ?? '';
    const phoneOf = (n: number) => stage.phone(bookerOf(stage, n).phones[0]?.number ?? '', url);

    await stage.storage.members.put(bookerOf(stage, OPEN));
    // Names of their own: of those who share name and birth date nobody can tell whose a conversation is.
    for (const n of [FORGOTTEN, HELD])
      await stage.storage.members.put({
        ...bookerOf(stage, n),
        lastName: n === HELD ? 'Marchbanks' : 'Quartermain',
      });
    const members = startBookers(stage, TEXTING, url, () => isAway);
    await members.untilMore(TEXTING);
    await talkUntil(phoneOf(OPEN), bookingOpening(stage), 'ask.otherRide', bookingAnswers, 'en');
    await talkUntil(phoneOf(FORGOTTEN), bookingOpening(stage), 'ask.otherRide', bookingAnswers, 'en');
    await add('sent before');
    await restsAs('sent before', 'sent');
    fake.meet({ takes: true, then: 'silence' });
    await add('being sent');
    await waitFor(() => timesSent('being sent') === 1, PATIENCE_MS);

    // The copy, as docs/operations.md tells to make it.
    await command('CONFIG', 'SET', 'repl-diskless-sync-delay', 0);
    const copied = [...members.booked];
    const copy = join(apart, 'rideline.rdb');
    await run('redis-cli', ['-s', stage.redis.socketPath, '--rdb', copy]);
    const [uncertain, done] = [members.booked.length, members.begun()];
    expect(await statusOf('being sent')).toBe('sending');

    // What happens after it.
    await members.until(() =>
      members.booked.some(({ member }) => Number(member.medicaidId) > 500_000_000 + done),
    );
    expect(await ours('forget', [], bookerOf(stage, FORGOTTEN).medicaidId)).toMatchObject({ code: 0 });
    expect(await ours('hold', ['--until', '2099-12-31'], bookerOf(stage, HELD).medicaidId)).toMatchObject({
      code: 0,
    });
    expect(await ours('forget', [], bookerOf(stage, HELD).medicaidId)).toMatchObject({ code: 3 });
    const log = join(apart, 'erasures');
    await writeFile(log, (await ours('forget', ['--log'])).stdout);
    isAway = true;
    await lose();
    await members.until(() => members.turnedAway() >= TEXTING);
    expect((await phoneOf(OPEN).say('no')).text).toMatch(wordsOf('storeAway', 'en'));
    expect(await Promise.all(servers.map((server) => server.health()))).toEqual([503, 503]);

    // A new one from the copy: nobody starts a server or a worker anew.
    await mkdir(stage.redis.dataDir);
    await copyFile(copy, join(stage.redis.dataDir, 'appendonly.aof'));
    restored = await startPrivateRedis({ dataDir: stage.redis.dataDir });
    await waitFor(
      async () =>
        (await Promise.all(servers.map((server) => server.health()))).every((status) => status === 200),
      PATIENCE_MS,
    );
    isAway = false;
    expect(String(await command('INFO', 'persistence'))).toContain('aof_enabled:1');
    const applied = await ours('forget', ['--from', log]);
    expect(applied.stdout).toContain('waits: legal hold until 2099-12-31');
    await members.untilMore(TEXTING);
    await members.stop();

    // Whom the copy knows has one ride; nobody has two.
    await expectKept(copied, stage);
    let lost = 0;
    for (const { member, number } of members.booked.slice(copied.length)) {
      const rides = await stage.ridesOf(member.medicaidId);
      if (rides.length === 0) lost += 1;
      else expect(rides.map(({ value }) => value.number)).toEqual([number]);
    }
    expect(lost).toBeGreaterThan(0);
    expect(uncertain).toBeGreaterThanOrEqual(copied.length);
    // A conversation goes on where the copy has it.
    await talkUntil(phoneOf(OPEN), 'no', 'booked.confirmed', bookingAnswers, 'en');
    expect((await stage.ridesOf(bookerOf(stage, OPEN).medicaidId)).length).toBe(1);
    // Who was forgotten is, and who is held waits.
    const lines = await openedLines(stage.redis.redis, seal);
    expect(lines.filter((line) => line.includes(bookerOf(stage, FORGOTTEN).medicaidId))).toEqual([]);
    expect(await erasures.open()).toEqual([lookup.hash('member', bookerOf(stage, HELD).medicaidId)]);

    // What was sent before the copy is not sent again, nor what was just being sent.
    await lookAtTexts();
    await restsAs('being sent', 'unknown');
    await add('sent after');
    await restsAs('sent after', 'sent');
    expect(['sent before', 'being sent', 'sent after'].map(timesSent)).toEqual([1, 1, 1]);
  },
  LONGEST_MS,
);
