import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bucketKeys } from '../../bot/storage/keys';
import { aText } from '../contracts/samples';
import { startFakeTwilio, type FakeTwilio } from '../twilio/fakeTwilio';
import { waitFor } from '../waitFor';
import { keyedAnswers } from './support/answers';
import { soundOf, talkUntil, wordsOf } from './support/conversation';
import { startRedisProxy, type RedisProxy } from './support/redisProxy';
import { freePort, startServer, type RunningServer } from './support/server';
import { ACCOUNT, newSid, send, signed } from './support/sms';
import { setStage, type Stage } from './support/stage';

const PATIENCE = 20_000;

let stage: Stage;
let fake: FakeTwilio;
let proxy: RedisProxy;
let server: RunningServer;
/** Where every stand-in listens that a server is told of. */
let port: number;

/** The stand-in. @param other its port, and milliseconds our webhooks may take where they are not Twilio's own limit */
const startFake = (other: { readonly port?: number; readonly limitMs?: number }): Promise<FakeTwilio> =>
  startFakeTwilio({
    authToken: stage.twilio.authToken,
    number: stage.twilio.number,
    smsUrl: `${stage.twilio.publicBaseUrl}/twilio/sms`,
    smsFallback: readFileSync(join(__dirname, '../../docs/twilioFallbackText.xml'), 'utf8'),
    reach: (url) => url.replace(stage.twilio.publicBaseUrl, server.url),
    ...other,
  });

const start = async (redisUrl = proxy.url): Promise<void> => {
  server = await startServer({
    ...stage.environment,
    REDIS_URL: redisUrl,
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_API_URL: fake.url,
  });
};

beforeAll(async () => {
  stage = await setStage();
  proxy = await startRedisProxy({ path: stage.redis.socketPath });
  port = await freePort();
  fake = await startFake({ port });
  await start();
  await fake.close();
});
// One server for all; what breaks off after it has killed it fails in its own test and not in all that follow.
beforeEach(async () => {
  await stage.reset();
  proxy.mend();
  fake = await startFake({ port });
  if ((await server.health().catch(() => undefined)) === undefined) await start();
});
afterEach(() => fake.close());
afterAll(async () => {
  await server.stop();
  await proxy.close();
  await stage.close();
});

/** Texts in the store, by id. */
const ids = async (): Promise<readonly string[]> => {
  const keys = await stage.redis.redis.command('KEYS', ['{m:*}:text:*']);
  return (Array.isArray(keys) ? keys.map(String) : []).map((key) => key.split(':text:')[1] ?? '');
};

const statusOf = async (id: string): Promise<string | undefined> =>
  (await stage.storage.outbox.find(id))?.status;

const restsAs = (id: string, status: string): Promise<void> =>
  waitFor(async () => (await statusOf(id)) === status, PATIENCE);

/** Puts a text in line. Returns its id. */
const add = async (effect: string, body = aText().body): Promise<string> => {
  const before = await ids();
  await stage.storage.outbox.add(effect, aText({ body }));
  return (await ids()).find((id) => !before.includes(id)) ?? '';
};

/** Lets the mark of a text that is being sent lapse now, as it does by itself a minute after a server died. */
const letMarkLapse = async (id: string): Promise<void> => {
  const { outbox } = bucketKeys(id.slice(0, 2));
  await stage.redis.redis.command('ZADD', [outbox, 'XX', 1, id]);
  await stage.redis.redis.command('PUBLISH', ['outbox', '']);
};

const posted = (text: string, form: Readonly<Record<string, string>>) =>
  send(server.url, signed(stage.twilio, form, `/twilio/status?text=${text}`));

const told = (status: string, sid: string): Record<string, string> => ({
  MessageSid: sid,
  AccountSid: ACCOUNT,
  MessageStatus: status,
  SmsStatus: status,
  From: stage.twilio.number,
  To: '+12035550101',
});

