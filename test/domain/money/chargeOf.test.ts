import fc from 'fast-check';
import type { CarriedTrip } from '../../../domain/money/carriedTrip';
import { chargeOf } from '../../../domain/money/chargeOf';
import { aCarriedTrip, aRider, exampleFees } from './examples';

const { livery, ambulance } = exampleFees;
const coach = exampleFees['wheelchair-van'];

/** A trip and what may be paid for it, in cents of the example schedule. */
const charged = (rows: readonly (readonly [sentence: string, trip: CarriedTrip, cents: number])[]): void => {
  test.each(rows)('%s', (_, trip, cents) => {
    expect(chargeOf(trip, exampleFees)).toBe(cents);
  });
};

const acrossTheLine = [{ sameTown: false, docketMiles: 12 }];
const withinTown = [{ sameTown: true, docketMiles: 12 }];
const wait = (minutes: number, necessary = false) => ({ waiting: { minutes, necessary } });

describe('base rate, recipients and miles', () => {
  charged([
    ['livery', aCarriedTrip('livery'), livery.base],
    ['no miles are paid within a town', aCarriedTrip('livery', { route: withinTown }), livery.base],
    [
      'miles across a town line',
      aCarriedTrip('livery', { route: acrossTheLine }),
      livery.base + 12 * livery.mile,
    ],
    [
      'a stretch within a town and one across the line: only the second',
      aCarriedTrip('ambulance', { route: [...withinTown, ...acrossTheLine] }),
      ambulance.base + 12 * ambulance.mile,
    ],
    [
      'half a mile is rounded to a cent',
      aCarriedTrip('wheelchair-van', { route: [{ sameTown: false, docketMiles: 0.5 }] }),
      coach.base + 52,
    ],
    [
      'the miles of two riders are charged once',
      aCarriedTrip('livery', { riders: [aRider(), aRider({ from: 'corner' })], route: acrossTheLine }),
      livery.base + livery.additionalStop + 12 * livery.mile,
    ],
    [
      'a second rider in a coach',
      aCarriedTrip('wheelchair-van', { riders: [aRider(), aRider()] }),
      coach.base + coach.additionalRecipient,
    ],
    ['there and back without waiting', aCarriedTrip('livery', { roundTrip: true }), 2 * livery.base],
  ]);
});

describe('waiting is paid where it saves money or the Department finds it necessary', () => {
  charged([
    [
      'there and back, 16 minutes: one trip and the waiting',
      aCarriedTrip('livery', { roundTrip: true, ...wait(16) }),
      livery.base + livery.waitingQuarter,
    ],
    [
      'there and back, 75 minutes: the waiting still costs less than a second trip',
      aCarriedTrip('livery', { roundTrip: true, ...wait(75) }),
      livery.base + 4 * livery.waitingQuarter,
    ],
    [
      'there and back, 76 minutes: two trips cost less',
      aCarriedTrip('livery', { roundTrip: true, ...wait(76) }),
      2 * livery.base,
    ],
    [
      'two trips cost less, but the wait was necessary: one trip and the waiting, never two and the waiting',
      aCarriedTrip('livery', { roundTrip: true, ...wait(76, true) }),
      livery.base + 5 * livery.waitingQuarter,
    ],
    [
      'a coach there and back, 31 minutes',
      aCarriedTrip('wheelchair-van', { roundTrip: true, ...wait(31) }),
      coach.base + coach.waitingQuarter,
    ],
    [
      'an ambulance there and back, 61 minutes',
      aCarriedTrip('ambulance', { roundTrip: true, ...wait(61) }),
      ambulance.base + ambulance.waitingFirstHour + ambulance.waitingQuarter,
    ],
    [
      'one way and on to another place',
      aCarriedTrip('livery', wait(30)),
      livery.base + livery.waitingQuarter,
    ],
    ['one way, and waiting saves nothing', aCarriedTrip('livery', wait(120)), livery.base],
  ]);
});

describe('a taxi is paid by its meter', () => {
  charged([
    ['and nothing beside it', aCarriedTrip('taxi', { meter: 1830, route: acrossTheLine, ...wait(90) }), 1830],
    ['however many ride', aCarriedTrip('taxi', { meter: 1830, riders: [aRider(), aRider()] }), 1830],
    ['but tolls outside the state', aCarriedTrip('taxi', { meter: 1830, outOfStateTolls: 175 }), 2005],
  ]);
});

describe('who is not carried', () => {
  const noShow = [aRider({ outcome: 'no-show' })];
  charged([
    ['a livery no-show: the base rate', aCarriedTrip('livery', { riders: noShow }), livery.base],
    [
      'a livery no-show: no miles, and no way back',
      aCarriedTrip('livery', { riders: noShow, route: acrossTheLine, roundTrip: true }),
      livery.base,
    ],
    [
      'a livery no-show from a nursing home',
      aCarriedTrip('livery', { riders: [aRider({ outcome: 'no-show', livesInNursingHome: true })] }),
      0,
    ],
    [
      'a livery that never went to the pick-up',
      aCarriedTrip('livery', { riders: [aRider({ outcome: 'not-fetched' })] }),
      0,
    ],
    [
      'a no-show among riders: a stop',
      aCarriedTrip('livery', { riders: [aRider(), aRider({ from: 'corner', outcome: 'no-show' })] }),
      livery.base + livery.additionalStop,
    ],
    ['a cancelled ride', aCarriedTrip('livery', { riders: [aRider({ outcome: 'cancelled' })] }), 0],
    [
      'a cancelled rider among others',
      aCarriedTrip('livery', { riders: [aRider(), aRider({ from: 'corner', outcome: 'cancelled' })] }),
      livery.base,
    ],
    [
      'an ambulance no-show, at night',
      aCarriedTrip('ambulance', { riders: noShow, dispatchedAt: '20:00' }),
      0,
    ],
    ['a coach no-show', aCarriedTrip('wheelchair-van', { riders: noShow }), 0],
    ['a taxi no-show', aCarriedTrip('taxi', { riders: noShow, meter: 400 }), 0],
    [
      'treated by the ambulance and not carried',
      aCarriedTrip('ambulance', { riders: [], services: ['treatment'] }),
      ambulance.treatment,
    ],
  ]);
});

