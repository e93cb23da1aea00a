import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

it.each<[string, readonly SlotName[], string]>([
  ['ride to Yale 12/14 at 10. driver pls knock twice im deaf', [], 'knock twice im deaf'],
  ['voy a Yale el 14 a las 10, chofer por favor toque fuerte', [], 'toque fuerte'],
  [
    'Unit 3R. The back door sticks so have him push.',
    ['unitOrEntrance'],
    'The back door sticks so have him push',
  ],
  ['no steps but theres a dog out back he wont bite', ['stairs'], 'theres a dog out back he wont bite'],
])('%s: for the driver', (text, expecting, note) => {
  expect(slotsOf(text, expecting).driverNote).toBe(note);
});

it.each([
  'no tengo carro ni kien me lleve a la cita el 14 a las 10',
  'i got no car nor anybody to take me, ride to Yale 12/14 at 10',
])('%s: nobody drives them', (text) => {
  expect(slotsOf(text).someoneCanDrive).toBe(false);
});
