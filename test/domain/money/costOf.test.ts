import { decide } from '../../../domain/decide';
import { kindsOfRide, type Facts, type KindOfRide } from '../../../domain/facts';
import { costOf } from '../../../domain/money/costOf';
import { costsOf } from '../../../domain/money/costsOf';
import type { FeeSchedule } from '../../../domain/money/feeSchedule';
import { ctHusky } from '../../../domain/program/ctHusky';
import { aTrip } from '../trips';
import { exampleFees } from './examples';

const { bus, livery, taxi } = exampleFees;
const coach = exampleFees['wheelchair-van'];

const between: Facts = { sameTown: false, distanceMiles: 10, tripDirection: 'round-trip' };
const within: Facts = { sameTown: true, distanceMiles: 3, tripDirection: 'to-care' };

test.each<[sentence: string, mode: KindOfRide, facts: Facts, cents: number | undefined]>([
  ['a bus, there and back', 'bus', between, 2 * bus.base],
  ['a bus, one way', 'bus', within, bus.base],
  ['a private car, there and back', 'private-car', between, 20 * 23],
  ['a private car, one dollar or less: nothing is paid', 'private-car', { distanceMiles: 4 }, 0],
  ['a private car, more than one dollar', 'private-car', { distanceMiles: 5 }, 115],
  ['a private car, and nobody knows how far', 'private-car', { distanceMiles: 'unknown' }, undefined],
  ['livery between towns', 'livery', between, 2 * livery.base + 20 * livery.mile],
  ['livery within a town: no miles', 'livery', within, livery.base],
  [
    'livery for who is helped inside, there and back',
    'livery',
    { ...between, needsAssistanceInsideBuilding: true },
    2 * livery.base + 20 * livery.mile + 4 * livery.assistance,
  ],
  [
    'livery for who is helped at a nursing home: only the other end',
    'livery',
    { ...within, needsAssistanceInsideBuilding: true, livesInNursingHome: true },
    livery.base + livery.assistance,
  ],
  [
    'a wheelchair van for who is helped inside',
    'wheelchair-van',
    { ...within, needsAssistanceInsideBuilding: true },
    coach.base + coach.attendant,
  ],
  ['livery, and nobody knows whether a town line is crossed', 'livery', { distanceMiles: 10 }, undefined],
  ['livery between towns, and nobody knows how far', 'livery', { sameTown: false }, undefined],
  ['livery within a town needs no miles', 'livery', { sameTown: true }, livery.base],
  ['a taxi meters the miles within a town too', 'taxi', within, taxi.base + 3 * taxi.mile],
  ['a taxi, and nobody knows how far', 'taxi', { sameTown: true }, undefined],
])('%s', (_, mode, facts, cents) => {
  expect(costOf(mode, facts, exampleFees)).toBe(cents);
});

test('is not known without a schedule', () => {
  for (const mode of kindsOfRide) expect(costOf(mode, between, ctHusky.feeSchedule.value)).toBeUndefined();
});

test('a quote comes before the schedule', () => {
  const costs = costsOf({ ...within, quotedCosts: { livery: 12.34 } }, exampleFees);
  expect(costs.livery).toBe(1234);
  expect(costs.taxi).toBe(taxi.base + 3 * taxi.mile);
  expect(costsOf({ quotedCosts: 'unknown' }, {}).livery).toBeUndefined();
});

describe('the cheapest suitable kind of ride', () => {
  const modeOf = (facts: Facts, schedule: FeeSchedule): string | undefined => {
    const feeSchedule = { ...ctHusky.feeSchedule, value: schedule };
    const decision = decide(aTrip(facts), { ...ctHusky, feeSchedule });
    return decision.kind === 'book' ? decision.mode : undefined;
  };

  test.each<[sentence: string, facts: Facts, schedule: FeeSchedule, mode: KindOfRide]>([
    ['livery, without amounts', { distanceMiles: 5 }, {}, 'livery'],
    ['a taxi, where the schedule has it cheaper', { distanceMiles: 1 }, exampleFees, 'taxi'],
    ['livery, where a taxi is dearer', { distanceMiles: 12 }, exampleFees, 'livery'],
    ['livery, where nobody knows how far', {}, exampleFees, 'livery'],
    [
      'livery, where its quote is below the estimate of a taxi',
      { distanceMiles: 1, quotedCosts: { livery: 10 } },
      exampleFees,
      'livery',
    ],
    ['a taxi, by quotes alone', { quotedCosts: { livery: 30, taxi: 29 } }, {}, 'taxi'],
  ])('%s', (_, facts, schedule, mode) => {
    expect(modeOf(facts, schedule)).toBe(mode);
  });
});