describe('what comes on top', () => {
  const atNight = (dispatchedAt: string) => aCarriedTrip('ambulance', { dispatchedAt });
  charged([
    ['an ambulance sent out at 6:59 p.m.', atNight('18:59'), ambulance.base],
    ['at 7:00 p.m.', atNight('19:00'), ambulance.base + ambulance.nightCall],
    ['at 7:00 a.m.', atNight('07:00'), ambulance.base + ambulance.nightCall],
    ['at 7:01 a.m.', atNight('07:01'), ambulance.base],
    ['livery at night: no night call', { ...atNight('20:00'), mode: 'livery' }, livery.base],
    [
      'a second ambulance attendant',
      aCarriedTrip('ambulance', { specialAttendant: true }),
      ambulance.base + ambulance.specialAttendant,
    ],
    [
      'advanced life support',
      aCarriedTrip('ambulance', { services: ['advancedLife'] }),
      ambulance.base + ambulance.advancedLife,
    ],
    [
      'an attendant of a coach helps there and back',
      aCarriedTrip('wheelchair-van', { roundTrip: true, attendances: 2 }),
      2 * coach.base + 2 * coach.attendant,
    ],
    ['livery has no attendant', aCarriedTrip('livery', { attendances: 2 }), livery.base],
    [
      'livery staff help at both ends',
      aCarriedTrip('livery', { riders: [aRider({ assistedAt: ['elsewhere', 'elsewhere'] })] }),
      livery.base + 2 * livery.assistance,
    ],
    [
      'help at a nursing home is not paid',
      aCarriedTrip('livery', { riders: [aRider({ assistedAt: ['nursing-home', 'elsewhere'] })] }),
      livery.base + livery.assistance,
    ],
    [
      'tolls outside the state, for a coach too',
      aCarriedTrip('wheelchair-van', { outOfStateTolls: 350 }),
      coach.base + 350,
    ],
  ]);
});

describe('the lowest amount is paid', () => {
  charged([
    ['the price the public pays', aCarriedTrip('livery', { usualCharge: 900 }), 900],
    ["Medicare's rate", aCarriedTrip('livery', { usualCharge: 900, medicareRate: 880 }), 880],
    ['the bill', aCarriedTrip('livery', { medicareRate: 880, billed: 870 }), 870],
    ['never more than the fee', aCarriedTrip('livery', { usualCharge: 5000, billed: 4000 }), livery.base],
    [
      'a coach came where livery was approved: livery',
      aCarriedTrip('wheelchair-van', { approvedMode: 'livery' }),
      livery.base,
    ],
    [
      'livery came where a coach was approved: livery',
      aCarriedTrip('livery', { approvedMode: 'wheelchair-van' }),
      livery.base,
    ],
  ]);
});

test('there is no amount where the schedule has none for what is due', () => {
  expect(chargeOf(aCarriedTrip('livery'), {})).toBeUndefined();
  expect(chargeOf(aCarriedTrip('livery', { route: acrossTheLine }), { livery: { base: 1 } })).toBeUndefined();
  expect(chargeOf(aCarriedTrip('livery', { route: withinTown }), { livery: { base: 1 } })).toBe(1);
});

test('whatever the trip is, the sum is whole cents, never below zero and never above the bill', () => {
  const rider = fc.record({
    from: fc.constantFrom('a', 'b', 'c'),
    to: fc.constantFrom('x', 'y', 'z'),
    outcome: fc.constantFrom('carried', 'no-show', 'not-fetched', 'cancelled'),
    livesInNursingHome: fc.boolean(),
    assistedAt: fc.subarray(['nursing-home', 'elsewhere'] as const),
  });
  const stretch = fc.record({
    sameTown: fc.boolean(),
    docketMiles: fc.double({ min: 0, max: 99, noNaN: true }),
  });
  const trip = fc.record({
    mode: fc.constantFrom('ambulance', 'wheelchair-van', 'livery', 'taxi'),
    riders: fc.array(rider, { maxLength: 5 }),
    route: fc.array(stretch, { maxLength: 4 }),
    roundTrip: fc.boolean(),
    waiting: fc.record({ minutes: fc.integer({ min: 0, max: 300 }), necessary: fc.boolean() }),
    billed: fc.integer({ min: 0, max: 50_000 }),
    meter: fc.integer({ min: 0, max: 50_000 }),
  });
  fc.assert(
    fc.property(trip, (given) => {
      const cents = chargeOf(given, exampleFees);
      expect(Number.isInteger(cents)).toBe(true);
      expect(cents).toBeGreaterThanOrEqual(0);
      expect(cents).toBeLessThanOrEqual(given.billed);
    }),
  );
});
