import { createHash } from 'node:crypto';
import { replyTo } from '../../bot/channels/replyTo';
import { instantOf, wallClock } from '../../bot/clock';
import { createLog, type Log } from '../../bot/ops/log';
import type { ConversationStore, LogEntry } from '../../bot/storage/conversationStore';
import { sampleData } from '../../bot/storage/sampleData';
import { createTurns, type Message, type Reply } from '../../bot/turn/turn';
import type { Incoming, World } from '../../dialogs/conversation';
import { createFacilitySearch } from '../../dialogs/understanding/places/facilitySearch';
import { betweenTownCenters } from '../../domain/places/travel';
import { ctHusky } from '../../domain/program/ctHusky';
import {
  anyGuesses,
  inMemoryConsents,
  inMemoryOutbox,
  inMemoryFacilityDirectory,
  inMemoryMemberDirectory,
  inMemoryRideRepository,
  inMemoryUnfinishedDrafts,
  inMemoryWorkItems,
} from '../contracts/inMemory';

/** Monday before Thanksgiving 2026, at nine. */
export const START = '2026-11-23T09:00';

const sample = sampleData(START.slice(0, 10));
const facilities = inMemoryFacilityDirectory(sample.facilities);
const search = createFacilitySearch(facilities.all());

/** Numbers that look drawn and are the same in every run. */
const lots = () => {
  let drawn = 0;
  return (max: number): number => {
    drawn += 1;
    return createHash('sha256').update(String(drawn)).digest().readUInt32BE() % max;
  };
};

/** Who writes, and over what. */
export interface Line {
  readonly channel: 'sms' | 'voice' | 'web';
  /** Ten digits, where a phone sends it. */
  readonly phone?: string;
}

/** What happened in one message, with what went wrong in the process. */
export interface Happened {
  readonly reply: Reply;
  /** What was kept of it; undefined when it could not be answered. */
  readonly entry: LogEntry | undefined;
  /** The state as the store holds it: JSON. */
  readonly state: string | undefined;
  readonly errors: readonly string[];
}

/**
 * The real turn and the real assistant over stores in memory, with the sample data in them. States are kept as JSON, as Redis
 * keeps them.
 */
export const inProcess = async () => {
  const random = lots();
  const work = inMemoryWorkItems(random);
  const rides = inMemoryRideRepository(random, work);
  const members = inMemoryMemberDirectory(sample.members);
  const drafts = inMemoryUnfinishedDrafts();
  const outbox = inMemoryOutbox();
  const consents = inMemoryConsents(outbox);
  for (const { draft, ride } of sample.rides) await rides.book(draft, ride, []);

  const states = new Map<
    string,
    { readonly version: number; readonly state: string; readonly entry: LogEntry }
  >();
  const store: ConversationStore = {
    begin: (conversation) => {
      const { version = 0, state } = states.get(conversation) ?? {};
      const parsed: unknown = state === undefined ? undefined : JSON.parse(state);
      return Promise.resolve({ kind: 'begun', version, state: parsed });
    },
    commit(conversation, _token, version, state, entry) {
      states.set(conversation, { version: version + 1, state: JSON.stringify(state), entry });
      return Promise.resolve('committed');
    },
    state(conversation) {
      const { state } = states.get(conversation) ?? {};
      const parsed: unknown = state === undefined ? undefined : JSON.parse(state);
      return Promise.resolve(parsed);
    },
    last: (conversation) => Promise.resolve(states.get(conversation)?.entry),
    since: () => Promise.resolve({ logged: [], more: false }),
    listen: () => () => undefined,
    release: () => Promise.resolve(),
  };

  let instant = instantOf(START);
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id-${ids}`;
  };
  const errors: string[] = [];
  const silent = createLog('silent');
  const log: Log = {
    ...silent,
    error: (event, { code = '' } = {}) => {
      errors.push(`${event} ${code}`);
    },
  };
  const worldAt = (milliseconds: number): World => ({
    now: wallClock(milliseconds),
    program: ctHusky,
    travel: betweenTownCenters,
    members,
    guesses: anyGuesses,
    rides,
    drafts,
    consents,
    outbox,
    facilities,
    search,
    newId,
    agentLine: '1-855-478-7350',
    sendsTexts: true,
  });
  const turn = createTurns({
    store,
    drafts,
    rides,
    workItems: work,
    consents,
    outbox,
    worldAt,
    hashOf: (name) => name,
    clock: () => instant,
    newToken: newId,
    random,
    log,
  });

  /** Takes a message in, a few seconds after the one before; one in four at once. */
  const tell = async (message: Message): Promise<Happened> => {
    instant += random(4) === 0 ? 2_000 : 20_000;
    errors.length = 0;
    const reply = await replyTo(message, { turn });
    const kept = states.get(message.conversation);
    return { reply, entry: kept?.entry, state: kept?.state, errors: [...errors] };
  };

  const nameOf = ({ channel, phone = '' }: Line): string => `${channel}:${phone}`;
  return {
    members: sample.members,
    facilities: sample.facilities,
    rides,
    work,
    world: (): World => worldAt(instant),
    /** The state of a line's conversation as it is stored. */
    stateOf: (line: Line): string | undefined => states.get(nameOf(line))?.state,
    /** What a line's conversation waits for. */
    awaitsOf: (line: Line): LogEntry['awaits'] => states.get(nameOf(line))?.entry.awaits,
    later(minutes: number): void {
      instant += minutes * 60_000;
    },
    tell,
    /** Sends a message over a line, a few seconds after the one before; one in four at once. */
    send(line: Line, text: string, more: Partial<Incoming> = {}): Promise<Happened> {
      const { channel, phone } = line;
      const conversation = nameOf(line);
      const incoming: Incoming = {
        text,
        isTextMessage: channel === 'sms',
        ...(channel === 'voice' && { isCall: true }),
        ...(channel === 'sms' && phone !== undefined && { senderPhone: phone }),
        ...more,
      };
      return tell({ channel, conversation, id: newId(), incoming });
    },
  };
};

/** {@link inProcess} once it is built. */
export type InProcess = Awaited<ReturnType<typeof inProcess>>;
