import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { isNativeError } from 'node:util/types';
import { traceOf } from '../../bot/desk/traces';
import { metricsText } from '../../bot/ops/metrics';
import { bucketKeys, conversationKeys, deskKeys, facilitiesKey, sealedFor } from '../../bot/storage/keys';
import type { Lookup } from '../../bot/storage/lookup';
import { redisConversationStore } from '../../bot/storage/redisConversationStore';
import { redisMemberDirectory } from '../../bot/storage/redisMemberDirectory';
import { redisRideRepository } from '../../bot/storage/redisRideRepository';
import { redisWorkItems } from '../../bot/storage/redisWorkItems';
import type { Seal } from '../../bot/storage/seal';
import { calendarFile } from '../../bot/web/calendarFile';
import { languages } from '../../dialogs/locales';
import { messages } from '../../dialogs/locales/messages';
import { calendarEntryOf } from '../../domain/calendarEntry';
import { clauses } from '../../domain/clauses';
import { factTable } from '../../domain/facts';
import { towns } from '../../domain/places/towns';
import type { Facility } from '../../domain/ports/facilityDirectory';
import type { Member } from '../../domain/ports/memberDirectory';
import { workItemKinds, type WorkItem } from '../../domain/ports/workItems';
import { rideEventNames, rideStatuses, type Ride } from '../../domain/ride';
import { afterRideRules, modeRules, safetyRules, tripRules } from '../../domain/rules';
import { entriesOf } from '../redis/entriesOf';
import type { TestRedis } from '../redis/testRedis';
import { folded, onFile, searchIn, SHORTEST_WORD, typedIn } from './canaries';

/** Where personal values could get to; the outbox is a part of the store. */
const sinkNames = ['log', 'address', 'metric', 'error', 'store', 'calendar', 'trace'] as const;

type Sink = (typeof sinkNames)[number];

/** What each sink holds, piece by piece. */
export type Sinks = Readonly<Record<Sink, string[]>>;

/** No sink holds anything yet. */
export const emptySinks = (): Sinks => ({
  log: [],
  address: [],
  metric: [],
  error: [],
  store: [],
  calendar: [],
  trace: [],
});

/** What a speech recogniser is told to expect: every town, whoever calls. */
const TOWN_NAMES = towns.map(({ name }) => name).join(',');

/** Attributes of a TwiML document, and addresses in any. */
const ATTRIBUTE = /\s[a-z]+="(?<value>[^"]*)"/giu;
const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'<>\\]+/giu;

const addressesIn = (body: string): readonly string[] => {
  const attributes = body.startsWith('<?xml') ? [...body.matchAll(ATTRIBUTE)] : [];
  return [
    ...(body.match(ADDRESS) ?? []),
    ...attributes.map(({ groups }) => groups?.value ?? '').filter((value) => value !== TOWN_NAMES),
  ];
};

/** Keeps what a method of an answer is given. */
const overhear = (response: ServerResponse, method: 'write' | 'end', hear: (part: unknown) => void): void => {
  const original: (...given: never[]) => unknown = response[method];
  Object.assign(response, {
    [method](...given: readonly unknown[]) {
      hear(given[0]);
      const result: unknown = Reflect.apply(original, response, given);
      return result;
    },
  });
};

const isResponse = (value: unknown): value is ServerResponse => value instanceof ServerResponse;

/**
 * Listens to every request that a server of this process gets, ours or the stand-in for Twilio, and to what is answered: addresses,
 * headers, attributes of TwiML, and answers that something went wrong as a whole.
 * @returns how to stop
 */
export const overhearServers = ({ address, error }: Sinks): (() => void) => {
  const onRequest = (message: unknown): void => {
    if (typeof message !== 'object' || message === null) return;
    const { request, response }: { readonly request?: unknown; readonly response?: unknown } = message;
    if (!(request instanceof IncomingMessage) || !isResponse(response)) return;
    address.push(request.url ?? '');
    let body = '';
    const hear = (part: unknown): void => {
      if (typeof part === 'string' || Buffer.isBuffer(part)) body += part.toString();
    };
    overhear(response, 'write', hear);
    overhear(response, 'end', hear);
    response.on('finish', () => {
      address.push(...addressesIn(body), ...Object.values(response.getHeaders()).map(String));
      if (response.statusCode >= 400) error.push(body);
    });
  };
  subscribe('http.server.request.start', onRequest);
  return () => unsubscribe('http.server.request.start', onRequest);
};

