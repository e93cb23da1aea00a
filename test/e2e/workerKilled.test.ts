import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { bucketKeys, buckets } from '../../bot/storage/keys';
import { aMember, aRide } from '../contracts/samples';
import { startFakeTwilio, type FakeTwilio, type Fault } from '../twilio/fakeTwilio';
import { waitFor } from '../waitFor';
import { startWorker } from './support/server';
import { ACCOUNT } from './support/sms';
import { setStage, type Stage } from './support/stage';

/** How many updates are due, and how often whoever tells them is killed; `npm run kill-worker` takes more. */
const UPDATES = Number(process.env.WORKER_UPDATES ?? 150);
const KILLS = Number(process.env.WORKER_KILLS ?? 5);

/** Milliseconds a worker lives at most before it is killed. */
const LONGEST_LIFE_MS = 1_500;

/** Milliseconds for all of it. */
const PATIENCE_MS = 60_000 + KILLS * 10_000 + UPDATES * 60;

/** The evening before the ride of the samples, when members are told of it. */
const EVENING = '2026-12-03T17:05';

/** What becomes of some texts on their way: done or not, with an answer, none, or half of one. */
const faults: readonly Fault[] = [
  { takes: true, then: 'reset' },
  { takes: false, then: 'reset' },
  { takes: true, then: 'cut-answer' },
  { takes: true, then: { status: 503 } },
  { takes: false, then: 20429 },
];

let stage: Stage;
let fake: FakeTwilio;

beforeAll(async () => {
  stage = await setStage(EVENING);
  await stage.redis.empty();
  fake = await startFakeTwilio({ authToken: stage.twilio.authToken, number: stage.twilio.number });
});
afterAll(async () => {
  await fake.close();
  await stage.close();
});

const phoneOf = (n: number): string => `860${String(n).padStart(7, '0')}`;

const bookAll = async (): Promise<void> => {
  const numbers = Array.from({ length: UPDATES }, (_, n) => n);
  const members = numbers.map((n) =>
    aMember({
      medicaidId: String(300_000_000 + n),
      phones: [{ number: phoneOf(n), kind: 'mobile', consent: { texts: true, calls: false } }],
    }),
  );
  for (let from = 0; from < UPDATES; from += 500)
    await stage.storage.members.putAll(members.slice(from, from + 500));
  for (const { medicaidId } of members)
    await stage.storage.rides.book({ id: 'draft', version: 1 }, aRide({ memberId: medicaidId }), []);
};

const run = () =>
  startWorker({
    ...stage.environment,
    REDIS_URL: `unix://${stage.redis.socketPath}`,
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_API_URL: fake.url,
    LOG_LEVEL: 'error',
  });

/** How many texts are in line or being sent. */
const left = async (): Promise<number> => {
  const counts = await Promise.all(
    buckets.map((bucket) => stage.redis.redis.command('ZCARD', [bucketKeys(bucket).outbox])),
  );
  return counts.reduce<number>((sum, count) => sum + Number(count), 0);
};

/** Lets the marks of texts lapse that a killed worker was sending, as they do by themselves a minute later. */
const letMarksLapse = async (): Promise<void> => {
  for (const bucket of buckets) {
    const { outbox } = bucketKeys(bucket);
    const ids = await stage.redis.redis.command('ZRANGE', [outbox, 0, -1]);
    for (const id of Array.isArray(ids) ? ids.map(String) : [])
      await stage.redis.redis.command('ZADD', [outbox, 'XX', 1, id]);
  }
  await stage.redis.redis.command('PUBLISH', ['outbox', '']);
};

const textKeys = async (): Promise<readonly string[]> => {
  const keys = await stage.redis.redis.command('KEYS', ['{m:*}:text:*']);
  return Array.isArray(keys) ? keys.map(String) : [];
};

/** How each text ended, by the phone it was for. */
const outcomes = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const byPhone = new Map<string, string[]>();
  for (const key of await textKeys()) {
    const found = await stage.storage.outbox.find(key.split(':text:')[1] ?? '');
    if (found === undefined) continue;
    byPhone.set(found.text.to, [...(byPhone.get(found.text.to) ?? []), found.status]);
  }
  return byPhone;
};

it(
  `tells ${String(UPDATES)} members of a ride once each, though the worker is killed ${String(KILLS)} times`,
  async () => {
    await bookAll();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const [fault] = faults.slice(randomInt(faults.length));
      if (fault !== undefined) fake.meet(fault);
      const worker = await run();
      await pause(randomInt(LONGEST_LIFE_MS));
      await worker.kill();
    }
    const toldUnderKills = fake.messages().length;
    const last = await run();
    await waitFor(async () => (await textKeys()).length === UPDATES, PATIENCE_MS);
    await letMarksLapse();
    await waitFor(async () => (await left()) === 0, PATIENCE_MS);
    await last.stop();

    const ended = await outcomes();
    const got = new Map<string, number>();
    for (const { to } of fake.messages()) got.set(to.slice(2), (got.get(to.slice(2)) ?? 0) + 1);
    const wrong = Array.from({ length: UPDATES }, (_, n) => phoneOf(n)).filter((phone) => {
      const statuses = ended.get(phone) ?? [];
      const [status] = statuses;
      const times = got.get(phone) ?? 0;
      const isSent = status === 'sent' && times === 1;
      const isUnknown = status === 'unknown' && times <= 1;
      return statuses.length !== 1 || !(isSent || isUnknown);
    });
    const all = [...ended.values()].flat();
    const unknown = all.filter((status) => status === 'unknown').length;
    process.stdout.write(
      `${String(all.length)} updates, ${String(KILLS)} kills (${String(toldUnderKills)} texts sent meanwhile): ${String(all.length - unknown)} sent once, ${String(unknown)} unknown, ${String([...got.values()].filter((times) => times > 1).length)} twice.\n`,
    );
    expect(wrong).toEqual([]);
    expect(unknown).toBeLessThanOrEqual((KILLS + 1) * 8 + KILLS);
  },
  PATIENCE_MS * 3,
);
