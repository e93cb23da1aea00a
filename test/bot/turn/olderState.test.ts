import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { logEntrySchema, rideSchema, workItemSchema } from '../../../bot/storage/records';
import { revive } from '../../../bot/turn/stateSchema';
import { newConversation, STATE_SCHEMA } from '../../../dialogs/conversationState';
import { rideWithoutPerson, workWithoutPerson } from '../../../domain/erasure/withoutPerson';
import type { Ride } from '../../../domain/ride';
import { startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';
import { aLeg, aRide, aWorkItem } from '../../contracts/samples';
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

  describe('and a newer release added something to', () => {
    /** What is added, wherever there is room for it. */
    const added = { weather: 'Maria walks in the rain' };
    const addedTo = <Value>(value: Value): Value & typeof added => ({ ...value, ...added });
    const weatherIn = (value: unknown): number => JSON.stringify(value).split(added.weather).length - 1;

    it('a ride: it stays in it when this release moves the ride, and goes with an erased member', async () => {
      const { rides } = storageOn(redis.redis);
      const { ride } = await rides.book(
        { id: 'newer', version: 1 },
        aRide({ carrier: addedTo({ name: 'Elm' }) }),
        [],
      );
      const leg = ride.legs[0] ?? aLeg('2026-12-04');
      const newer: Ride = {
        ...addedTo(ride),
        legs: [addedTo({ ...leg, from: addedTo(leg.from) })],
        moves: ride.moves.map(addedTo),
        bookedBy: addedTo(ride.bookedBy),
      };
      await rides.replace('by the newer', newer, 1);
      const found = await rides.find(ride.number);
      if (found === undefined) throw new RangeError('It is gone.');
      expect(weatherIn(found.value)).toBe(weatherIn(newer));
      expect(weatherIn(newer)).toBe(6);
      await rides.replace('by this one', { ...found.value, status: 'cancelled' }, 2);
      const moved = (await rides.find(ride.number))?.value;
      expect(moved).toEqual({ ...newer, status: 'cancelled' });
      expect(weatherIn(rideWithoutPerson(newer))).toBe(0);
    });

    it('a case: it stays in it, and goes with an erased member', () => {
      const newer = addedTo({
        ...aWorkItem(),
        schema: 1 as const,
        status: 'open' as const,
        caseNumber: '90000000',
        history: [addedTo({ event: 'noted', at: '2026-11-23T09:00', by: 'system' } as const)],
      });
      const found = workItemSchema.parse(newer);
      expect(found).toEqual(newer);
      expect(weatherIn(workWithoutPerson(found))).toBe(0);
    });
  });
});
