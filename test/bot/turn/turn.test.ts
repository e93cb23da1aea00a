import { ActivityTypes, TurnContext } from 'botbuilder-core';
import { instantOf, wallClock } from '../../../bot/clock';
import { createLog } from '../../../bot/ops/log';
import type { ConversationStore } from '../../../bot/storage/conversationStore';
import { createLookup } from '../../../bot/storage/lookup';
import { sampleData } from '../../../bot/storage/sampleData';
import { CollectingAdapter } from '../../../bot/turn/adapter';
import { createTurns } from '../../../bot/turn/turn';
import { newConversation } from '../../../dialogs/conversation';
import { createFacilitySearch } from '../../../dialogs/understanding/places/facilitySearch';
import { StoreUnavailable } from '../../../domain/errors';
import { ctHusky } from '../../../domain/program/ctHusky';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

const MINUTE_MS = 60_000;

const conversation = 'sms:+18605550000:+12035550102';
const phone = '2035550102';
const today = '2026-11-23';

describe('a turn', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(async () => {
    await redis.stop();
  });
  beforeEach(async () => {
    await redis.empty();
  });

  /** A process over the store; `meddle` puts something between it and the conversations. */
  const open = async (meddle: (store: ConversationStore) => Partial<ConversationStore> = () => ({})) => {
    const lookupKey = newKey();
    const storage = storageOn(redis.redis, { lookupKey });
    const { members, facilities } = sampleData(today);
    for (const member of members) await storage.members.put(member);
    await Promise.all(facilities.map((facility) => storage.facilities.put(facility)));
    const directory = await storage.facilities.loadFacilities();
    const search = createFacilitySearch(directory.all());
    let instant = instantOf(`${today}T09:00`);
    let ids = 0;
    const newId = (): string => {
      ids += 1;
      return `id-${ids}`;
    };
    const turn = createTurns({
      store: { ...storage.conversations, ...meddle(storage.conversations) },
      rides: storage.rides,
      workItems: storage.work,
      consents: storage.consents,
      worldAt: (milliseconds) => ({
        now: wallClock(milliseconds),
        program: ctHusky,
        members: storage.members,
        rides: storage.rides,
        facilities: directory,
        search,
        newId,
        agentLine: '1-855-478-7350',
      }),
      hashOf: (name) => createLookup(lookupKey).hash('conversation', name),
      clock: () => instant,
      newToken: newId,
      random: () => 0,
      log: createLog('silent'),
    });
    const adapter = new CollectingAdapter();
    let sent = 0;
    return {
      storage,
      /** Sends a text and returns the keys of what is said back. */
      async send(text: string): Promise<readonly string[]> {
        sent += 1;
        const id = `message-${sent}`;
        const context = new TurnContext(adapter, { type: ActivityTypes.Message, channelId: 'sms', id, text });
        const incoming = { text, senderPhone: phone, isTextMessage: true };
        const { says } = await turn({ channel: 'sms', conversation, id, incoming }, context);
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
      later(milliseconds: number): void {
        instant += milliseconds;
      },
    };
  };

  /** Kinds of the work items in the store. */
  const workInStore = async (storage: ReturnType<typeof storageOn>): Promise<readonly string[]> => {
    const keys = await redis.redis.command('KEYS', ['{m:*}:work:*']);
    const cases = Array.isArray(keys) ? keys.map((key) => String(key).slice(-8)) : [];
    const items = await Promise.all(cases.map((caseNumber) => storage.work.find(caseNumber)));
    return items.flatMap((item) => (item === undefined ? [] : [item.kind])).sort();
  };

  /** A store that breaks off the commit of the texts that `breaks` names, after everything else of their turn was done. */
  const breakingOff = (breaks: (text: string) => boolean) => (store: ConversationStore) => ({
    commit: async (...given: Parameters<ConversationStore['commit']>) => {
      if (breaks(given[4].text)) throw new TypeError('killed');
      return store.commit(...given);
    },
  });

  describe('that broke off after its effects and before its commit', () => {
    test('is no reason not to open the work item of an emergency that comes next', async () => {
      const { send, storage } = await open(breakingOff((text) => text === 'agent'));
      await send('hi');
      await send('agent');
      expect(await send('chest pain')).toEqual(['danger.emergency']);
      expect(await workInStore(storage)).toEqual(['call-back', 'emergency']);
    });

    test('is no reason not to record the other consent word that comes next', async () => {
      const { send, storage } = await open(breakingOff((text) => text === 'START'));
      await send('hi');
      await send('START');
      await send('STOP');
      const history = await storage.consents.history(phone);
      expect(history.map(({ given }) => given)).toEqual([true, false]);
    });

    test('is found done by the same wish in another message', async () => {
      let isKilled = false;
      const { send, storage } = await open(
        breakingOff(() => {
          isKilled = !isKilled;
          return isKilled;
        }),
      );
      await send('agent');
      await send('agent');
      expect(await workInStore(storage)).toEqual(['call-back']);
    });
  });

  test('that loses its lease again and again ends, without a claim', async () => {
    const { send, later } = await open(() => ({
      commit: async () => {
        later(MINUTE_MS);
        return 'lost';
      },
    }));
    expect(await send('hi')).toEqual(['notSure']);
  });

  test('whose store is away is answered with the line to call', async () => {
    const { send } = await open(() => ({
      begin: () => Promise.reject(new StoreUnavailable('away')),
    }));
    expect(await send('hi')).toEqual(['storeAway']);
  });

  describe.each([
    ['has a schema version this release does not know', { schema: 0, turn: 3 }],
    [
      'has an open task this release does not know',
      { ...newConversation('en', 'text'), turn: 3, dialogStack: [{ id: 'mileage', state: { draft: {} } }] },
    ],
    [
      'has a draft this release cannot read',
      {
        ...newConversation('en', 'text'),
        turn: 3,
        dialogStack: [
          {
            id: 'bookRide',
            state: {
              draft: {
                id: 'd',
                version: 1,
                begun: '2026-11-20T09:00',
                entries: { companions: { value: 'many', origin: { kind: 'said', turn: 1 } } },
                timesAsked: 0,
                misses: 0,
                referred: [],
                history: [],
              },
            },
          },
        ],
      },
    ],
  ])('whose conversation %s', (_name, state) => {
    test('begins anew with an apology, and then goes on', async () => {
      const { send, leave } = await open();
      await leave(state);
      expect(await send('hello')).toEqual(['restarted']);
      expect(await send('help')).toEqual(['help']);
    });

    test('calls for help all the same', async () => {
      const { send, leave, storage } = await open();
      await leave(state);
      expect(await send('I have chest pain')).toEqual(['danger.emergency']);
      expect(await workInStore(storage)).toEqual(['emergency']);
    });

    test('takes STOP all the same', async () => {
      const { send, leave, storage } = await open();
      await leave(state);
      expect(await send('STOP')).toEqual(['consent.stopped']);
      expect(await storage.consents.history(phone)).toMatchObject([{ given: false }]);
    });
  });
});
