import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Request, Response } from 'restify';
import { sampleData } from '../../bot/storage/sampleData';
import { calendarFile } from '../../bot/web/calendarFile';
import { calendarEntryOf } from '../../domain/calendarEntry';
import type { Ride } from '../../domain/ride';
import { startTestRedis, type TestRedis } from '../redis/testRedis';
import { parseTranscript, transcriptFiles } from '../transcripts/parse';
import { playTranscript, type Planting } from '../transcripts/play';
import { waitFor } from '../waitFor';
import { onFile, searchIn, typedIn } from './canaries';
import type { Sinks } from './sinks';

const transcripts = join(__dirname, '../transcripts');

/** Transcripts that are so, by their whole text. */
const transcriptsThat = (are: (text: string) => boolean): readonly string[] =>
  transcriptFiles(transcripts)
    .filter((file) => are(readFileSync(file, 'utf8')))
    .map((file) => relative(transcripts, file));

/** Whose texts the worker sends. */
const withTexts = transcriptsThat((text) => text.includes('texts: sent') && text.includes('\ntext to '));

/** Calls of whom speaks: keys that may be followed by more are waited for by the real clock. */
const spoken = transcriptsThat((text) => text.includes('channel: voice') && !text.includes('(keys)'));

/** Who books in the transcript that is played, and when. */
const HAROLD = '100000002';
const TODAY = '2026-11-23';

/** Milliseconds for Twilio's client, which takes seconds to load. */
const TO_LOAD_TWILIO_MS = 60_000;

const { members, facilities } = sampleData(TODAY);
const { who, kinds } = onFile(members, facilities);

describe('the search', () => {
  const spellings: readonly (readonly [string, string, string])[] = [
    ['a name', 'hello Alma', 'alma'],
    ['a name in other letters', 'TOMAS', 'tomas'],
    ['a name in an address', '/sms?name=Tom%C3%A1s%20Arroyo', 'tomas'],
    ['a name in JSON within JSON', '{"said":"{\\"name\\":\\"Tom\\\\u00e1s\\"}"}', 'tomas'],
    ['a name in XML', '<Say voice="Tom&#225;s"/>', 'tomas'],
    ['a name on a new line of JSON', '{"text":"hello\\nAlma"}', 'alma'],
    ['a name in base64', `token=${Buffer.from('{"of":"Alma Whitcomb"}').toString('base64url')}`, 'whitcomb'],
    ['a Medicaid ID', '{m:07}:member:100000001', '100000001'],
    ['a Medicaid ID with spaces', '100 000 001', '100000001'],
    ['a phone', 'sms:2035550101', '2035550101'],
    ['a phone in E.164', '+12035550101', '2035550101'],
    ['a phone as an address has it', 'From=%2B12035550101', '2035550101'],
    ['a phone with dashes', '203-555-0101', '2035550101'],
    ['a phone with a bracket', '(203) 555-0101', '2035550101'],
    ['a phone with dots', '203.555.0101', '2035550101'],
    ['a phone with spaces', '1 203 555 0101', '2035550101'],
    ['a birth date', 'born 3/12/1984', '3 12 1984'],
    ['a birth date of two digits each', '03-12-84', '03 12 84'],
    ['a birth date as a record has it', '1984-03-12T00:00', '19840312'],
    ['a birth date by keys', 'Digits=03121984', '03121984'],
    ['a birth date in words', 'March 12, 1984', 'march 12 1984'],
    ['a birth date in Spanish words', '12 de marzo de 1984', '12 de marzo de 1984'],
    ['a street', 'at 118 Larkspur Rd.', '118 larkspur rd'],
    ['a part of an address', 'Apt 2B', 'apt 2b'],
    ['a note on the door', 'five steps with a rail, ring twice', 'five steps with a rail ring twice'],
    ['a caregiver', 'Denise called', 'denise'],
    ['a clinic', 'to northgate-dental', 'northgate dental'],
  ];
  test.each(spellings)('finds %s', (_, text, found) => {
    expect(searchIn(text)(who)).toContain(found);
  });

  test('finds which of many somebody is', () => {
    expect(searchIn('{"program":"husky-c","mobility":"wheelchair"}')(kinds)).toEqual([
      'husky c',
      'wheelchair',
    ]);
  });

  test('finds what was typed, word by word and as a whole', () => {
    const typed = typedIn(['my son is sick', 'take me to Zanzibar, 06514', '4/5/1999', '+1 203 555 0177']);
    const find = (text: string): readonly string[] => searchIn(text)(typed);
    expect(find('My son is sick!')).toEqual(['my son is sick', 'sick']);
    expect(find('zanzibar')).toEqual(['zanzibar']);
    expect(find('zip=06514')).toEqual(['06514']);
    expect(find('19990405')).toEqual(['19990405']);
    expect(find('203-555-0177')).toEqual(['2035550177']);
    expect(find('all is well')).toEqual([]);
  });

  test('finds no name within a word, and no number of a ride', () => {
    expect(searchIn('almanac, mossy, 327 9585, 2026-12-04')(who)).toEqual([]);
    expect(searchIn('0327 9585')(typedIn(['cancel 0327 9585'], ['03279585']))).toEqual([]);
  });
});

