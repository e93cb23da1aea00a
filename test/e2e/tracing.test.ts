import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { aText } from '../contracts/samples';
import { startFakeTwilio } from '../twilio/fakeTwilio';
import { waitFor } from '../waitFor';
import { englishAnswers } from './support/answers';
import { startCollector, type CollectedSpan, type Collector } from './support/collector';
import { talkUntil } from './support/conversation';
import { startWorker } from './support/server';
import { ACCOUNT } from './support/sms';
import { saidDay, setStage, type Stage } from './support/stage';
import { webChatTo } from './support/webChat';

const PATIENCE = 20_000;

describe('with a collector', () => {
  let stage: Stage;
  let collector: Collector;
  beforeAll(async () => {
    stage = await setStage();
    collector = await startCollector();
  });
  afterAll(async () => {
    await collector.close();
    await stage.close();
  });

  const named = (name: string): readonly CollectedSpan[] =>
    collector.spans().filter((span) => span.name === name);
  const partsOf = ({ id }: CollectedSpan): readonly CollectedSpan[] =>
    collector.spans().filter(({ parent }) => parent === id);

  it('a booking, a text and the watch over the ride are timed part by part, and nothing is said of anybody', async () => {
    const fake = await startFakeTwilio({
      authToken: stage.twilio.authToken,
      number: stage.twilio.number,
      smsUrl: `${stage.twilio.publicBaseUrl}/twilio/sms`,
      smsFallback: '',
      reach: (url) => url.replace(stage.twilio.publicBaseUrl, server.url),
    });
    const tracing = {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      WORKER: 'beside',
      TWILIO_ACCOUNT_SID: ACCOUNT,
      TWILIO_API_URL: fake.url,
    };
    const server = await stage.start(undefined, tracing);
    const worker = await startWorker({
      ...stage.environment,
      ...tracing,
      REDIS_URL: `unix://${stage.redis.socketPath}`,
    });
    const alma = stage.phone('2035550101', () => server.url);
    const asked = `I need a ride to Northgate Dental on ${saidDay(stage.visitDay, 'en-US')} at 10:30 am`;
    await talkUntil(
      alma,
      asked,
      'readBack.confirm',
      { ...englishAnswers, 'identify.birth': '3/12/1984' },
      'en',
    );
    await alma.say('1');
    const [ride] = await stage.ridesOf('100000001');
    const chat = webChatTo(() => server.url);
    await chat.start();
    await chat.say('hello');
    chat.leave();
    await stage.storage.outbox.add('a text', aText({ to: '2035550101', body: 'Larkspur canary' }));
    const isSent = () => named('text').some(({ attributes }) => attributes.outcome === 'sent');
    await waitFor(isSent, PATIENCE);
    expect(await server.stop()).toBe(0);
    expect(await worker.stop()).toBe(0);
    await fake.close();

    expect(collector.senders().length).toBeGreaterThan(0);
    for (const sender of collector.senders()) expect(sender).toEqual({ 'service.name': 'rideline' });
    expect(named('door').map(({ attributes }) => attributes.route)).toContain(
      '/v3/directline/conversations/:id/activities',
    );
    const turns = named('turn').filter(({ attributes }) => attributes.channel === 'sms');
    expect(turns.length).toBe(await stage.countTurns(alma));
    const doors = named('door');
    for (const turn of turns) {
      expect(turn.attributes).toEqual({ channel: 'sms', language: 'en', outcome: 'answered' });
      expect(doors.find(({ id }) => id === turn.parent)?.attributes).toEqual({
        route: '/twilio/sms',
        status: 200,
      });
      const parts = partsOf(turn).map(({ name }) => name);
      expect(new Set(parts)).toEqual(new Set(['store', 'understanding', 'decision', 'effects']));
      expect(parts.filter((name) => name === 'store').length).toBeGreaterThanOrEqual(2);
    }
    const effects = named('effects').flatMap(partsOf);
    expect(effects.map(({ name, attributes }) => [name, attributes])).toContainEqual([
      'store',
      { command: 'script' },
    ]);

    expect(named('text').map(({ attributes }) => attributes)).toContainEqual({ outcome: 'sent' });
    expect(
      named('text')
        .flatMap(partsOf)
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['store', 'sending']));
    expect(
      named('ride')
        .flatMap(partsOf)
        .some(({ name }) => name === 'store'),
    ).toBe(true);

    const canaries = [
      '100000001',
      'Alma',
      'Whitcomb',
      '1984',
      '2035550101',
      '+1203',
      'Larkspur',
      'Northgate',
      'canary',
      ride?.value.number ?? 'no ride',
      chat.conversationId,
      ...asked.split(' ').filter((word) => word.length > 5),
    ];
    // Ids and nanoseconds of spans are drawn and counted, and hold any four digits now and then.
    const told = collector.bodies().replaceAll(/"(?:[\da-f]{16}|[\da-f]{32}|\d{19})"/g, '""');
    expect(told).not.toBe(collector.bodies());
    expect(canaries.filter((one) => told.includes(one))).toEqual([]);
    const allowed = ['channel', 'language', 'outcome', 'code', 'route', 'status', 'command'];
    expect(
      collector
        .spans()
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((key) => !allowed.includes(key)),
    ).toEqual([]);
  }, 60_000);

  it('that does not answer, members are answered all the same, and the server ends in time', async () => {
    const server = await stage.start(undefined, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    const alma = stage.phone('2035550102', () => server.url);
    expect((await alma.say('hello')).status).toBe(200);
    expect(await server.stop()).toBe(0);
    expect(server.output()).not.toMatch(/opentelemetry|OTLP|ECONNREFUSED/iu);
  }, 60_000);
});

