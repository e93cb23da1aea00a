import type { CarrierKind } from '../../../domain/money/carriedTrip';
import { waitingFee } from '../../../domain/money/waitingFee';
import { exampleFees } from './examples';

test.each<[CarrierKind, number, firstHours: number, quarters: number]>([
  ['ambulance', 0, 0, 0],
  ['ambulance', 1, 1, 0],
  ['ambulance', 60, 1, 0],
  ['ambulance', 61, 1, 1],
  ['ambulance', 75, 1, 1],
  ['ambulance', 76, 1, 2],
  ['wheelchair-van', 30, 0, 0],
  ['wheelchair-van', 31, 0, 1],
  ['wheelchair-van', 45, 0, 1],
  ['wheelchair-van', 46, 0, 2],
  ['livery', 15, 0, 0],
  ['livery', 16, 0, 1],
  ['livery', 30, 0, 1],
  ['livery', 31, 0, 2],
  ['livery', 60, 0, 3],
  ['livery', 61, 0, 4],
  ['taxi', 600, 0, 0],
])('%s waiting %i minutes: %i first hours and %i quarters', (mode, minutes, firstHours, quarters) => {
  expect(waitingFee(mode, minutes, { waitingFirstHour: 1000, waitingQuarter: 10 })).toBe(
    firstHours * 1000 + quarters * 10,
  );
});

test('has no amount where the schedule has none, unless nothing is due', () => {
  expect(waitingFee('livery', 16, { base: exampleFees.livery.base })).toBeUndefined();
  expect(waitingFee('livery', 15, {})).toBe(0);
});
