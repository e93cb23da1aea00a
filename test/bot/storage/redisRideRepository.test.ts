import { bucketKeys } from '../../../bot/storage/keys';
import { read, rideSchema } from '../../../bot/storage/records';
import { moveRide } from '../../../domain/moveRide';
import { onceKey } from '../../../domain/ports/workItems';
import type { Ride } from '../../../domain/ride';
import { newsOf } from '../../../domain/rideNews';
import { aBookedRide, aRide, aWorkItem } from '../../contracts/samples';
import { startTestRedis, storageOn, type TestRedis } from '../../redis/testRedis';

let server: TestRedis;
beforeAll(async () => {
  server = await startTestRedis();
});
beforeEach(() => server.empty());
afterAll(() => server.stop());

const now = { date: '2026-12-04', time: '13:40' };
const draft = { id: 'draft-1', version: 1 };

const cancelled = (ride: Ride): Ride =>
  moveRide(ride, { event: 'cancelled', actor: 'caller', reason: 'asked-to-cancel' }, now) ?? ride;

/** What the stream of the ride's bucket says: ride, and from which move to before which. */
const streamOf = async (number: string): Promise<readonly (readonly string[])[]> => {
  const entries = await server.redis.command('XRANGE', [bucketKeys(number.slice(0, 2)).rideEvents, '-', '+']);
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown) =>
    Array.isArray(entry) && Array.isArray(entry[1]) ? entry[1].map(String) : [],
  );
};

describe('what happened to a ride', () => {
  it('is written with the ride, once, whatever is repeated', async () => {
    const { rides } = storageOn(server.redis);
    const { ride } = await rides.book(draft, aRide(), []);
    await rides.book(draft, aRide(), []);
    await rides.replace('effect-1', cancelled(ride), 1);
    await rides.replace('effect-1', cancelled(ride), 1);
    await rides.replace('effect-2', cancelled(ride), 1);
    expect(await streamOf(ride.number)).toEqual([
      ['ride', ride.number, 'from', '0', 'to', '1'],
      ['ride', ride.number, 'from', '1', 'to', '2'],
    ]);
    const stored = await rides.find(ride.number);
    expect(newsOf(stored?.value ?? ride, 1).map(({ event }) => event)).toEqual(['cancelled']);
  });

  it('is told anew where the ride was booked anew before anybody heard its number', async () => {
    const { rides } = storageOn(server.redis);
    const { ride } = await rides.book(draft, aRide(), []);
    await rides.book({ id: 'draft-1', version: 2 }, aRide({ mode: 'bus' }), []);
    expect(await streamOf(ride.number)).toEqual([
      ['ride', ride.number, 'from', '0', 'to', '1'],
      ['ride', ride.number, 'from', '0', 'to', '1'],
    ]);
  });

  it('of a ride of before it was kept is only what is new', async () => {
    const { rides } = storageOn(server.redis);
    const { ride } = await rides.book(draft, aRide({ moves: [...aRide().moves, ...aRide().moves] }), []);
    const keys = bucketKeys(ride.number.slice(0, 2));
    await server.redis.command('HDEL', [keys.ride(ride.number), 'moves']);
    await server.redis.command('DEL', [keys.rideEvents]);
    await rides.replace('effect-1', cancelled(ride), 1);
    expect(await streamOf(ride.number)).toEqual([['ride', ride.number, 'from', '2', 'to', '3']]);
  });

  it('holds nothing of the rider', async () => {
    const { rides } = storageOn(server.redis);
    const { ride } = await rides.book(draft, aRide(), []);
    expect(JSON.stringify(await streamOf(ride.number))).toMatch(
      /^\[\["ride","\d{8}","from","0","to","1"\]\]$/,
    );
  });
});

describe('work that there is once', () => {
  it('is opened with the ride, and found by whoever wants it later', async () => {
    const { rides, work } = storageOn(server.redis);
    const { ride } = await rides.book(draft, aRide(), []);
    const item = aWorkItem({ once: `cancelled-by-us ${ride.number}` });
    const replaced = await rides.replace('effect-1', cancelled(ride), 1, [aWorkItem(), item]);
    const found = await work.open(onceKey(item.once ?? ''), aWorkItem());
    expect(replaced).toMatchObject({ cases: [expect.anything(), found.caseNumber] });
  });

  it('is opened with a booking as well', async () => {
    const { rides, work } = storageOn(server.redis);
    const { cases } = await rides.book(draft, aRide(), [aWorkItem({ once: 'a' }), aWorkItem({ once: 'b' })]);
    const found = await Promise.all(['a', 'b', 'c'].map((one) => work.open(onceKey(one), aWorkItem())));
    expect(found.slice(0, 2).map(({ caseNumber }) => caseNumber)).toEqual(cases);
    expect(cases).not.toContain(found[2]?.caseNumber);
  });
});

describe('a record of a ride', () => {
  it('of before events and carriers were kept is read as it stands', () => {
    const old: unknown = JSON.parse(JSON.stringify(aBookedRide()));
    expect(JSON.stringify(old)).not.toMatch(/"event"|"carrier"/);
    expect(read(rideSchema, old)).toEqual(aBookedRide());
  });

  it('keeps every move and who carries it', async () => {
    const { rides } = storageOn(server.redis);
    const { ride } = await rides.book(draft, aRide(), []);
    const moved: Ride = {
      ...ride,
      status: 'on-the-way',
      carrier: { name: 'acme', vehicle: 'white van' },
      moves: [
        ...ride.moves,
        {
          event: 'on-the-way',
          status: 'on-the-way',
          at: '2026-12-04T13:40',
          actor: 'dispatch',
          reason: 'left',
          by: 'acme',
          leg: 'outbound',
          expected: '2026-12-04T13:52',
        },
      ],
    };
    await rides.replace('effect-1', moved, 1);
    expect(await rides.find(ride.number)).toEqual({ value: moved, version: 2 });
  });
});
