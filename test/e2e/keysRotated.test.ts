import { createSeal, parseEncryptionKeys } from '../../bot/storage/seal';
import { addDays } from '../../domain/calendar/calendarDate';
import type { Member } from '../../domain/ports/memberDirectory';
import { aLeg, aRide } from '../contracts/samples';
import { openedLines } from '../redis/opened';
import { newKey, storageOn } from '../redis/testRedis';
import { startBalancer, type Balancer } from './support/balancer';
import {
  bookOn,
  bookerOf,
  bookingAnswers,
  bookingOpening,
  expectKept,
  startBookers,
  textingPhone,
  type Bookers,
} from './support/bookers';
import { startCommand } from './support/command';
import { talkUntil } from './support/conversation';
import { freePort, type RunningServer } from './support/server';
import type { Phone } from './support/sms';
import { setStage, type Stage } from './support/stage';

/** Members who book by text at a time. */
const TEXTING = 3;

/** Members whose conversation is as old as the old key, and who write on while its log is sealed anew. */
const WRITING_ON = 8;

/** Members on file who do nothing: so many that a rotation or an erasure takes a while. */
const ON_FILE = 400;

/** Times a rotation is run again that found something being written. */
const MOST_RUNS = 10;

/** Two processes are restarted three times and commands run while members write: on a busy machine longer than a test usually has. */
const LONGEST_MS = 300_000;

/** Numbers of members who are none of those who book. */
const [FIRST_ON_FILE, FIRST_WRITING_ON, SILENT, WRITING] = [100_000, 200_000, 300_000, 300_001];

let stage: Stage;
let balancer: Balancer;
let members: Bookers;
let servers: { readonly port: number; running: RunningServer }[];
let [older, newer] = ['', ''];
/** What ENCRYPTION_KEYS of servers, imports and commands says by now. */
let encryptionKeys: string;

/** The store as whoever has these keys reads and writes it. */
const storageBy = (keys: string) =>
  storageOn(stage.redis.redis, { lookupKey: stage.environment.LOOKUP_KEY ?? '', encryptionKeys: keys });

const start = (port: number): Promise<RunningServer> =>
  stage.start(undefined, {
    PORT: String(port),
    ENCRYPTION_KEYS: encryptionKeys,
    DRAIN_SECONDS: '0.5',
    LOG_LEVEL: 'info',
  });

beforeAll(async () => {
  stage = await setStage();
  older = stage.environment.ENCRYPTION_KEYS ?? '';
  newer = `newer:${newKey()}`;
  encryptionKeys = older;
  const ports = [await freePort(), await freePort()];
  servers = await Promise.all(ports.map(async (port) => ({ port, running: await start(port) })));
  balancer = await startBalancer(servers.map(({ running }) => running.url));
}, LONGEST_MS);
afterAll(async () => {
  // Wherever the test broke off: who still writes is answered by nobody, and ends.
  await Promise.all(servers.map(({ running }) => running.kill()));
  await balancer.close();
  await stage.close();
});

/** Restarts one process after the other with other keys, while members book. */
const restartWith = async (keys: string): Promise<void> => {
  encryptionKeys = keys;
  for (const server of servers) {
    expect(await server.running.stop()).toBe(0);
    server.running = await start(server.port);
    await members.until(() => balancer.ready() === servers.length);
  }
  await members.untilMore(TEXTING);
};

const requests = (): number => [...balancer.shared.values()].reduce((sum, count) => sum + count, 0);

/** Runs a command to its end, while members write. */
const run = async (name: 'keys' | 'forget', options: readonly string[], input?: string) => {
  const before = requests();
  const environment = {
    ...stage.environment,
    ENCRYPTION_KEYS: encryptionKeys,
    REDIS_URL: `unix://${stage.redis.socketPath}`,
  };
  const ended = await startCommand(name, options, environment, input).ended;
  expect(requests()).toBeGreaterThan(before);
  return ended;
};

/** Has a member begin to book, until they are asked whether there is another ride. */
const begin = async (member: Member) => {
  const phone = textingPhone(stage.phone(member.phones[0]?.number ?? '', () => balancer.url));
  const { text } = await talkUntil(phone, bookingOpening(stage), 'ask.otherRide', bookingAnswers, 'en');
  return { member, phone, asked: text };
};

