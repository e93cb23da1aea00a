import { z } from 'zod';
import type { Count } from '../../../bot/ops/counters';
import { deskKeys } from '../../../bot/storage/keys';
import { numbersSchema } from '../../../bot/web/desk/exchange';
import { startDoorStage, type Browser, type DoorStage } from './doorStage';

const TOKEN = 'metrics-token-of-the-test-0123456789';

const sms = { channel: 'sms', language: 'en' } as const;
const call = { channel: 'voice', language: 'es' } as const;

const aDay: readonly Count[] = [
  { name: 'conversations', ...sms, times: 4 },
  { name: 'turns', ...sms, times: 30 },
  { name: 'wishes', ...sms, of: 'assistant', times: 3 },
  { name: 'wishes', ...sms, of: 'person' },
  { name: 'wishes', ...sms, of: 'dropped', times: 2 },
  { name: 'bookings', ...sms, times: 2 },
  { name: 'bookingTurns', ...sms, times: 11 },
  { name: 'handOffs', ...sms, of: 'asked-for-person' },
  { name: 'dangers', ...call, of: 'emergency' },
  { name: 'dangers', ...call, of: 'urgent' },
  { name: 'notUnderstood', ...call, of: 'bookRide destination', times: 2 },
];

describe('the broker’s numbers', () => {
  let stage: DoorStage;
  let browser: Browser;
  beforeAll(async () => {
    stage = await startDoorStage((signIn) => ({ signIn, metricsToken: TOKEN }));
    const { numbers } = stage.house;
    numbers.count(aDay);
    await numbers.flush();
    stage.later(24 * 60);
    numbers.count([
      { name: 'conversations', ...sms },
      { name: 'lateRides', channel: 'unknown', language: 'en' },
    ]);
    await numbers.flush();
    stage.provider.be({ sub: 's', roles: 'dispatcher' });
    browser = stage.browser();
    await stage.signIn(browser);
  });
  afterAll(async () => {
    await stage.stop();
  });

  const ask = async (query: string) => {
    const { status, text } = await browser.ask(`/desk/api/numbers${query}`);
    return { status, body: z.looseObject({}).parse(JSON.parse(text)) };
  };

  test('of two days are told together, by channel and language, by day, and by what each is counted by', async () => {
    const { status, body } = await ask('?from=2026-12-04&to=2026-12-05');
    expect(status).toBe(200);
    const { tables } = numbersSchema.parse(body);
    const rowsOf = (title: string) => tables.find((table) => table.title === title)?.rows;
    expect(rowsOf('All together')).toEqual([
      ['Conversations', 5],
      ['Messages answered', 30],
      ['Contained', '75 %'],
      ['Handed to a person', 1],
      ['Rides booked', 2],
      ['Turns per booking', '5.5'],
      ['Not understood', 2],
      ['Emergencies', 1],
      ['Crises', 0],
      ['Late rides', 1],
    ]);
    expect(rowsOf('By channel and language')).toEqual([
      ['Calls, Spanish', 0, 0, '–', 0, 0, '–', 2, 1, 0, 0],
      ['Not known, English', 0, 0, '–', 0, 0, '–', 0, 0, 0, 1],
      ['Texts, English', 5, 30, '75 %', 1, 2, '5.5', 0, 0, 0, 0],
    ]);
    expect(rowsOf('By day')).toEqual([
      ['2026-12-04', 4, 30, '75 %', 1, 2, '5.5', 2, 1, 0, 0],
      ['2026-12-05', 1, 0, '–', 0, 0, '–', 0, 0, 0, 1],
    ]);
    expect(rowsOf('Handed to a person, by reason')).toEqual([['Asked for person', 1, 1]]);
    expect(rowsOf('Not understood, by question')).toEqual([['Book ride destination', 2, 2]]);
    expect(rowsOf('How wishes ended')).toEqual([
      ['Assistant', 3, 3],
      ['Dropped', 2, 2],
      ['Person', 1, 1],
    ]);
    // A row has a cell for each column.
    for (const { columns, rows } of tables)
      expect(rows.every(({ length }) => length === columns.length)).toBe(true);
  });

  test.each([
    ['', '2026-11-29', '2026-12-05'],
    ['?to=2026-12-04', '2026-11-28', '2026-12-04'],
    ['?from=2026-12-04', '2026-12-04', '2026-12-05'],
    ['?from=2025-11-01&to=2026-12-05', '2025-11-01', '2026-12-05'],
  ])('asked for as %j are of these days', async (query, from, to) => {
    expect((await ask(query)).body).toMatchObject({ from, to });
  });

  test.each([
    '?from=yesterday',
    '?from=2026-02-30&to=2026-03-01',
    '?from=2026-12-05&to=2026-12-04',
    '?from=2025-10-31&to=2026-12-05',
    '?to=',
  ])('asked for as %j are refused', async (query) => {
    expect(await ask(query)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  test('lie in the store under the day alone', async () => {
    const keys = z.array(z.string()).parse(await stage.redis.redis.command('KEYS', ['{desk}:numbers:*']));
    expect(keys.toSorted()).toEqual(['2026-12-04', '2026-12-05'].map(deskKeys.numbers));
  });

  describe('as metrics', () => {
    const through = { 'x-forwarded-for': '203.0.113.9' };
    const read = async (headers: Readonly<Record<string, string>>) =>
      stage.browser().ask('/metrics', { headers });

    test('are read on this machine', async () => {
      const { status, headers, text } = await read({});
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
      expect(text).toContain('rideline_turns_total{channel="sms",language="en"} 30\n');
    });

    test('are read from elsewhere with the token', async () => {
      expect((await read({ ...through, authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    });

    test.each([
      ['no token', {}],
      ['another token', { authorization: `Bearer ${TOKEN.slice(1)}` }],
      ['no scheme', { authorization: TOKEN }],
      ['an empty token', { authorization: 'Bearer ' }],
    ])('are not there from elsewhere with %s', async (_what, headers) => {
      expect((await read({ ...through, ...headers })).status).toBe(404);
    });

    test('are not there from elsewhere where no token is set', async () => {
      const other = await startDoorStage();
      const { status } = await other.browser().ask('/metrics', {
        headers: { ...through, authorization: 'Bearer undefined' },
      });
      expect(status).toBe(404);
      await other.stop();
    });
  });
});
