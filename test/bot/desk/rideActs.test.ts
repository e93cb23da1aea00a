import { instantOf } from '../../../bot/clock';
import { actOnRide, type AskedAct } from '../../../bot/desk/rideActs';
import { sampleData } from '../../../bot/storage/sampleData';
import { betweenTownCenters } from '../../../domain/places/travel';
import type { Facts } from '../../../domain/facts';
import { ctHusky } from '../../../domain/program/ctHusky';
import { newKey, startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startTestRedis();
});
beforeEach(() => redis.redis.command('FLUSHALL', []));
afterAll(() => redis.stop());

const ana = { id: 'sub-ana', name: 'Ana' };
/** Days from which the rides of the sample data lie in the two weeks to come. */
const SAMPLE_DAY = '2026-12-09';

/** A confirmed ride to dialysis on Friday, December 4, at ten, as it stands on Monday, November 23. */
const booked = async (facts: Facts = {}, now = '2026-11-23T09:00') => {
  const storage = storageOn(redis.redis, { lookupKey: newKey() });
  const { members, rides } = sampleData(SAMPLE_DAY);
  await storage.members.putAll(members);
  const [first] = rides.filter(({ ride }) => ride.legs[0]?.date === '2026-12-04');
  if (first === undefined) throw new Error('The sample data has no such ride.');
  const { ride: whole } = first;
  const plain = {
    ...whole,
    facts: { ...whole.facts, ...facts },
    status: 'confirmed' as const,
    moves: whole.moves.slice(0, 1),
  };
  const { ride } = await storage.rides.book(first.draft, plain, []);
  const parts = {
    rides: storage.rides,
    members: storage.members,
    travel: betweenTownCenters,
    program: ctHusky,
    clock: () => instantOf(now),
  };
  const act = async (asked: Omit<AskedAct, 'number' | 'who' | 'version'> & { readonly version?: number }) => {
    const version = asked.version ?? (await storage.rides.find(ride.number))?.version ?? 0;
    return actOnRide(parts, { ...asked, number: ride.number, who: ana, version });
  };
  return {
    act,
    ride: async () => (await storage.rides.find(ride.number))?.value,
    work: () => storage.work.queue({}),
  };
};

describe('a ride at the desk', () => {
  it('is changed under its number by the rules, and the ride says who did it', async () => {
    const { act, ride } = await booked();
    const change = {
      act: 'change',
      appointmentDate: '2026-12-07',
      appointmentTime: '11:30',
      returnTime: '15:00',
    } as const;
    expect(await act({ request: 'r-1', act: change })).toMatchObject({ kind: 'done' });
    const after = await ride();
    expect(after?.legs[0]).toMatchObject({ date: '2026-12-07', appointmentTime: '11:30' });
    expect(after?.legs[1]?.pickUp).toEqual({ kind: 'at', at: '2026-12-07T15:00' });
    expect(after?.moves.at(-1)).toMatchObject({
      event: 'changed',
      actor: 'representative',
      by: ana.id,
      reason: 'changed',
    });
  });

  it('is not changed against the rules: they are told with their clauses, and a reason overrides them and is kept', async () => {
    // Somebody could drive, it has turned out since.
    const { act, ride } = await booked({ freeRideAvailable: true });
    const change = { act: 'change', appointmentDate: '2026-12-08' } as const;
    const refused = await act({ request: 'r-1', act: change });
    expect(refused).toMatchObject({ kind: 'rules' });
    expect(refused.kind === 'rules' && refused.against.every(({ citation }) => citation !== '')).toBe(true);
    expect((await ride())?.legs[0]?.date).toBe('2026-12-04');
    const override = 'The son who could drive is in hospital himself this week.';
    expect(await act({ request: 'r-2', act: change, override })).toMatchObject({ kind: 'done' });
    expect((await ride())?.legs[0]?.date).toBe('2026-12-08');
    expect((await ride())?.moves.at(-1)).toMatchObject({ reason: 'override', note: override, by: ana.id });
  });

  it('takes another time of the same day for no new request, the day before', async () => {
    const { act, ride } = await booked(
      { requestDate: '2026-11-23', requestTime: '09:00' },
      '2026-12-03T15:00',
    );
    const sameDay = { act: 'change', appointmentTime: '11:30' } as const;
    expect(await act({ request: 'r-1', act: sameDay })).toMatchObject({ kind: 'done' });
    expect((await ride())?.legs[0]).toMatchObject({ date: '2026-12-04', appointmentTime: '11:30' });
  });

  it('is changed once, however often it is asked for, and not when somebody else changed it meanwhile', async () => {
    const { act, ride } = await booked();
    const change = { act: 'change', appointmentTime: '11:30' } as const;
    await act({ request: 'r-1', act: change });
    expect(await act({ request: 'r-1', act: change })).toMatchObject({ kind: 'done' });
    expect((await ride())?.moves.filter(({ event }) => event === 'changed')).toHaveLength(1);
    expect(await act({ request: 'r-2', act: change, version: 1 })).toEqual({ kind: 'changed-meanwhile' });
  });

  it('that the member wants cancelled is cancelled; one we cancel owes a letter', async () => {
    const asked = await booked();
    await asked.act({ request: 'r-1', act: { act: 'cancel', wasAsked: true } });
    expect(await asked.ride()).toMatchObject({ status: 'cancelled' });
    expect((await asked.work()).filter(({ noticeDue }) => noticeDue !== undefined)).toEqual([]);
    const ours = await booked();
    await ours.act({ request: 'r-1', act: { act: 'cancel', wasAsked: false } });
    expect((await ours.work()).filter(({ reason }) => reason === 'cancelled-by-us')).toMatchObject([
      { kind: 'referral', noticeDue: expect.any(String) },
    ]);
  });

  it('is not moved where that cannot be', async () => {
    const { act } = await booked();
    expect(await act({ request: 'r-1', act: { act: 'confirm' } })).toEqual({ kind: 'illegal' });
    await act({ request: 'r-2', act: { act: 'cancel', wasAsked: true } });
    expect(await act({ request: 'r-3', act: { act: 'change', appointmentTime: '11:30' } })).toEqual({
      kind: 'illegal',
    });
  });
});