/** Has phones text without a pause while something is done. */
const whileWriting = async <Result>(
  phones: readonly Pick<Phone, 'say'>[],
  texts: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> => {
  let isOver = false;
  const write = async (phone: Pick<Phone, 'say'>): Promise<void> => {
    for (let sent = 0; !isOver; sent += 1)
      expect((await phone.say(texts[sent % texts.length] ?? '')).status).toBe(200);
  };
  const [done] = await Promise.all([
    work().finally(() => {
      isOver = true;
    }),
    ...phones.map(write),
  ]);
  return done;
};

it(
  'rotates the encryption key and erases members while others book, and nothing is lost',
  async () => {
    // Names of their own: of those who share name and birth date nobody can tell whose a conversation is.
    const silent = { ...bookerOf(stage, SILENT), firstName: 'Ottilie', lastName: 'Marchbanks' };
    const writing = { ...bookerOf(stage, WRITING), firstName: 'Zebulon', lastName: 'Quartermain' };
    const old = Array.from({ length: WRITING_ON }, (_, n) => bookerOf(stage, FIRST_WRITING_ON + n));
    await stage.storage.members.putAll([
      ...Array.from({ length: ON_FILE }, (_, n) => bookerOf(stage, FIRST_ON_FILE + n)),
      ...[...old, silent, writing],
    ]);
    const ridden = aRide({
      memberId: silent.medicaidId,
      status: 'completed',
      legs: [aLeg(addDays(stage.today, -6))],
      details: { driverNote: 'the blue door' },
    });
    await stage.storage.rides.book({ id: 'ridden', version: 1 }, ridden, []);
    // Whom an import puts on file is sealed with the keys of the day, too.
    const ofTheDay = {
      ...stage,
      get storage() {
        return storageBy(encryptionKeys);
      },
    };
    members = startBookers(ofTheDay, TEXTING, () => balancer.url);
    await members.untilMore(TEXTING);
    // Conversations that are as old as the old key.
    const writingOn = await Promise.all(old.map(begin));
    const [ottilie, zebulon] = [await begin(silent), await begin(writing)];
    expect([ottilie.asked, zebulon.asked]).toEqual([
      expect.stringContaining('Ottilie'),
      expect.stringContaining('Zebulon'),
    ]);

    // Step by step as docs/security.md tells: the new key behind the other one, then before it.
    await restartWith(`${older},${newer}`);
    await restartWith(`${newer},${older}`);

    // Two are erased, of whom one begins to book again and again all the while.
    const ids = [silent, writing].map(({ medicaidId }) => medicaidId);
    const beginning = [bookingOpening(stage), 'start over', '1'];
    const erased = await whileWriting([zebulon.phone], beginning, () => run('forget', [], ids.join('\n')));
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    expect(erased.stdout).toMatch(
      /^line 1: erased: 1 conversations, .*1 rides.*\nline 2: erased: [1-9]\d* conversations, .*\n$/,
    );

    const rotated = await whileWriting(
      writingOn.map(({ phone }) => phone),
      ['help'],
      async () => {
        for (let runs = 1; ; runs += 1) {
          const { code, stderr } = await run('keys', ['rotate']);
          if (code === 0 || runs === MOST_RUNS) return { code, stderr };
        }
      },
    );
    expect(rotated).toEqual({ code: 0, stderr: '' });

    // The old key is taken away, and what was begun under it goes on.
    await restartWith(newer);
    const goneOn = await Promise.all(writingOn.map(({ member, phone }) => bookOn(member, phone, 'no')));
    await members.stop();
    expect(balancer.failures).toEqual([]);
    expect(members.booked.length).toBe(members.begun());

    // Opened by the new key alone: what is under another one is an error.
    const after = storageBy(newer);
    await expectKept([...members.booked, ...goneOn], { ...stage, storage: after });
    for (const { number } of goneOn)
      expect((await after.rides.find(number))?.value.legs[0]).toMatchObject({
        date: stage.visitDay,
        appointmentTime: '10:30',
        to: { name: 'Northgate Dental' },
      });
    expect(await stage.countRides()).toBe(members.booked.length + goneOn.length + [ridden].length);
    const lines = await openedLines(stage.redis.redis, createSeal(parseEncryptionKeys(newer)));
    // Not the phone of who wrote all the while: since then somebody writes from it whom nobody knows.
    const phones = silent.phones.map(({ number }) => number);
    const marks = [...ids, ...phones, 'Ottilie', 'Marchbanks', 'Zebulon', 'Quartermain', 'blue door'];
    expect(lines.filter((line) => marks.some((mark) => line.includes(mark)))).toEqual([]);

    // Servers that have it alone read what was booked under the old key, and know none of the erased.
    const first = stage.phone(members.booked[0]?.member.phones[0]?.number ?? '', () => balancer.url);
    expect((await first.say('when is my ride')).text).toContain('10:30 AM at Northgate Dental');
    expect((await zebulon.phone.say('when is my ride')).text).not.toContain('Zebulon');
  },
  LONGEST_MS,
);
