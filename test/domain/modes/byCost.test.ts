import type { Facts } from '../../../domain/facts';
import { byCost, WITHOUT_COSTS } from '../../../domain/modes/byCost';
import { ctHusky } from '../../../domain/program/ctHusky';

const orderOf = (quotedCosts?: Facts['quotedCosts']) =>
  byCost.order(quotedCosts === undefined ? {} : { quotedCosts }, ctHusky);

const ordinary = WITHOUT_COSTS.slice(2);

test('without quotes: what may be necessary first, then from the bus to the wheelchair van', () => {
  expect(WITHOUT_COSTS).toEqual([
    'air',
    'ambulance',
    'bus',
    'train',
    'private-car',
    'livery',
    'taxi',
    'other-carrier',
    'wheelchair-van',
  ]);
  expect(orderOf()).toEqual(WITHOUT_COSTS);
  expect(orderOf('unknown')).toEqual(WITHOUT_COSTS);
  expect(orderOf({})).toEqual(WITHOUT_COSTS);
});

test.each([
  ['one quote changes nothing', { taxi: 1 }, ordinary],
  [
    'a taxi for less than livery',
    { livery: 40, taxi: 39.99 },
    ['bus', 'train', 'private-car', 'taxi', 'livery', 'other-carrier', 'wheelchair-van'],
  ],
  ['equal quotes: the order stands', { livery: 40, taxi: 40 }, ordinary],
  [
    'quoted kinds share the places that they had',
    { bus: 90, livery: 40, 'wheelchair-van': 20 },
    ['wheelchair-van', 'train', 'private-car', 'livery', 'taxi', 'other-carrier', 'bus'],
  ],
  ['a flight and an ambulance keep their place', { air: 1, ambulance: 2, bus: 3 }, ordinary],
])('%s', (_, quotes, order) => {
  expect(orderOf(quotes).slice(2)).toEqual(order);
});
