import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { instantOf, systemClock, wallClock } from '../../../bot/clock';
import type { LogEntry } from '../../../bot/storage/conversationStore';
import { conversationKeys } from '../../../bot/storage/keys';
import { createLookup } from '../../../bot/storage/lookup';
import { logEntrySchema, workItemSchema } from '../../../bot/storage/records';
import { sampleData } from '../../../bot/storage/sampleData';
import { createSeal, parseEncryptionKeys } from '../../../bot/storage/seal';
import { ctHusky } from '../../../domain/program/ctHusky';
import type { CalendarDate, LocalDateTime } from '../../../domain/calendar/calendarDate';
import type { WorkItem } from '../../../domain/ports/workItems';
import type { Ride, Versioned } from '../../../domain/ride';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';
import { callTo, type Call } from './call';
import { phone, type Phone, type TwilioNumber } from './sms';
import { startServer, type Environment, type RunningServer } from './server';

const { addBusinessDays } = ctHusky.businessDays;

/** A Redis with members and clinics in it, and how to start servers on it and to see what they wrote. */
export interface Stage {
  readonly redis: TestRedis;
  readonly storage: ReturnType<typeof storageOn>;
  readonly twilio: TwilioNumber;
  /** What a server of this stage needs, but for REDIS_URL. */
  readonly environment: Environment;
  /** The day it is for the program. */
  readonly today: CalendarDate;
  /** A working day far enough ahead. */
  readonly visitDay: CalendarDate;
  /** Starts a server on the stage's own Redis, or on the one at `redisUrl`, with more settings where they are given. */
  start(redisUrl?: string, more?: Environment): Promise<RunningServer>;
  /** A phone that texts to whichever server `url` names. */
  phone(from: string, url: () => string): Phone;
  /** A call from a phone to whichever server `url` names. */
  call(from: string, url: () => string): Call;
  /** Removes everything and loads members and clinics again. */
  reset(): Promise<void>;
  /** Rides of a member, cancelled ones included. */
  ridesOf(memberId: string): Promise<readonly Versioned<Ride>[]>;
  /** How many rides there are of anybody. */
  countRides(): Promise<number>;
  /** Every work item, the first opened first. */
  workItems(): Promise<readonly WorkItem[]>;
  /** The log of a phone's conversation. */
  logOf(member: Pick<Phone, 'conversation'>): Promise<readonly LogEntry[]>;
  /** Turns in the log of a phone's conversation. */
  countTurns(member: Pick<Phone, 'conversation'>): Promise<number>;
  /** Bytes the state of a phone's conversation takes, sealed. */
  bytesOfState(member: Pick<Phone, 'conversation'>): Promise<number>;
  /** Lets the lease of a conversation lapse now, as it does by itself five seconds after a server died. */
  letLeaseLapse(member: Pick<Phone, 'conversation'>): Promise<void>;
  /** Keeps a copy of everything in Redis. Returns how to have it back, as often as wanted. */
  keep(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Business days until the visit of a test: enough for every notice, a bus pass by mail included. */
const BUSINESS_DAYS_AHEAD = 10;

/** A day as a member says it: "December 14", "14 de diciembre". */
export const saidDay = (day: CalendarDate, locale: 'en-US' | 'es-US'): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

const list = z.array(z.string());
const stream = z.array(z.tuple([z.string(), z.tuple([z.literal('sealed'), z.string()])]));

/** Copies all keys of one database of Redis to another that is emptied first. ARGV from, to. */
const COPY_ALL = `
  redis.call('SELECT', ARGV[2])
  redis.call('FLUSHDB')
  redis.call('SELECT', ARGV[1])
  for _, key in ipairs(redis.call('KEYS', '*')) do redis.call('COPY', key, key, 'DB', ARGV[2]) end
`;

/** The database servers use. */
const IN_USE = 0;

/** Has a process of Node's begin at another moment than it is. */
const beginningAt = (moment: LocalDateTime): string => {
  const ahead = instantOf(moment) - systemClock();
  const code = `const now = Date.now; Date.now = () => now() + ${ahead};`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
};

/**
 * Starts a Redis and loads the sample members and clinics into it.
 * @param moment when it is for servers of this stage while it is set, on the program's wall clock; now unless given
 */
export const setStage = async (moment?: LocalDateTime): Promise<Stage> => {
  const redis = await startTestRedis();
  const lookupKey = newKey();
  const encryptionKeys = `test:${newKey()}`;
  const lookup = createLookup(lookupKey);
  const seal = createSeal(parseEncryptionKeys(encryptionKeys));
  const storage = storageOn(redis.redis, { lookupKey, encryptionKeys });
  const today = moment?.slice(0, 10) ?? wallClock(systemClock()).date;
  const sample = sampleData(today);
  const twilio: TwilioNumber = {
    authToken: randomBytes(16).toString('hex'),
    publicBaseUrl: 'https://rides.example.org',
    number: '+18605550100',
  };
  const environment: Environment = {
    PUBLIC_BASE_URL: twilio.publicBaseUrl,
    TWILIO_NUMBER: twilio.number,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    LOOKUP_KEY: lookupKey,
    ENCRYPTION_KEYS: encryptionKeys,
    TOKEN_KEY: newKey(),
    LOG_LEVEL: 'debug',
    // Many simulated members use one phone, faster than anybody writes.
    MESSAGES_A_MINUTE: '1000000',
    ...(moment !== undefined && { NODE_OPTIONS: beginningAt(moment) }),
  };

  const command = (name: string, ...args: readonly (string | number)[]): Promise<unknown> =>
    redis.redis.command(name, args);
  const keysLike = async (pattern: string): Promise<readonly string[]> =>
    list.parse(await command('KEYS', pattern));
  const keysOf = ({ conversation }: Pick<Phone, 'conversation'>) =>
    conversationKeys(lookup.hash('conversation', conversation));

  const reset = async (): Promise<void> => {
    await redis.empty();
    await Promise.all([storage.facilities.putAll(sample.facilities), storage.members.putAll(sample.members)]);
  };

  const workItem = async (key: string): Promise<WorkItem> => {
    const [status, sealed] = list.parse(await command('HMGET', key, 'status', 'sealed'));
    const record = z.looseObject({}).parse(seal.open(key, sealed ?? ''));
    return workItemSchema.parse({ ...record, status });
  };

  let kept = IN_USE;
  await reset();
  return {
    redis,
    storage,
    twilio,
    environment,
    today,
    visitDay: addBusinessDays(today, BUSINESS_DAYS_AHEAD),
    start: (redisUrl = `unix://${redis.socketPath}`, more = {}) =>
      startServer({ ...environment, ...more, REDIS_URL: redisUrl }),
    phone: (from, url) => phone(twilio, from, url),
    call: (from, url) => callTo(twilio, from, url),
    reset,
    ridesOf: (memberId) => storage.rides.ofMember(memberId, today),
    countRides: async () => (await keysLike('{m:*}:ride:*')).length,
    async workItems() {
      const items = await Promise.all((await keysLike('{m:*}:work:*')).map(workItem));
      return items.toSorted((one, other) => one.openedAt.localeCompare(other.openedAt));
    },
    async logOf(member) {
      const { log: key } = keysOf(member);
      const entries = stream.parse(await command('XRANGE', key, '-', '+'));
      return entries.map(([, [, sealed]]) => logEntrySchema.parse(seal.open(key, sealed)));
    },
    countTurns: async (member) => Number(await command('XLEN', keysOf(member).log)),
    bytesOfState: async (member) => Number(await command('HSTRLEN', keysOf(member).state, 'sealed')),
    async letLeaseLapse(member) {
      await command('DEL', keysOf(member).lease);
    },
    async keep() {
      kept += 1;
      const copy = kept;
      await command('EVAL', COPY_ALL, 0, IN_USE, copy);
      return async () => {
        await command('EVAL', COPY_ALL, 0, copy, IN_USE);
      };
    },
    close: () => redis.stop(),
  };
};
