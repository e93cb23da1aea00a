import { sharedRideFee } from '../../../domain/money/sharedRideFee';
import { aRider } from './examples';

const BASE = 1000;
const STOP = 10;
const within = [{ sameTown: true, docketMiles: 3 }];
const between = [{ sameTown: false, docketMiles: 3 }];

/** Riders written as `from>to`. */
const ridersOf = (ways: readonly string[]) =>
  ways.map((way) => {
    const [from = '', to = ''] = way.split('>');
    return aRider({ from, to });
  });

test.each([
  ['nobody', [], within, 0],
  ['one rider', ['a>z'], within, BASE],
  ['two between the same two points: as one', ['a>z', 'a>z'], within, BASE],
  ['two starts, one end', ['a>z', 'b>z'], within, BASE + STOP],
  ['three starts, one end, between towns', ['a>z', 'b>z', 'c>z'], between, BASE + 2 * STOP],
  ['two get in at the second start: one fee for that stop', ['a>z', 'b>z', 'b>z'], within, BASE + STOP],
  ['one start, two ends', ['a>y', 'a>z'], within, BASE + STOP],
  ['one start, three ends', ['a>x', 'a>y', 'a>z'], between, BASE + 2 * STOP],
  ['nothing in common, one town: a base rate each', ['a>y', 'b>z'], within, 2 * BASE],
  ['nothing in common, no town line named', ['a>x', 'b>y', 'c>z'], [], 3 * BASE],
  ['two alike among others count as one', ['a>y', 'a>y', 'b>z'], within, 2 * BASE],
  ['nothing in common, between towns: further drop-offs', ['a>y', 'b>z'], between, BASE + STOP],
  ['three of them', ['a>x', 'b>y', 'c>z'], [...within, ...between], BASE + 2 * STOP],
])('%s', (_, ways, route, cents) => {
  expect(sharedRideFee(ridersOf(ways), route, { base: BASE, additionalStop: STOP })).toBe(cents);
});

test('has no amount where the schedule lacks one', () => {
  expect(sharedRideFee(ridersOf(['a>z', 'b>z']), within, { base: BASE })).toBeUndefined();
  expect(sharedRideFee(ridersOf(['a>z']), within, { base: BASE })).toBe(BASE);
  expect(sharedRideFee(ridersOf(['a>z']), within, { additionalStop: STOP })).toBeUndefined();
});