/** A keyed hash, an unreadable value of 22 signs: it could spell a short word by chance. */
const HASH = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{22}(?![\w-])/gu;

/** What looks sealed. */
const SEALED = /^[\w-]{1,16}(?:\.[\w-]+){3}$/u;

const opens = (seal: Seal, key: string, value: string): boolean => {
  if (!SEALED.test(value)) return false;
  try {
    seal.open(sealedFor(key), value);
    return true;
  } catch {
    return false;
  }
};

/** All that Redis holds, as who has no keys reads it: without what is sealed, keyed hashes, and the public directory of clinics. */
const atRest = async (
  { redis }: TestRedis,
  seal: Seal,
  facilities: readonly Facility[],
): Promise<readonly string[]> => {
  const open = new Set(
    facilities.flatMap((facility) => [facility.id, JSON.stringify({ schema: 1, facility })]),
  );
  const read = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => read(key, one));
    if (typeof value !== 'string') return value;
    if (key === facilitiesKey && open.has(value)) return '';
    return opens(seal, key, value) ? '' : value.replaceAll(HASH, '');
  };
  return (await entriesOf(redis)).map(
    ([key, value]) => `${key.replaceAll(HASH, '')} ${JSON.stringify(read(key, value))}`,
  );
};

/** What was played, with everything that can be made of it. */
export interface Played {
  readonly redis: TestRedis;
  readonly lookup: Lookup;
  readonly seal: Seal;
  readonly rides: readonly Ride[];
  readonly items: readonly WorkItem[];
  readonly members: readonly Member[];
  readonly facilities: readonly Facility[];
  /** What the conversation is called. */
  readonly conversation: string;
  /** What the rider typed, said and pressed. */
  readonly messages: readonly string[];
  /** Where the server is. */
  readonly url: string;
  /** The broker's line. */
  readonly line: string;
}

/** What an error tells, down to its causes; not where in the code it came from. */
const toldBy = (error: unknown): readonly string[] =>
  isNativeError(error)
    ? [...error.message.split('\n'), inspect(Object.entries(error), { depth: null }), ...toldBy(error.cause)]
    : [inspect(error, { depth: null })];

/** What becomes of reading a record of each kind as if it held something else. */
const errorsWhere = async (
  played: Played,
  holds: (value: unknown) => unknown,
): Promise<readonly string[]> => {
  const { redis, lookup, seal, rides, items, members, conversation } = played;
  const strange: Seal = { ...seal, open: (...sealed) => holds(seal.open(...sealed)) };
  const parts = { redis: redis.redis, durability: 'always', lookup, seal: strange, random: () => 0 } as const;
  const outcomes = await Promise.allSettled<unknown>([
    redisMemberDirectory(parts).byMedicaidId(members[0]?.medicaidId ?? ''),
    redisConversationStore({ ...parts, logSeconds: 1 }).last(conversation),
    ...rides.slice(0, 1).map(({ number }) => redisRideRepository(parts).find(number)),
    ...items.slice(0, 1).map(({ caseNumber }) => redisWorkItems(parts).find(caseNumber)),
  ]);
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? toldBy(outcome.reason) : []));
};

/** What errors of empty records say; learned once for the kinds of records that there are. */
const ofNothing = new Map<string, ReadonlySet<string>>();

/** What the error of a record in another shape says that the error of an empty one does not. */
const errorsOf = async (played: Played): Promise<readonly string[]> => {
  const kinds = `${played.rides.length > 0} ${played.items.length > 0}`;
  const empty = ofNothing.get(kinds) ?? new Set(await errorsWhere(played, () => ({})));
  ofNothing.set(kinds, empty);
  return (await errorsWhere(played, (value) => ({ value }))).filter((line) => !empty.has(line));
};