describe('a text that leaves the house', () => {
  it('confirms by text what was said by phone, is told to have arrived, and is in no log', async () => {
    const call = stage.call('2035550101', () => server.url);
    await call.start();
    await call.speak('please stop texting me');
    await call.press('100000001');
    const said = await call.press('03121984');
    expect(said.text).toMatch(soundOf('texts.stopped', 'en'));
    await waitFor(() => fake.messages().length === 1, PATIENCE);
    await fake.settled();
    expect(fake.messages()).toEqual([
      expect.objectContaining({ to: '+12035550101', from: stage.twilio.number, status: 'delivered' }),
    ]);
    expect(fake.messages()[0]?.body).toMatch(wordsOf('consent.stopped', 'en'));
    expect(fake.told().map(({ outcome }) => outcome)).toEqual([204, 204]);
    const [id = ''] = await ids();
    expect(await stage.storage.outbox.find(id)).toMatchObject({
      status: 'delivered',
      sid: fake.messages()[0]?.sid,
    });
    expect(
      ['2035550101', 'No more texts', fake.messages()[0]?.sid ?? '?'].filter((one) =>
        server.output().includes(one),
      ),
    ).toEqual([]);
  });

  it('is asked for once, however often the answer that asks for it is repeated', async () => {
    const call = stage.call('2035550101', () => server.url);
    const opening = await call.start();
    const talking = {
      say: async (keys: string) => call.press(keys),
      opening,
    };
    await talkUntil(
      talking,
      '1',
      'readBack.confirm',
      {
        ...keyedAnswers,
        'identify.ask': '100000001',
        'identify.birth': '03121984',
        'ask.appointment': stage.visitDay.slice(5).replace('-', ''),
      },
      'en',
      soundOf,
    );
    await call.press('1');
    const asked = await call.speak('can you text me that');
    expect(asked.text).toMatch(soundOf('texts.shall', 'en'));
    const replies = await Promise.all([1, 2, 3].map(() => call.press('1', asked.action)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    // The news that the ride is booked is a text of its own, and comes before or after.
    const askedFor = () => fake.messages().filter(({ body }) => wordsOf('texts.ride', 'en').test(body));
    await waitFor(() => askedFor().length > 0, PATIENCE);
    await fake.settled();
    expect(askedFor()).toHaveLength(1);
    const [ride] = await stage.ridesOf('100000001');
    const number = ride?.value.number ?? '?';
    expect(askedFor()[0]?.body).toContain(`${number.slice(0, 4)} ${number.slice(4)}`);
    const inLine = await Promise.all((await ids()).map((id) => stage.storage.outbox.find(id)));
    expect(inLine.filter((one) => one?.text.purpose === 'ride-asked-for')).toHaveLength(1);
  });

  it('turns texts off where Twilio says that the number has opted out', async () => {
    fake.meet({ takes: false, then: 21610 });
    const id = await add('effect');
    await restsAs(id, 'failed');
    const changes = await stage.storage.consents.history(aText().to);
    expect(changes).toEqual([expect.objectContaining({ given: false, source: 'twilio', words: '21610' })]);
    await server.writes('texts.off');
  });
});

describe('what Twilio tells of texts', () => {
  it('counts of replies, too: each names where, and one that was refused turns texts off', async () => {
    const reply = await stage.phone('2035550101', () => server.url).say('hello');
    expect(reply.body).toContain(`<Message action="${stage.twilio.publicBaseUrl}/twilio/status?reply=1"`);
    const form = { ...told('failed', newSid()), ErrorCode: '21610' };
    expect((await send(server.url, signed(stage.twilio, form, '/twilio/status?reply=1'))).status).toBe(204);
    const changes = await stage.storage.consents.history('2035550101');
    expect(changes).toEqual([expect.objectContaining({ given: false, source: 'twilio', words: '21610' })]);
  });

  it('counts only when it is signed, and is passed over where nothing is known of it', async () => {
    const id = await add('effect');
    await restsAs(id, 'delivered');
    const sid = fake.messages()[0]?.sid ?? '';
    const forged = signed(
      { ...stage.twilio, authToken: 'another' },
      told('failed', sid),
      `/twilio/status?text=${id}`,
    );
    expect((await send(server.url, forged)).status).toBe(403);
    const moved = signed(stage.twilio, told('failed', sid), '/twilio/status?text=07-other');
    expect((await send(server.url, { ...moved, path: `/twilio/status?text=${id}` })).status).toBe(403);
    expect((await posted('07-nothing', told('failed', sid))).status).toBe(204);
    expect((await posted(id, { ...told('failed', newSid()) })).status).toBe(204);
    expect((await posted(id, { ...told('failed', sid), AccountSid: `AC${'1'.repeat(32)}` })).status).toBe(
      403,
    );
    expect((await posted(id, told('on its way', sid))).status).toBe(400);
    expect(await statusOf(id)).toBe('delivered');
  });

  it('is asked for again while the store is away', async () => {
    const id = await add('effect');
    await restsAs(id, 'delivered');
    const sid = fake.messages()[0]?.sid ?? '';
    void proxy.cutBeforeRequest(1);
    expect((await posted(id, told('delivered', sid))).status).toBe(503);
    proxy.mend();
    await waitFor(async () => (await posted(id, told('delivered', sid))).status === 204, PATIENCE);
  });
});

describe('a server that is killed while it sends', () => {
  /** How many texts Twilio has for a text of ours, and what we say became of it. */
  const outcomeOf = async (id: string, body: string) => ({
    sent: fake.messages().filter((message) => message.body === body).length,
    status: await statusOf(id),
  });

  const becomes = [
    { sent: 0, status: 'unknown' },
    { sent: 1, status: 'unknown' },
    { sent: 1, status: 'sent' },
    { sent: 1, status: 'delivered' },
  ];

  it.each([
    ['before its request reaches Redis', 'cutBeforeRequest'],
    ['after Redis has done it', 'cutAfterReply'],
  ] as const)(
    'at any round trip, %s, sends at most once, and whoever comes next loses nothing',
    async (_, cutAt) => {
      // Nothing is told of it: what is known is what was written here.
      fake.hold(true);
      const first = await add('first', 'First.');
      await restsAs(first, 'sent');
      proxy.mark();
      const second = await add('second', 'Second.');
      await restsAs(second, 'sent');
      const { roundTrips, commands } = proxy.seen();
      expect(commands).toEqual(expect.arrayContaining(['claimText', 'LRANGE', 'settleText']));
      const reached: unknown[] = [];
      for (let n = 1; n <= roundTrips; n += 1) {
        const body = `Text ${n}.`;
        const cut = proxy[cutAt](n);
        const id = await add(`effect ${n}`, body);
        await cut;
        await server.kill();
        proxy.mend();
        await start();
        // As it was left: in line it is sent now, marked it is not sent again.
        await letMarkLapse(id);
        await waitFor(async () => !['queued', 'sending'].includes((await statusOf(id)) ?? ''), PATIENCE);
        const outcome = await outcomeOf(id, body);
        expect(becomes).toContainEqual(outcome);
        reached.push(outcome);
      }
      // Before the mark nothing is lost; after it nothing is sent twice.
      expect(reached).toEqual(
        expect.arrayContaining([becomes[2], expect.objectContaining({ status: 'unknown' })]),
      );
      const last = await add('last', 'Last.');
      await restsAs(last, 'sent');
    },
    120_000,
  );

  it.each([
    ['and Twilio has taken it', true, 1],
    ['and Twilio never took it', false, 0],
  ])('while it waits for Twilio’s answer %s, does not send again', async (_, takes, sent) => {
    fake.meet({ takes, then: 'silence' });
    fake.hold(true);
    const id = await add('effect');
    await restsAs(id, 'sending');
    await waitFor(() => fake.messages().length === sent);
    await server.kill();
    await start();
    await letMarkLapse(id);
    await restsAs(id, 'unknown');
    await server.writes('text.unknown');
    expect(fake.messages()).toHaveLength(sent);
    if (!takes) return;
    // What Twilio tells later settles it.
    await fake.move(fake.messages()[0]?.sid ?? '', 'delivered');
    expect(await statusOf(id)).toBe('delivered');
  });
});

describe('texts to our number, as Twilio brings them', () => {
  it('are answered by our fallback document while nobody answers, and by us again afterwards', async () => {
    await server.kill();
    const { texts, error, attempts } = await fake.receive('+12005550177', 'I need a ride');
    expect([error, attempts.map(({ outcome }) => outcome)]).toEqual([
      '11205',
      ['not-connected', 'not-connected'],
    ]);
    expect(texts.join('\n')).toContain('911');
    await start();
    expect((await fake.receive('+12005550177', 'I need a ride')).error).toBeUndefined();
  });

  it('are answered by it when our answer comes too late, and the same message again gets one answer', async () => {
    const impatient = await startFake({ limitMs: 1_000 });
    process.kill(server.pid, 'SIGSTOP');
    const late = await impatient.receive('+12005550178', 'I need a ride to the dentist');
    process.kill(server.pid, 'SIGCONT');
    await impatient.close();
    expect(late.error).toBe('11205');
    const again = [
      await fake.receive('+12005550178', 'I need a ride to the dentist', late.sid),
      await fake.receive('+12005550178', 'I need a ride to the dentist', late.sid),
    ];
    expect(again[0]?.texts).toEqual(again[1]?.texts);
    const member = stage.phone('2005550178', () => server.url);
    expect(await stage.countTurns(member)).toBe(1);
  });
});
