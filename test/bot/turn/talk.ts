import { replyTo } from '../../../bot/channels/replyTo';
import { instantOf, wallClock } from '../../../bot/clock';
import { linesOf } from '../../../bot/desk/caseViews';
import { conversationActs } from '../../../bot/desk/conversationActs';
import { deskOver } from '../../../bot/desk/desk';
import { notDelivered } from '../../../bot/notify/notDelivered';
import { redisPresence } from '../../../bot/desk/presence';
import { tellWaiting } from '../../../bot/desk/tellWaiting';
import { createLog } from '../../../bot/ops/log';
import type { TurnLimit } from '../../../bot/ops/limits';
import type { ConversationStore } from '../../../bot/storage/conversationStore';
import { createLookup } from '../../../bot/storage/lookup';
import { sampleData } from '../../../bot/storage/sampleData';
import { createTurns } from '../../../bot/turn/turn';
import { createFacilitySearch } from '../../../dialogs/understanding/places/facilitySearch';
import { betweenTownCenters } from '../../../domain/places/travel';
import type { WorkItem } from '../../../domain/ports/workItems';
import type { OutgoingText } from '../../../domain/ports/outbox';
import type { TextApp } from '../../../domain/textApps';
import { ctHusky } from '../../../domain/program/ctHusky';
import { anyGuesses } from '../../contracts/inMemory';
import { newKey, storageOn, type TestRedis } from '../../redis/testRedis';

const TODAY = '2026-11-23';
const MINUTE_MS = 60_000;

/**
 * One phone in conversation with a process over the store, with the sample data in it, from Monday, November 23, 2026, at nine.
 * @param by the app it writes by; texts, where there is none
 * @param limit how many messages are answered
 * @param meddle puts something between the process and the conversations
 */
export const talk = async (
  redis: TestRedis,
  phone: string,
  meddle: (store: ConversationStore) => Partial<ConversationStore> = () => ({}),
  by?: TextApp,
  limit?: TurnLimit,
) => {
  const lookupKey = newKey();
  const storage = storageOn(redis.redis, { lookupKey });
  const { members, facilities } = sampleData(TODAY);
  await Promise.all([storage.members.putAll(members), storage.facilities.putAll(facilities)]);
  const directory = await storage.facilities.loadFacilities();
  const search = createFacilitySearch(directory.all());
  let instant = instantOf(`${TODAY}T09:00`);
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id-${ids}`;
  };
  const presence = redisPresence({ redis: redis.redis, clock: () => instant });
  const turn = createTurns({
    store: { ...storage.conversations, ...meddle(storage.conversations) },
    drafts: storage.drafts,
    rides: storage.rides,
    workItems: storage.work,
    consents: storage.consents,
    outbox: storage.outbox,
    worldAt: (milliseconds) => ({
      now: wallClock(milliseconds),
      program: ctHusky,
      travel: betweenTownCenters,
      members: storage.members,
      guesses: anyGuesses,
      rides: storage.rides,
      drafts: storage.drafts,
      consents: storage.consents,
      outbox: storage.outbox,
      facilities: directory,
      search,
      newId,
      agentLine: '1-855-478-7350',
      desk: deskOver({ presence, workItems: storage.work }),
    }),
    hashOf: (name) => createLookup(lookupKey).hash('conversation', name),
    clock: () => instant,
    newToken: newId,
    random: () => 0,
    ...(limit !== undefined && { limit }),
    log: createLog('silent'),
  });
  const acts = conversationActs({
    turn,
    conversations: storage.conversations,
    workItems: storage.work,
    consents: storage.consents,
    presence,
    program: ctHusky,
    clock: () => instant,
    sendsTexts: true,
  });
  const [ours, theirs] = [
    `${by === undefined ? '' : `${by}:`}+18605550000`,
    `${by === undefined ? '' : `${by}:`}+1${phone}`,
  ];
  const conversation = `sms:${ours}:${theirs}`;
  const outgoing = async (): Promise<readonly OutgoingText[]> => {
    const { ids: due } = await storage.outbox.due();
    const found = await Promise.all(due.map((id) => storage.outbox.find(id)));
    return found.flatMap((one) => one?.text ?? []);
  };
  let sent = 0;
  /** The work items in the store, as a desk reads them. */
  const workItems = async (): Promise<readonly WorkItem[]> => {
    const keys = await redis.redis.command('KEYS', ['{m:*}:work:*']);
    const cases = Array.isArray(keys) ? keys.map((key) => String(key).slice(-8)) : [];
    const items = await Promise.all(cases.map((caseNumber) => storage.work.find(caseNumber)));
    return items.flatMap((item) => item?.value ?? []);
  };
  return {
    storage,
    presence,
    acts,
    /** Everything in the log, as the desk shows it. */
    async lines() {
      const { logged } = await storage.conversations.since(conversation, undefined);
      return logged.flatMap(({ entry }) => linesOf(entry)).map(({ from, text }) => `${from}: ${text}`);
    },
    /** Texts that wait to be sent, in the order they were put in line. */
    texts: async (): Promise<readonly string[]> => (await outgoing()).map(({ body }) => body),
    outgoing,
    notDelivered: notDelivered({ turn }),
    /** A look at who waits for a person. */
    tellWaiting: tellWaiting({
      turn,
      workItems: storage.work,
      conversations: storage.conversations,
      presence,
      program: ctHusky,
      clock: () => instant,
    }),
    /** Sends a text and returns the keys of what is said back. */
    async send(text: string): Promise<readonly string[]> {
      sent += 1;
      const id = `message-${sent}`;
      const incoming = {
        text,
        senderPhone: phone,
        isTextMessage: true,
        ...(by !== undefined && { app: { app: by, ours, theirs } }),
      };
      const { says } = await replyTo({ channel: 'sms', conversation, id, incoming }, { turn });
      return says.map(({ key }) => key);
    },
    /** Puts a state document into the store as another release may have left it. */
    async leave(state: unknown): Promise<void> {
      const begun = await storage.conversations.begin(conversation, 'earlier', 'token');
      const version = begun.kind === 'begun' ? begun.version : 0;
      await storage.conversations.commit(conversation, 'token', version, state, {
        schema: 1,
        turn: 1,
        messageId: 'earlier',
        at: '2026-11-20T09:00:00.000Z',
        channel: 'sms',
        language: 'en',
        text: 'hello',
        heard: {},
        changes: [],
        decision: null,
        effects: [],
        said: [],
      });
    },
    /** Lets minutes pass. */
    later(minutes: number): void {
      instant += minutes * MINUTE_MS;
    },
    /** Kinds of the work items in the store. */
    async work(): Promise<readonly string[]> {
      return (await workItems()).map(({ kind }) => kind).sort();
    },
    workItems,
  };
};
