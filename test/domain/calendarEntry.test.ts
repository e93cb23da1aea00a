import type { Leg, Ride, RideStatus } from '../../domain/ride';
import { calendarEntryOf } from '../../domain/calendarEntry';
import { moveRide } from '../../domain/moveRide';
import { changedRide } from '../../domain/rides';
import { aLeg, aRide } from '../contracts/samples';

const now = { date: '2026-11-23', time: '09:00' };

const booked = (changes: Partial<Ride> = {}): Ride => ({
  ...aRide(),
  schema: 1,
  number: '03279585',
  draft: 'a draft',
  draftVersion: 1,
  ...changes,
});

const backAt = (at: string): Leg => ({
  ...aLeg('2026-12-04'),
  direction: 'return',
  pickUp: { kind: 'at', at },
});

describe('a ride as an entry of a calendar', () => {
  const ride = booked({ mode: 'livery', legs: [aLeg('2026-12-04')] });

  test('says when, and nothing of whom, where and why', () => {
    expect(Object.keys(calendarEntryOf(booked())).toSorted()).toEqual(
      expect.not.arrayContaining(['memberId', 'facts', 'details', 'legs']),
    );
    const text = JSON.stringify(calendarEntryOf(ride));
    for (const leg of ride.legs) for (const { town } of [leg.from, leg.to]) expect(text).not.toContain(town);
  });

  const changed = (before: Ride): Ride => changedRide(before, { ...before, legs: [aLeg('2026-12-07')] }, now);
  const cancelled = (before: Ride): Ride =>
    moveRide(before, { event: 'cancelled', actor: 'caller', reason: 'asked' }, now) ?? before;
  test('counts up with every change, whatever it was', () => {
    const lives = [ride, changed(ride), cancelled(changed(ride))].map(calendarEntryOf);
    const first = lives[0]?.sequence ?? 0;
    expect(lives.map(({ sequence }) => sequence - first)).toEqual([0, 1, 2]);
    expect(lives.map(({ number }) => number)).toEqual(['03279585', '03279585', '03279585']);
    expect(lives[1]?.day).toBe('2026-12-07');
  });

  const statuses: readonly (readonly [RideStatus, string])[] = [
    ['requested', 'tentative'],
    ['pending', 'tentative'],
    ['confirmed', 'confirmed'],
    ['assigned', 'confirmed'],
    ['completed', 'confirmed'],
    ['cancelled', 'cancelled'],
  ];
  test.each(statuses)('of a ride that is %s is %s', (status, expected) => {
    expect(calendarEntryOf(booked({ status })).status).toBe(expected);
  });

  test('knows of a way back when the vehicle comes, or that it is called', () => {
    const back = (leg: Leg | undefined) =>
      calendarEntryOf(
        booked({ mode: 'livery', legs: [aLeg('2026-12-04'), ...(leg === undefined ? [] : [leg])] }),
      ).wayBack;
    expect(back(undefined)).toBeUndefined();
    expect(back(backAt('2026-12-04T14:00'))).toBe('2026-12-04T14:00');
    expect(back({ ...backAt(''), pickUp: { kind: 'will-call' } })).toBe('by-call');
  });

  test('has no pick-up where the rider goes by bus', () => {
    const event = calendarEntryOf(
      booked({ mode: 'bus', legs: [aLeg('2026-12-04'), backAt('2026-12-04T14:00')] }),
    );
    expect(event).not.toHaveProperty('readyAt');
    expect(event).not.toHaveProperty('pickUpAt');
    expect(event).not.toHaveProperty('wayBack');
  });
});