/** Adds what is to be fetched or made: metrics, errors, what Redis holds, calendar files, traces. */
export const fill = async (sinks: Sinks, played: Played): Promise<void> => {
  const { redis, seal, rides, items, facilities, url, line } = played;
  const metrics = await (await fetch(`${url}/metrics`)).text();
  // What each counter is for stands there whatever was counted.
  const always = new Set(metricsText([]).split('\n'));
  sinks.metric.push(...metrics.split('\n').filter((row) => !always.has(row)));
  const lines = await atRest(redis, seal, facilities);
  // What is counted is the same numbers, written down for all processes.
  const isCounted = (row: string): boolean => row.startsWith(deskKeys.numbers(''));
  sinks.metric.push(...lines.filter(isCounted));
  sinks.store.push(...lines.filter((row) => !isCounted(row)));
  sinks.error.push(...(await errorsOf(played)));
  for (const ride of rides) {
    for (const language of languages)
      sinks.calendar.push(calendarFile([calendarEntryOf(ride)], language, line, 0));
    sinks.trace.push(JSON.stringify(traceOf(ride.number, ride, undefined)));
  }
  for (const item of items) sinks.trace.push(JSON.stringify(traceOf(item.caseNumber, undefined, item)));
};

const filed = new Map<string, ReturnType<typeof onFile>>();

/** What is on file, worked out once for a day on which it was loaded. */
const fileOf = ({ members, facilities }: Played): ReturnType<typeof onFile> => {
  const day = members.map(({ dateOfBirth }) => dateOfBirth).join(' ');
  const file = filed.get(day) ?? onFile(members, facilities);
  filed.set(day, file);
  return file;
};

/** Words of texts and names of ours; of `visitPurpose` both. */
const wordsIn = (...ours: readonly unknown[]): ReadonlySet<string> =>
  new Set(folded(JSON.stringify(ours).replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')).split(' '));

/** Names the code has for reasons, kinds of work, states of rides and keys: what is counted, and what scripts read in Redis. */
const names = wordsIn(
  Object.keys(messages.en),
  [workItemKinds, rideStatuses, rideEventNames],
  [bucketKeys('00'), deskKeys, conversationKeys('')].flatMap(Object.keys),
  ['kind', 'work', 'lost', 'other'],
);

/** What the assistant says of its own accord, and what clauses, rules and facts are called. */
const words = wordsIn(messages, clauses, factTable, safetyRules, tripRules, modeRules, afterRideRules);

/** What the log of a conversation calls what happens in it. */
const LOG_EVENTS = 'text sent turn answered left out repeated picture deleted kept texts off request refused';

/**
 * What a sink holds whoever types what. Of words that were typed these are not looked for there: a ride is called a ride. Nothing is left
 * out of what is on file.
 */
const OURS: Readonly<Record<Sink, ReadonlySet<string>>> = {
  log: wordsIn(
    'time level event channel voice code status count effects milliseconds danger day',
    LOG_EVENTS,
  ),
  address: wordsIn(
    'twilio voice step turn media messages directline conversations activities rides events status reply text none close',
  ),
  metric: names,
  error: new Set(),
  store: names,
  calendar: words,
  trace: words,
};

/** A form that is on file of some, and a reason to hand over that is counted. */
const COUNTED_REASON = 'medical necessity form';

/** Sinks that may tell which of many kinds somebody is of: the trace to who audits, a calendar what kind of vehicle comes. */
const TELL_KINDS: readonly Sink[] = ['trace', 'calendar'];

/** Everything personal that was found, one line for each: where, and what. */
export const personalIn = (sinks: Sinks, played: Played): readonly string[] => {
  const { rides, items, messages } = played;
  const { who, kinds } = fileOf(played);
  const typed = typedIn(messages, [
    ...rides.map(({ number }) => number),
    ...items.map(({ caseNumber }) => caseNumber),
  ]);
  return sinkNames.flatMap((sink) => {
    const find = searchIn(sinks[sink].join('\n'));
    const isOurs = (phrase: string): boolean =>
      phrase.split(' ').every((word) => word.length < SHORTEST_WORD || OURS[sink].has(word));
    const found = [
      ...find(who),
      ...(TELL_KINDS.includes(sink) ? [] : find(kinds)).filter(
        (kind) => sink !== 'metric' || kind !== COUNTED_REASON,
      ),
      ...find(typed).filter((phrase) => !isOurs(phrase)),
    ];
    return [...new Set(found)].map((what) => `personal in the ${sink}: ${what}`);
  });
};
