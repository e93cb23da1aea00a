import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { logEntrySchema, rideSchema } from '../../../bot/storage/records';
import { revive } from '../../../bot/turn/stateSchema';
import { newConversation, STATE_SCHEMA } from '../../../dialogs/conversation';
import { startTestRedis, type TestRedis } from '../../redis/testRedis';
import { talk } from './talk';

const phone = '2035550101';

/** What the release of the first schema left in the store, in the middle of a booking and after one. */
const older = z
  .object({ state: z.looseObject({ turn: z.int() }), ride: z.looseObject({}), entry: z.looseObject({}) })
  .parse(JSON.parse(readFileSync(join(__dirname, 'older', 'schema1.json'), 'utf8')));

const incoming = { text: 'hello', isTextMessage: true };

describe('what another release wrote', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(() => redis.stop());

  it.each([
    ['an older release', older.state],
    ['a newer release', { ...newConversation('en', 'text'), schema: STATE_SCHEMA + 1, turn: 3, mood: {} }],
  ])(
    'begins anew with an apology where %s wrote the conversation, and goes on after that',
    async (_, state) => {
      await redis.empty();
      const { send, leave } = await talk(redis, phone);
      await leave(state);
      expect(await send('hello')).toEqual(['restarted']);
      expect(await send('help')).toEqual(['help']);
      expect(revive(state, incoming).state.turn).toBe(state.turn);
    },
  );

  it('goes on where a newer release only added to a conversation, and keeps what was added', () => {
    const state = { ...newConversation('es', 'text'), turn: 3, mood: { good: true } };
    expect(revive(state, incoming)).toEqual({ state, restarted: false });
  });

  it('is read where it is a ride or a turn of an older release', () => {
    expect(rideSchema.parse(older.ride)).toMatchObject({ status: 'confirmed', memberId: '100000001' });
    expect(logEntrySchema.parse(older.entry)).toMatchObject({ schema: 1, channel: 'sms' });
  });
});