describe('what is hidden while a transcript is played', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(() => redis.empty());

  const play = async (
    plant: (where: Planting) => Promise<unknown>,
    { store = redis, file = 'happyPath/bookedInOneMessage.md', over = '' } = {},
  ): Promise<readonly string[]> => {
    const transcript = parseTranscript(await readFile(join(transcripts, file), 'utf8'));
    const { channel: own } = transcript.settings;
    const channel = over || (own === undefined || own === 'any' ? 'sms' : own);
    const played = await playTranscript(transcript, store, basename(file), channel, plant);
    return played.split('\n').filter((line) => line.startsWith('personal in'));
  };

  const command =
    (name: string, ...args: readonly string[]) =>
    (where: Planting) =>
      where.redis.redis.command(name, args);

  /** Asks for an address, and reads what comes to its end. */
  const asked = async (address: string): Promise<string> =>
    (await fetch(address, { redirect: 'manual' })).text();

  /** A server that answers something it should not. */
  const answering =
    (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
    async ({ server, url }: Planting): Promise<void> => {
      server.get('/planted', async (_request: Request, response: Response) => {
        response.sendRaw(status, body, headers);
      });
      await asked(`${url}/planted`);
    };

  const twiml = (inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`;

  /** The ride that was booked, in another way than it can be. */
  const riding =
    (change: (ride: Ride) => Ride) =>
    async ({ house: { desk } }: Planting): Promise<void> => {
      const [found] = await desk.rides.ofMember(HAROLD, TODAY);
      if (found !== undefined) await desk.rides.replace('planted', change(found.value), found.version);
    };

  const places: readonly (readonly [string, string, (where: Planting) => Promise<unknown>])[] = [
    ['a field of the log', 'log', async ({ log }) => log.debug('turn.answered', { code: 'Whitcomb' })],
    ['the address of a request', 'address', ({ url }) => asked(`${url}/healthz?of=Alma%20Whitcomb`)],
    ['an attribute of TwiML', 'address', answering(200, twiml('<Gather action="/step?of=whitcomb"/>'))],
    [
      'where TwiML redirects to',
      'address',
      answering(200, twiml('<Redirect>https://rides.example.org/Whitcomb</Redirect>')),
    ],
    [
      'a link in an answer',
      'address',
      answering(200, '{"streamUrl":"wss://rides.example.org/?of=whitcomb"}'),
    ],
    ['where an answer leads', 'address', answering(302, '', { location: '/desk?of=Whitcomb' })],
    [
      'a label of a metric',
      'metric',
      async ({ house }) =>
        house.numbers.count([{ name: 'handOffs', channel: 'sms', language: 'en', of: 'Whitcomb' }]),
    ],
    ['an answer that something broke', 'error', answering(500, 'No member called Whitcomb.')],
    ['a name in Redis', 'store', command('SET', '{m:07}:member:whitcomb', '1')],
    ['a text in Redis', 'store', command('SET', '{m:07}:hold:x', 'Alma Whitcomb')],
    ['a field in Redis', 'store', command('HSET', '{m:07}:member:x', 'whitcomb', '1')],
    [
      'a text in line that is not sealed',
      'store',
      command('HSET', '{m:07}:text:x', 'sealed', 'Alma Whitcomb'),
    ],
    ['a list in Redis', 'store', command('RPUSH', '{m:07}:consent:x', '{"words":"Whitcomb"}')],
    ['a set in Redis', 'store', command('SADD', '{m:07}:undelivered:x', 'whitcomb')],
    ['an index in Redis', 'store', command('ZADD', '{m:07}:outbox', '1', 'whitcomb')],
    ['a stream in Redis', 'store', command('XADD', '{m:07}:ride-events', '*', 'by', 'whitcomb')],
    [
      'a calendar file',
      'calendar',
      async ({ house, sinks }) => {
        const entries = (await house.desk.rides.ofMember(HAROLD, TODAY)).map(({ value }) =>
          calendarEntryOf(value),
        );
        // Of all that is in it, only the line to call can be another.
        sinks.calendar.push(calendarFile(entries, 'en', `call Ms. ${'x'.repeat(40)} Whitcomb at home`, 0));
      },
    ],
    [
      'a trace',
      'trace',
      riding((ride) => ({
        ...ride,
        decision: {
          ...ride.decision,
          trace: ride.decision.trace.map((line) => ({ ...line, rule: 'Whitcomb' })),
        },
      })),
    ],
  ];
  test.each(places)('in %s is found there', async (_, sink, plant) => {
    expect(await play(plant)).toContain(`personal in the ${sink}: whitcomb`);
  });

  test('nowhere is found nowhere, though every sink holds something', async () => {
    let held: Sinks | undefined;
    const found = await play(async ({ sinks }) => {
      held = sinks;
    });
    expect(found).toEqual([]);
    const { log = [], address = [], metric = [], store = [], calendar = [], trace = [] } = held ?? {};
    expect(log.join()).toContain('"event":"turn.answered"');
    expect(address).toContain('/twilio/sms');
    expect(metric.join()).toContain('rideline_bookings_total');
    expect(store.join()).toContain(':rides-by-day');
    expect(calendar.join()).toContain('SUMMARY:');
    expect(trace.join()).toContain('17-134d-33');
  });

  /** The worker hands over to Twilio what is in line, until nothing is left to send. */
  const sendAll = async ({ house, sinks }: Planting): Promise<void> => {
    const stop = await house.startWork();
    await waitFor(() => sinks.log.join().includes('"event":"text.sent"'));
    await stop();
  };

  test.each(withTexts)(
    'is nowhere once the worker sent the texts of %s',
    async (file) => {
      expect(await play(sendAll, { file })).toEqual([]);
    },
    TO_LOAD_TWILIO_MS,
  );

  test(
    'is found where the worker writes it while it sends',
    async () => {
      const [file = ''] = withTexts;
      const plant = async (where: Planting): Promise<void> => {
        await sendAll(where);
        where.log.debug('text.sent', { code: 'Whitcomb' });
      };
      expect(await play(plant, { file })).toContain('personal in the log: whitcomb');
    },
    TO_LOAD_TWILIO_MS,
  );

  test.each(spoken)('is nowhere when the call of %s goes over a socket', async (file) => {
    let heard = '';
    const listen = async ({ sinks }: Planting): Promise<void> => {
      heard = sinks.address.join(' ');
    };
    expect(await play(listen, { file, over: 'relay' })).toEqual([]);
    expect(heard).toContain('/twilio/relay');
  });

  test('is not in what Redis wrote to its disk meanwhile', async () => {
    const own = await startTestRedis();
    try {
      await play(() => Promise.resolve(), { store: own });
      const folder = join(own.dataDir, 'appendonlydir');
      const files = await Promise.all(
        (await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')),
      );
      const ids = new Set(facilities.map(({ id }) => id));
      const isPublic = (line: string): boolean => line.startsWith('{"schema":1,"facility":') || ids.has(line);
      const isSealed = (line: string): boolean => /^t1(?:\.[\w-]+){3}$/.test(line);
      const lines = files.flatMap((file) => file.split(/\r?\n/));
      const written = lines.filter((line) => !isPublic(line) && !isSealed(line)).join('\n');
      expect(lines.filter(isSealed).length).toBeGreaterThan(20);
      expect(written).toContain(':rides-by-day');
      expect(searchIn(written)(who)).toEqual([]);
    } finally {
      await own.stop();
    }
  });
});
