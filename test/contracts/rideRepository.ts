import type { Random } from '../../bot/storage/numbers';
import { StoreUnavailable } from '../../domain/errors';
import type { RideRepository } from '../../domain/ports/rideRepository';
import { hasCheckDigit, type Ride } from '../../domain/ride';
import { aLeg, aRide, aWorkItem } from './samples';

/** Draws 0, 1, 2 … one after the other. */
export const countingRandom = (): Random => {
  let next = -1;
  return (max) => {
    next += 1;
    return next % max;
  };
};

const draft = { id: 'draft-1', version: 1 };
const onlyOf = async (rides: RideRepository, memberId = aRide().memberId) => {
  const all = await rides.ofMember(memberId, '2026-01-01');
  expect(all).toHaveLength(1);
  return all[0];
};

/** What every store of rides does. `make` gives an empty one that draws its numbers by `random`. */
export const describeRideRepository = (make: (random: Random) => RideRepository): void => {
  const twentyTimes = Array.from({ length: 20 }, (_, index) => index);

  describe('booking', () => {
    it('keeps the ride as it was booked, under a number that can be keyed and said', async () => {
      const rides = make(countingRandom());
      const { ride, cases } = await rides.book(draft, aRide(), []);
      expect(ride).toEqual({ ...aRide(), schema: 1, number: ride.number, draft: 'draft-1', draftVersion: 1 });
      expect(hasCheckDigit(ride.number)).toBe(true);
      expect(cases).toEqual([]);
      expect(await rides.find(ride.number)).toEqual({ value: ride, version: 1 });
    });

    it('opens its work items with case numbers of their own', async () => {
      const { cases } = await make(countingRandom()).book(draft, aRide(), [
        aWorkItem(),
        aWorkItem({ kind: 'bus-pass' }),
      ]);
      expect(new Set(cases).size).toBe(2);
      for (const one of cases) expect([one[0], hasCheckDigit(one)]).toEqual(['9', true]);
    });

    it('says the same numbers however often the draft is booked', async () => {
      const rides = make(countingRandom());
      const first = await rides.book(draft, aRide(), [aWorkItem()]);
      for (let time = 0; time < 20; time += 1) {
        expect(await rides.book(draft, aRide(), [aWorkItem()])).toEqual(first);
      }
      expect(await onlyOf(rides)).toEqual({ value: first.ride, version: 1 });
    });

    it('makes one ride of a draft that is booked twenty times at once', async () => {
      const rides = make(countingRandom());
      const all = await Promise.all(twentyTimes.map(() => rides.book(draft, aRide(), [aWorkItem()])));
      expect(new Set(all.map(({ ride, cases }) => [ride.number, ...cases].join())).size).toBe(1);
      expect((await onlyOf(rides))?.version).toBe(1);
    });

    it('makes two rides of two drafts', async () => {
      const rides = make(countingRandom());
      await rides.book(draft, aRide(), []);
      await rides.book({ id: 'draft-2', version: 1 }, aRide(), []);
      expect(await rides.ofMember(aRide().memberId, '2026-01-01')).toHaveLength(2);
    });

    it('replaces what an older version of the draft booked, under the same numbers', async () => {
      const rides = make(countingRandom());
      const first = await rides.book(draft, aRide(), [aWorkItem()]);
      const changed = aRide({ mode: 'wheelchair-van', legs: [aLeg('2026-12-11')] });
      const second = await rides.book({ id: 'draft-1', version: 2 }, changed, [aWorkItem(), aWorkItem()]);
      expect(second.ride.number).toBe(first.ride.number);
      expect(second.cases).toEqual([...first.cases, second.cases[1]]);
      expect(await onlyOf(rides)).toEqual({ value: second.ride, version: 2 });
      expect(second.ride).toMatchObject({ mode: 'wheelchair-van', draftVersion: 2 });
    });

    it('leaves the newer version alone when an older one comes late', async () => {
      const rides = make(countingRandom());
      const newer = await rides.book({ id: 'draft-1', version: 2 }, aRide({ mode: 'bus' }), []);
      expect(await rides.book(draft, aRide(), [aWorkItem()])).toEqual(newer);
      expect(await onlyOf(rides)).toEqual({ value: newer.ride, version: 1 });
    });

    it('ends with the newest of versions that are booked at once, as one ride', async () => {
      const rides = make(countingRandom());
      await Promise.all(twentyTimes.map((version) => rides.book({ id: 'draft-1', version }, aRide(), [])));
      expect((await onlyOf(rides))?.value.draftVersion).toBe(19);
    });

    it('draws again when a number is taken, as often as in a bucket that is half full', async () => {
      const draws = [7, ...twentyTimes.map(() => 7), 8];
      const rides = make(() => draws.shift() ?? 9);
      const first = await rides.book(draft, aRide(), []);
      const second = await rides.book({ id: 'draft-2', version: 1 }, aRide(), []);
      expect(second.ride.number).not.toBe(first.ride.number);
      expect(draws).toEqual([]);
    });

    it('gives up, with nothing written, when every number is taken', async () => {
      const rides = make(() => 7);
      await rides.book(draft, aRide(), []);
      const other = rides.book({ id: 'draft-2', version: 1 }, aRide(), []);
      await expect(other).rejects.toBeInstanceOf(StoreUnavailable);
      await onlyOf(rides);
    });
  });

  describe('finding', () => {
    it.each(['55143309', '99999999', '1234', '', '{m:00}:x'])('knows no ride %p', async (number) => {
      expect(await make(countingRandom()).find(number)).toBeUndefined();
    });

    it('lists the rides of one member from a day on, by day, cancelled ones included', async () => {
      const rides = make(countingRandom());
      const days = ['2026-12-11', '2026-12-03', '2026-12-04', '2027-01-02'];
      for (const day of days) {
        await rides.book({ id: day, version: 1 }, aRide({ legs: [aLeg(day)], status: 'cancelled' }), []);
      }
      await rides.book({ id: 'other', version: 1 }, aRide({ memberId: '009999999' }), []);
      const found = await rides.ofMember(aRide().memberId, '2026-12-04');
      expect(found.map(({ value }) => value.legs[0]?.date)).toEqual([
        '2026-12-04',
        '2026-12-11',
        '2027-01-02',
      ]);
    });

    it('tells the numbers of all rides of a day, of whichever member, and of no other day', async () => {
      const rides = make(countingRandom());
      const members = ['001234567', '009999999', '007654321'];
      const booked = await Promise.all(
        members.map((memberId) => rides.book({ id: memberId, version: 1 }, aRide({ memberId }), [])),
      );
      await rides.book({ id: 'other day', version: 1 }, aRide({ legs: [aLeg('2026-12-05')] }), []);
      expect(await rides.numbersOn('2026-12-04')).toEqual(booked.map(({ ride }) => ride.number).toSorted());
      expect(await rides.numbersOn('2026-12-06')).toEqual([]);
    });

    it('knows no rides of a member who has none', async () => {
      expect(await make(countingRandom()).ofMember('009999999', '2026-01-01')).toEqual([]);
    });
  });

  describe('replacing', () => {
    const booked = async () => {
      const rides = make(countingRandom());
      const { ride } = await rides.book(draft, aRide(), []);
      const cancelled: Ride = { ...ride, status: 'cancelled' };
      return { rides, ride, cancelled };
    };

    it('writes over the version that was read', async () => {
      const { rides, ride, cancelled } = await booked();
      expect(await rides.replace('effect-1', cancelled, 1)).toEqual({ kind: 'replaced', cases: [] });
      expect(await rides.find(ride.number)).toEqual({ value: cancelled, version: 2 });
    });

    it('writes nothing over another version', async () => {
      const { rides, ride, cancelled } = await booked();
      await rides.replace('effect-1', { ...ride, status: 'assigned' }, 1);
      expect(await rides.replace('effect-2', cancelled, 1)).toEqual({
        kind: 'changed-meanwhile',
      });
      expect((await rides.find(ride.number))?.value.status).toBe('assigned');
    });

    it('finds the same effect already done, and leaves what came after', async () => {
      const { rides, ride, cancelled } = await booked();
      await rides.replace('effect-1', cancelled, 1);
      await rides.replace('effect-2', ride, 2);
      expect(await rides.replace('effect-1', cancelled, 1)).toEqual({ kind: 'replaced', cases: [] });
      expect(await rides.find(ride.number)).toEqual({ value: ride, version: 3 });
    });

    it('opens the work that comes with it once, and none with a ride that has changed meanwhile', async () => {
      const { rides, cancelled } = await booked();
      const first = await rides.replace('effect-1', cancelled, 1, [aWorkItem(), aWorkItem()]);
      expect(first).toEqual({
        kind: 'replaced',
        cases: [expect.stringMatching(/^9/), expect.stringMatching(/^9/)],
      });
      expect(await rides.replace('effect-1', cancelled, 1, [aWorkItem(), aWorkItem()])).toEqual(first);
      expect(await rides.replace('effect-2', cancelled, 1, [aWorkItem()])).toEqual({
        kind: 'changed-meanwhile',
      });
    });

    it('lets one of twenty writers through', async () => {
      const { rides, cancelled } = await booked();
      const all = await Promise.all(
        twentyTimes.map((turn) => rides.replace(`effect-${String(turn)}`, cancelled, 1)),
      );
      expect(all.filter(({ kind }) => kind === 'replaced')).toHaveLength(1);
    });

    it('moves the ride to its new day', async () => {
      const { rides, ride } = await booked();
      await rides.replace('effect-1', { ...ride, legs: [aLeg('2026-11-30')] }, 1);
      expect(await rides.ofMember(ride.memberId, '2026-12-01')).toEqual([]);
      expect((await onlyOf(rides))?.value.legs[0]?.date).toBe('2026-11-30');
    });

    it('replaces no ride that was never booked', async () => {
      const { rides, ride } = await booked();
      expect(await rides.replace('effect-1', { ...ride, number: '63999999' }, 1)).toEqual({
        kind: 'changed-meanwhile',
      });
    });
  });
};
