import { replyTo } from '../../../bot/channels/replyTo';
import { instantOf } from '../../../bot/clock';
import { buildHouse, type House } from '../../../bot/house';
import { counterNames, type Count, type Counted } from '../../../bot/ops/counters';
import { createLog } from '../../../bot/ops/log';
import { metricsText } from '../../../bot/ops/metrics';
import { redisNumbers } from '../../../bot/ops/numbers';
import { startTestRedis, type TestRedis } from '../../redis/testRedis';
import { aConfig } from '../aConfig';

const MORNING = '2026-11-23T09:00';
const DAY = '2026-11-23';

const log = createLog('silent');

/** Counts as `name channel language of: number`, for who reads the test. */
const told = (counted: readonly Counted[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    counted.map(({ name, channel, language, of, count }) => [
      [name, channel, language, ...(of === undefined ? [] : [of])].join(' '),
      count,
    ]),
  );

describe('what members do', () => {
  let redis: TestRedis;
  let house: House;
  let drawn = 0;
  let instant = instantOf(MORNING);
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  beforeEach(async () => {
    await redis.empty();
    instant = instantOf(MORNING);
    const newId = (): string => `id-${(drawn += 1)}`;
    const surroundings = {
      clock: () => instant,
      random: (max: number) => (drawn += 1) % max,
      newId,
      newToken: newId,
    };
    house = await buildHouse(aConfig(redis, { sampleData: true }), log, surroundings);
  });
  afterEach(async () => {
    await house.close();
  });
  afterAll(async () => {
    await redis.stop();
  });

  /** Sends texts one after the other from a phone of a member. */
  const text = async (phone: string, ...words: readonly string[]): Promise<void> => {
    for (const one of words) {
      drawn += 1;
      // Texts in one go are a burst.
      instant += 60_000;
      const incoming = { text: one, senderPhone: phone, isTextMessage: true };
      const conversation = `sms:+18605550000:+1${phone}`;
      await replyTo({ channel: 'sms', conversation, id: `message-${drawn}`, incoming }, house);
    }
  };

  const rows: readonly (readonly [string, string, readonly string[], Readonly<Record<string, number>>])[] = [
    [
      'a booking is contained, and counts its turns from the wish to the yes',
      '2035550102',
      [
        'hello',
        'Need a ride to my dialysis friday dec 4 at 10am, nobody can drive me, will call when done',
        '07/30/1949',
        'no',
        'yes',
      ],
      {
        'conversations sms en': 1,
        'turns sms en': 5,
        'bookings sms en': 1,
        'bookingTurns sms en': 4,
        'wishes sms en assistant': 1,
      },
    ],
    [
      'a question that is answered is contained',
      '2035550101',
      ['does it cost anything'],
      { 'conversations sms en': 1, 'turns sms en': 1, 'wishes sms en assistant': 1 },
    ],
    [
      'who asks for a person is not',
      '2035550101',
      ['I want to talk to a person'],
      {
        'conversations sms en': 1,
        'turns sms en': 1,
        'handOffs sms en asked-for-person': 1,
        'wishes sms en person': 1,
      },
    ],
    [
      'an emergency is counted once while it lasts, and is no wish',
      '2035550101',
      ['chest pain', 'chest pain'],
      {
        'conversations sms en': 1,
        'turns sms en': 2,
        'dangers sms en emergency': 1,
      },
    ],
    [
      'a crisis in Spanish',
      '2035550103',
      ['me quiero morir'],
      {
        'conversations sms es': 1,
        'turns sms es': 1,
        'dangers sms es crisis': 1,
      },
    ],
    [
      'what was not understood, with nothing open',
      '2035550101',
      ['hello', 'fhqwhgads'],
      { 'conversations sms en': 1, 'turns sms en': 2, 'notUnderstood sms en nothing-open': 1 },
    ],
    [
      'a booking that was dropped counts for neither',
      '2035550102',
      ['I need a ride to my dialysis', 'start over', 'yes'],
      { 'conversations sms en': 1, 'turns sms en': 3, 'wishes sms en dropped': 1 },
    ],
  ];
  test.each(rows)('%s', async (_what, phone, words, expected) => {
    await text(phone, ...words);
    expect(told(house.numbers.sinceStart())).toEqual(expected);
  });

  test('is told by the question where an answer to it was not understood', async () => {
    await text('2035550102', 'Need a ride friday dec 4 at 10am', '07/30/1949', 'fhqwhgads');
    const missed = house.numbers.sinceStart().filter(({ name }) => name === 'notUnderstood');
    expect(missed.map(({ of }) => of)).toEqual([expect.stringMatching(/^bookRide \w+$/)]);
  });

  test('is counted once for a message that is sent twice', async () => {
    const incoming = { text: 'hello', senderPhone: '2035550101', isTextMessage: true };
    const message = { channel: 'sms', conversation: 'sms:+18605550000:+12035550101', id: 'same', incoming };
    await replyTo(message, house);
    await replyTo(message, house);
    expect(told(house.numbers.sinceStart())).toEqual({ 'conversations sms en': 1, 'turns sms en': 1 });
  });

  test('is told without a word, a number or an id of anybody', async () => {
    await text(
      '2035550102',
      'Need a ride to my dialysis friday dec 4 at 10am',
      '07/30/1949',
      'agent',
      'Canary',
    );
    await house.numbers.flush();
    const told = metricsText(house.numbers.sinceStart());
    const written = JSON.stringify(await redis.redis.command('HGETALL', [`{desk}:numbers:${DAY}`]));
    for (const personal of ['Canary', 'Harold', 'Pease', '2035550102', '100000002', '1949', 'ialysis'])
      expect(told + written).not.toContain(personal);
  });
});

describe('numbers in the store', () => {
  let redis: TestRedis;
  let instant = instantOf(MORNING);
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  beforeEach(async () => {
    await redis.empty();
    instant = instantOf(MORNING);
  });
  afterAll(async () => {
    await redis.stop();
  });
  const numbersOf = (process: string, command = redis.redis.command.bind(redis.redis)) =>
    redisNumbers({ redis: { command }, clock: () => instant, process, log });
  const aTurn: Count = { name: 'turns', channel: 'sms', language: 'en' };

  test('of several processes are added up, however often each writes them', async () => {
    const one = numbersOf('one');
    const other = numbersOf('other');
    one.count([aTurn, aTurn, { ...aTurn, name: 'handOffs', of: 'asked-for-person' }]);
    other.count([{ ...aTurn, times: 5 }]);
    await Promise.all([one.flush(), other.flush(), one.flush()]);
    one.count([aTurn]);
    await one.flush();
    await other.flush();
    expect(told(await one.on(DAY))).toEqual({ 'turns sms en': 8, 'handOffs sms en asked-for-person': 1 });
  });

  test('lie under the day it was for the program, and are kept 400 days', async () => {
    const numbers = numbersOf('one');
    instant = instantOf('2026-11-23T23:59');
    numbers.count([aTurn]);
    instant = instantOf('2026-11-24T00:00');
    numbers.count([aTurn, aTurn]);
    await numbers.flush();
    expect(told(await numbers.on('2026-11-23'))).toEqual({ 'turns sms en': 1 });
    expect(told(await numbers.on('2026-11-24'))).toEqual({ 'turns sms en': 2 });
    expect(told(numbers.sinceStart())).toEqual({ 'turns sms en': 3 });
    const left = await redis.redis.command('TTL', ['{desk}:numbers:2026-11-24']);
    expect(Number(left)).toBeGreaterThan(399 * 86_400);
    expect(Number(left)).toBeLessThanOrEqual(400 * 86_400);
  });

  test('that could not be written are written with the next', async () => {
    let isAway = true;
    const numbers = numbersOf('one', (...given) =>
      isAway ? Promise.reject(new RangeError('away')) : redis.redis.command(...given),
    );
    numbers.count([aTurn]);
    await expect(numbers.flush()).rejects.toThrow('away');
    numbers.count([aTurn]);
    isAway = false;
    await numbers.flush();
    expect(told(await numbers.on(DAY))).toEqual({ 'turns sms en': 2 });
  });

  test('are asked for in one round trip, and written in none where nothing happened', async () => {
    const sent: string[] = [];
    const numbers = numbersOf('one', async (name, args = []) => {
      sent.push(name);
      return redis.redis.command(name, args);
    });
    await numbers.flush();
    expect(sent).toEqual([]);
    numbers.count([aTurn]);
    expect(sent).toEqual([]);
    await numbers.flush();
    await numbers.flush();
    expect(sent).toEqual(['HSET', 'EXPIRE']);
  });

  test('of another release are passed over', async () => {
    await redis.redis.command('HSET', [
      `{desk}:numbers:${DAY}`,
      'old somethingElse sms en',
      3,
      'old turns',
      1,
    ]);
    expect(await numbersOf('one').on(DAY)).toEqual([]);
  });

  test('count a way of a ride as late once, whichever process sees it', async () => {
    const one = numbersOf('one');
    const other = numbersOf('other');
    const where = { channel: 'voice', language: 'es' } as const;
    await one.countLate('03279585', 'late outbound', where);
    await other.countLate('03279585', 'late outbound', where);
    await other.countLate('03279585', 'late return', where);
    await Promise.all([one.flush(), other.flush()]);
    expect(told(await one.on(DAY))).toEqual({ 'lateRides voice es': 2 });
  });

  test('of late rides from before their channel was kept are of an unknown one', async () => {
    await redis.redis.command('HSET', [`{desk}:numbers:${DAY}`, 'old lateRides none es', 3]);
    expect(told(await numbersOf('one').on(DAY))).toEqual({ 'lateRides unknown es': 3 });
  });
});

describe('the metrics', () => {
  const name = String.raw`[a-zA-Z_:][\w:]*`;
  const label = String.raw`[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*"`;
  const help = new RegExp(`^# HELP (${name}) \\S.*$`);
  const type = new RegExp(`^# TYPE (${name}) counter$`);
  const sample = new RegExp(`^(${name})\\{(${label}(?:,${label})*)?\\} (\\d+)$`);

  /** Every sample, by the grammar of Prometheus' text format: each under its help and its type, no metric and no series twice. */
  const parsed = (text: string) => {
    expect(text.endsWith('\n')).toBe(true);
    const seen: string[] = [];
    const samples: { readonly metric: string; readonly labels: string; readonly value: number }[] = [];
    const lines = text.slice(0, -1).split('\n');
    for (let at = 0; at < lines.length; at += 1) {
      const [, helped] = help.exec(lines[at] ?? '') ?? [];
      if (helped !== undefined) {
        expect(seen).not.toContain(helped);
        seen.push(helped);
        at += 1;
        expect(type.exec(lines[at] ?? '')?.[1]).toBe(helped);
      } else {
        const [, metric = '', labels = '', value] = sample.exec(lines[at] ?? '') ?? [];
        expect({ line: lines[at], metric }).toEqual({ line: lines[at], metric: seen.at(-1) });
        samples.push({ metric, labels, value: Number(value) });
      }
    }
    const series = samples.map(({ metric, labels }) => `${metric} ${labels}`);
    expect(new Set(series).size).toBe(series.length);
    return { metrics: seen, samples };
  };

  test('name every counter, and count nothing where nothing happened', () => {
    const { metrics, samples } = parsed(metricsText([]));
    expect(metrics).toHaveLength(counterNames.length);
    expect(metrics.every((metric) => /^rideline_[a-z_]+_total$/.test(metric))).toBe(true);
    expect(samples).toEqual([]);
  });

  test('are written so that Prometheus reads them, whatever a label holds', () => {
    const where = { channel: 'sms', language: 'es' } as const;
    const { samples } = parsed(
      metricsText([
        { name: 'turns', ...where, count: 12 },
        { name: 'handOffs', ...where, of: 'asked-for-person', count: 3 },
        { name: 'handOffs', ...where, of: 'a "b" \\ c\nd', count: 1 },
      ]),
    );
    expect(samples).toEqual([
      { metric: 'rideline_turns_total', labels: 'channel="sms",language="es"', value: 12 },
      {
        metric: 'rideline_hand_offs_total',
        labels: 'channel="sms",language="es",reason="asked-for-person"',
        value: 3,
      },
      {
        metric: 'rideline_hand_offs_total',
        labels: String.raw`channel="sms",language="es",reason="a \"b\" \\ c\nd"`,
        value: 1,
      },
    ]);
  });
});