/** Runs a program of a few lines in a process of its own; it is given the folder of our code and an argument. */
const run = (code: string, argument: string): Promise<{ readonly stdout: string }> =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', code, resolve('bot'), argument]);

test('a span takes codes and names of ours, and no words, whatever slips in', async () => {
  const collector = await startCollector();
  const code = `
    const { openTelemetry } = require(process.argv[1] + '/ops/tracing/openTelemetry.ts');
    const tracing = openTelemetry(process.argv[2]);
    (async () => {
      await tracing.span('turn', async (set) => {
        set({ channel: 'sms', outcome: 'Alma Whitcomb of Larkspur Road', code: 'x'.repeat(101), status: 200, said: 'Alma' });
      });
      await tracing.span('text', async () => { throw new TypeError('Alma Whitcomb'); }).catch(() => undefined);
      await tracing.close();
    })();`;
  try {
    await run(code, collector.url);
    expect(collector.spans().map(({ name, attributes }) => [name, attributes])).toEqual([
      ['turn', { channel: 'sms', status: 200 }],
      ['text', { code: 'TypeError' }],
    ]);
    expect(collector.bodies()).not.toContain('Alma');
  } finally {
    await collector.close();
  }
}, 60_000);

test.each([
  ['nothing of OpenTelemetry is loaded without a collector', '', 0],
  ['and it is with one', 'http://127.0.0.1:9', 1],
])(
  '%s',
  async (_, endpoint, least) => {
    const code = `
    for (const file of ['house', 'server']) require(process.argv[1] + '/' + file + '.ts');
    require(process.argv[1] + '/ops/tracing/tracingTo.ts').tracingTo(process.argv[2] || undefined).then(() => {
      console.log(Object.keys(require.cache).filter((file) => file.includes('opentelemetry')).length);
    });`;
    const { stdout } = await run(code, endpoint);
    const loaded = Number(stdout);
    if (least === 0) expect(loaded).toBe(0);
    else expect(loaded).toBeGreaterThanOrEqual(least);
  },
  60_000,
);
