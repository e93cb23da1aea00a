import { turnLimit } from '../../../bot/ops/limits';
import type { ConversationStore } from '../../../bot/storage/conversationStore';
import { StoreUnavailable } from '../../../domain/errors';
import { newConversation } from '../../../dialogs/conversationState';
import { startTestRedis, type TestRedis } from '../../redis/testRedis';
import { talk } from './talk';

const phone = '2035550102';

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

  /** A store that breaks off the commit of the texts that `breaks` names, after everything else of their turn was done. */
  const breakingOff = (breaks: (text: string) => boolean) => (store: ConversationStore) => ({
    commit: async (...given: Parameters<ConversationStore['commit']>) => {
      if (breaks(given[4].text)) throw new TypeError('killed');
      return store.commit(...given);
    },
  });

  describe('that broke off after its effects and before its commit', () => {
    test('is no reason not to open the work item of an emergency that comes next', async () => {
      const { send, work } = await talk(
        redis,
        phone,
        breakingOff((text) => text === 'agent'),
      );
      await send('hi');
      await send('agent');
      expect(await send('chest pain')).toEqual(['danger.emergency']);
      expect(await work()).toEqual(['call-back', 'emergency']);
    });

    test('is no reason not to record the other consent word that comes next', async () => {
      const { send, storage } = await talk(
        redis,
        phone,
        breakingOff((text) => text === 'START'),
      );
      await send('hi');
      await send('START');
      await send('STOP');
      const history = await storage.consents.history(phone);
      expect(history.map(({ given }) => given)).toEqual([true, false]);
    });

    test('is found done by the same wish in another message', async () => {
      let isKilled = false;
      const { send, work } = await talk(
        redis,
        phone,
        breakingOff(() => {
          isKilled = !isKilled;
          return isKilled;
        }),
      );
      await send('agent');
      await send('agent');
      expect(await work()).toEqual(['call-back']);
    });
  });

  test('that loses its lease again and again ends, without a claim', async () => {
    const { send, later } = await talk(redis, phone, () => ({
      commit: async () => {
        later(1);
        return 'lost';
      },
    }));
    expect(await send('hi')).toEqual(['notSure']);
  });

  test('whose store is away is answered with the line to call', async () => {
    const { send } = await talk(redis, phone, () => ({
      begin: () => Promise.reject(new StoreUnavailable('away')),
    }));
    expect(await send('hi')).toEqual(['storeAway']);
  });

  test('whose store is slow in the midst of a task begins once more', async () => {
    const { send, storage } = await talk(redis, phone);
    await send('cancel my ride');
    jest.spyOn(storage.rides, 'ofMember').mockRejectedValueOnce(new StoreUnavailable('slow'));
    expect(await send('7/30/1949')).toContain('cancel.none');
  });

  test('too many are answered once, then not at all; danger always is', async () => {
    const { send } = await talk(redis, phone, undefined, undefined, turnLimit({ times: 1, seconds: 60 }));
    await send('hi');
    expect(await send('hello')).toEqual(['tooFast']);
    expect(await send('hello again')).toEqual([]);
    expect(await send('chest pain')).toEqual(['danger.emergency']);
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
      const { send, leave } = await talk(redis, phone);
      await leave(state);
      expect(await send('hello')).toEqual(['restarted']);
      expect(await send('help')).toEqual(['help']);
    });

    test('calls for help all the same', async () => {
      const { send, leave, work } = await talk(redis, phone);
      await leave(state);
      expect(await send('I have chest pain')).toEqual(['danger.emergency']);
      expect(await work()).toEqual(['emergency']);
    });

    test('takes STOP all the same', async () => {
      const { send, leave, storage } = await talk(redis, phone);
      await leave(state);
      expect(await send('STOP')).toEqual(['consent.stopped']);
      expect(await storage.consents.history(phone)).toMatchObject([{ given: false }]);
    });
  });
});
