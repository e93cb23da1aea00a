import { createLog, type Log } from '../../../bot/ops/log';
import { recordDelivery } from '../../../bot/notify/recordDelivery';
import { sendTexts } from '../../../bot/notify/sendTexts';
import { textsOff } from '../../../bot/notify/textsOff';
import { twilioCaller, twilioSender } from '../../../bot/notify/twilioSender';
import { instantOf } from '../../../bot/clock';
import type { RedisConnection } from '../../../bot/storage/connect';
import { bucketKeys } from '../../../bot/storage/keys';
import type { OutgoingText } from '../../../domain/ports/outbox';
import { aConsentChange, aText } from '../../contracts/samples';
import { ACCOUNT } from '../../e2e/support/sms';
import { startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';
import { startFakeTwilio, type FakeTwilio, type Fault } from '../../twilio/fakeTwilio';
import { waitFor } from '../../waitFor';

const AUTH_TOKEN = 'the secret of the account';
const OURS = '+18605550100';
const PHONE = '+18605550142';

let server: TestRedis;
let redis: RedisConnection;
let fake: FakeTwilio;
let storage: ReturnType<typeof storageOn>;
let started: (() => Promise<void>)[];
let logged: string[];
let lost: (readonly [body: string, code: string])[];

beforeAll(async () => {
  server = await startTestRedis();
  redis = server.connect();
});
beforeEach(async () => {
  await server.empty();
  storage = storageOn(redis);
  fake = await startFakeTwilio({ authToken: AUTH_TOKEN, number: OURS });
  logged = [];
  lost = [];
  started = [];
});
afterEach(async () => {
  await stop();
  await fake.close();
});
afterAll(() => server.stop());

const silent = createLog('silent');
const note: Log['info'] = (event, { code } = {}) => {
  logged.push(code === undefined ? event : `${event} ${code}`);
};
const log: Log = { ...silent, info: note, warn: note, error: note };

const off = () => textsOff({ consents: storage.consents, clock: () => instantOf('2026-11-23T09:00'), log });

/** Milliseconds after which an answer that never comes is waited for no longer. */
const IMPATIENT = 300;

let tokens = 0;
const start = ({ authToken = AUTH_TOKEN, answerMs = 10_000 } = {}): void => {
  const one = sendTexts({
    outbox: storage.outbox,
    consents: storage.consents,
    send: twilioSender({ accountSid: ACCOUNT, authToken, from: OURS, apiUrl: fake.url, answerMs }),
    call: twilioCaller({ accountSid: ACCOUNT, authToken, from: OURS, apiUrl: fake.url, answerMs }),
    callUrl: (id) => `https://rides.example.org/twilio/voice/update?text=${id}`,
    textsOff: off(),
    notDelivered: async (_, { body }, code) => {
      lost.push([body, code]);
    },
    statusUrl: (id) => `https://rides.example.org/twilio/status?text=${id}`,
    newToken: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
    random: () => 0,
    log,
  });
  started.push(one);
};

/** Stops whoever was started. */
const stop = async (): Promise<void> => {
  await Promise.all(started.map((one) => one()));
};

/** Puts a text in line. Returns its id. */
const add = async (changes: Partial<OutgoingText> = {}, key = 'effect'): Promise<string> => {
  await storage.outbox.add(key, aText(changes));
  return (await storage.outbox.due()).ids[0] ?? '';
};

const found = async (id: string) => {
  const { status, code } = (await storage.outbox.find(id)) ?? {};
  return [status, code];
};

/** Waits until the text has come to an end, or to a rest. */
const restsAs = (id: string, status: string): Promise<void> =>
  waitFor(async () => (await storage.outbox.find(id))?.status === status);

/** Lets the wait of a text be over. */
const letPass = async (id: string): Promise<void> => {
  await server.redis.command('ZADD', [bucketKeys(id.slice(0, 2)).outbox, 1, id]);
  await server.redis.command('PUBLISH', ['outbox', '']);
};

it('sends what was there before, and what comes', async () => {
  const id = await add();
  start();
  await restsAs(id, 'sent');
  await storage.outbox.add('another', aText({ body: 'Another.' }));
  await waitFor(() => fake.messages().length === 2);
  expect(fake.messages()[0]).toMatchObject({
    from: OURS,
    to: PHONE,
    body: aText().body,
    direction: 'outbound-api',
    statusCallback: `https://rides.example.org/twilio/status?text=${id}`,
  });
  expect(await storage.outbox.find(id)).toMatchObject({ sid: fake.messages()[0]?.sid });
});

it('sends each of many once, by however many at once', async () => {
  for (let times = 0; times < 3; times += 1) start();
  const bodies = Array.from({ length: 40 }, (_, n) => `Text ${n}.`);
  await Promise.all(
    bodies.map((body, n) =>
      storage.outbox.add(`effect ${n}`, aText({ body, to: `86055501${10 + (n % 7)}` })),
    ),
  );
  await waitFor(() => fake.messages().length >= bodies.length, 20_000);
  await stop();
  expect(
    fake
      .messages()
      .map(({ body }) => body)
      .sort(),
  ).toEqual(bodies.toSorted());
}, 30_000);

it('calls a landline once, unless calls were stopped in the meantime, and asks where what is said there', async () => {
  const id = await add({ calledIn: 'en' });
  start();
  await restsAs(id, 'sent');
  expect(fake.calls()).toEqual([
    expect.objectContaining({ to: PHONE, url: `https://rides.example.org/twilio/voice/update?text=${id}` }),
  ]);
  await storage.consents.record('9', aConsentChange({ kind: 'calls' }));
  await storage.outbox.add('another', aText({ calledIn: 'en' }));
  await waitFor(() => logged.includes('text.failed stopped'));
  expect(fake.calls()).toHaveLength(1);
  expect(fake.messages()).toEqual([]);
});

describe('an answer that says nothing for sure', () => {
  const ambiguous: readonly (readonly [string, Fault, number, string])[] = [
    ['comes too late', { takes: true, then: 'silence' }, 1, 'ECONNABORTED'],
    ['is cut off', { takes: true, then: 'reset' }, 1, 'ECONNRESET'],
    ['is cut off before anything was done', { takes: false, then: 'reset' }, 0, 'ECONNRESET'],
    ['is a 503 without a body', { takes: true, then: { status: 503 } }, 1, 'http-503'],
    ['is a 500 without a body', { takes: false, then: { status: 500 } }, 0, 'http-500'],
    ['is a 500 with a code', { takes: true, then: 20500 }, 1, '20500'],
    ['is a 502 of somebody between', { takes: true, then: { status: 502 } }, 1, 'http-502'],
    ['is half an answer', { takes: true, then: 'cut-answer' }, 1, 'SyntaxError'],
  ];
  it.each(ambiguous)('is not followed by another try: it %s', async (_, fault, made, code) => {
    fake.meet(fault);
    const id = await add();
    start(fault.then === 'silence' ? { answerMs: IMPATIENT } : {});
    await restsAs(id, 'unknown');
    await letPass(id);
    // What comes after it is sent, and it is not.
    await storage.outbox.add('later', aText({ body: 'Later.' }));
    await waitFor(() => fake.messages().some(({ body }) => body === 'Later.'));
    expect(fake.messages()).toHaveLength(made + 1);
    expect(await found(id)).toEqual(['unknown', code]);
    expect(logged).toContain(`text.unknown ${code}`);
  });

  it('becomes known when Twilio tells of the text', async () => {
    fake.meet({ takes: true, then: 'reset' });
    const id = await add();
    start();
    await restsAs(id, 'unknown');
    const [message] = fake.messages();
    const record = recordDelivery({
      outbox: storage.outbox,
      reaches: storage.reaches,
      clock: () => 0,
      textsOff: off(),
      notDelivered: () => Promise.resolve(),
      log,
    });
    await record({ text: id, sid: message?.sid ?? '', status: 'delivered' });
    expect(await storage.outbox.find(id)).toMatchObject({ status: 'delivered', sid: message?.sid });
  });
});

describe('what goes by an app', () => {
  const thread = { channel: 'sms', address: 'sms:whatsapp:+18605550100:whatsapp:+18605550142' };
  it.each([
    ['whatsapp', 'whatsapp:+18605550100'],
    ['rcs', 'rcs:rideline_agent'],
  ] as const)('%s: is sent from where the member wrote to, to where they wrote from', async (name, ours) => {
    const theirs = `${name}:${PHONE}`;
    await fake.receive(theirs, 'hello');
    const app = { app: name, ours, theirs };
    await storage.outbox.add('one', aText({ purpose: 'person-writes', app, thread }));
    start();
    await waitFor(() => fake.messages().some(({ direction }) => direction === 'outbound-api'));
    expect(fake.messages().at(-1)).toMatchObject({ from: ours, to: theirs, body: aText().body });
    expect(lost).toEqual([]);
  });

  it('is told in its conversation where Twilio refuses it, or the member has stopped it', async () => {
    const app = { app: 'whatsapp', ours: OURS, theirs: `whatsapp:${PHONE}` } as const;
    await storage.outbox.add('one', aText({ purpose: 'person-writes', app, thread, body: 'One.' }));
    start();
    await waitFor(() => lost.length === 1);
    await storage.consents.record('stop', aConsentChange({ app: 'whatsapp' }));
    await storage.outbox.add('two', aText({ purpose: 'person-writes', app, thread, body: 'Two.' }));
    await waitFor(() => lost.length === 2);
    expect(lost).toEqual([
      ['One.', '21910'],
      ['Two.', 'stopped'],
    ]);
    expect(fake.messages()).toEqual([]);
  });
});

describe('what was certainly not sent', () => {
  it('is sent later where Twilio has too much to do', async () => {
    fake.meet({ takes: false, then: 20429 }, { takes: false, then: 20429 });
    const id = await add();
    start();
    await waitFor(() => logged.filter((one) => one === 'text.again 20429').length === 1);
    await restsAs(id, 'queued');
    await letPass(id);
    await waitFor(() => logged.filter((one) => one === 'text.again 20429').length === 2);
    await restsAs(id, 'queued');
    await letPass(id);
    await restsAs(id, 'sent');
    expect(fake.messages()).toHaveLength(1);
  });

  it('is sent later where nobody listens at Twilio’s address', async () => {
    const comeBack = await fake.goAway();
    const id = await add();
    start();
    await waitFor(() => logged.includes('text.again ECONNREFUSED'));
    await comeBack();
    await restsAs(id, 'queued');
    await letPass(id);
    await restsAs(id, 'sent');
    expect(fake.messages()).toHaveLength(1);
  });

  it('waits while the secret is wrong, and is not sent when it comes too late', async () => {
    const id = await add();
    start({ authToken: 'another secret' });
    await waitFor(() => logged.includes('text.again 20003'));
    await restsAs(id, 'queued');
    await server.redis.command('HSET', [bucketKeys(id.slice(0, 2)).text(id), 'until', 1]);
    await letPass(id);
    await restsAs(id, 'expired');
    expect(fake.messages()).toEqual([]);
  });
});

it.each([
  ['5005550001', '21211'],
  ['5005550009', '21614'],
  ['5005550003', '21408'],
])('does not try again what Twilio refuses: %s', async (to, code) => {
  const id = await add({ to });
  start();
  await waitFor(() => logged.some((one) => one.endsWith(code)));
  await stop();
  expect((await storage.outbox.find(id))?.code).toBe(code);
  expect(fake.messages()).toEqual([]);
});

describe('a number that has opted out', () => {
  const ended = { ...aConsentChange(), words: '21610', at: '2026-11-23T09:00', source: 'twilio' } as const;

  it('at Twilio turns texts off, and is asked of Twilio no more', async () => {
    fake.meet({ takes: false, then: 21610 });
    const id = await add();
    start();
    await restsAs(id, 'failed');
    expect(await found(id)).toEqual(['failed', '21610']);
    expect(await storage.consents.history('8605550142')).toEqual([ended]);
    const next = await add({}, 'next');
    await restsAs(next, 'failed');
    expect(await found(next)).toEqual(['failed', 'stopped']);
    expect(fake.messages()).toEqual([]);
  });

  it('turns texts off as well when Twilio tells it only afterwards, once', async () => {
    const id = await add();
    start();
    await restsAs(id, 'sent');
    const record = recordDelivery({
      outbox: storage.outbox,
      reaches: storage.reaches,
      clock: () => 0,
      textsOff: off(),
      notDelivered: () => Promise.resolve(),
      log,
    });
    const sid = fake.messages()[0]?.sid ?? '';
    for (let times = 0; times < 3; times += 1)
      await record({ text: id, sid, status: 'failed', code: '21610' });
    expect(await storage.consents.history('8605550142')).toEqual([ended]);
  });

  it('turns texts off where Twilio tells it of a text that answered one, and logs what failed', async () => {
    const record = recordDelivery({
      outbox: storage.outbox,
      reaches: storage.reaches,
      clock: () => 0,
      textsOff: off(),
      notDelivered: () => Promise.resolve(),
      log,
    });
    const reply = { text: '', sid: `SM${'7'.repeat(32)}`, answers: '8605550142' };
    await record({ ...reply, status: 'delivered' });
    await record({ ...reply, status: 'undelivered', code: '30003' });
    expect(logged.filter((line) => line.startsWith('text.failed'))).toEqual(['text.failed 30003']);
    expect(await storage.consents.history('8605550142')).toEqual([]);
    await record({ ...reply, status: 'failed', code: '21610' });
    await record({ ...reply, status: 'failed', code: '21610' });
    expect(await storage.consents.history('8605550142')).toEqual([ended]);
  });

  it('gets the text that confirms it, and nothing that was in line', async () => {
    await storage.consents.record(
      'stop',
      aConsentChange(),
      aText({ purpose: 'texts-ended', body: 'No more texts.' }),
    );
    await storage.outbox.add('before', aText());
    start();
    await waitFor(() => logged.includes('text.failed stopped') && fake.messages().length > 0);
    expect(fake.messages().map(({ body }) => body)).toEqual(['No more texts.']);
  });
});

it('leaves what it cannot read, and sends the rest', async () => {
  const id = await add();
  await server.redis.command('HSET', [bucketKeys(id.slice(0, 2)).text(id), 'sealed', 'broken']);
  await storage.outbox.add('other', aText({ body: 'Other.' }));
  start();
  await waitFor(() => fake.messages().length === 1 && logged.includes('text.failed store.unreadable'));
});

it('goes on when the store comes back', async () => {
  start();
  await waitFor(() => true);
  server.pause();
  await waitFor(() => logged.includes('texts.stalled store.unavailable'), 20_000);
  server.resume();
  await storage.outbox.add('effect', aText());
  await waitFor(() => fake.messages().length === 1);
}, 30_000);

it('waits for what it has begun before it ends', async () => {
  fake.meet({ takes: true, then: 'silence' });
  const id = await add();
  start({ answerMs: IMPATIENT });
  await waitFor(() => fake.messages().length === 1);
  await stop();
  expect(await found(id)).toEqual(['unknown', 'ECONNABORTED']);
});
