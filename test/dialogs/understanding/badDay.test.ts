import type { Heard } from '../../../dialogs/understanding/heard';
import { listen } from './listen';

type Sign = 'wasCutOff' | 'wasBooking' | 'choseWrong' | 'wantsItBack' | 'apologizes' | 'saidBefore';

/** What somebody says on a bad day, and what it is a sign of. */
const signs: readonly (readonly [string, Partial<Pick<Heard, Sign>>])[] = [
  ['we got disconnected', { wasCutOff: true }],
  ['the line dropped while i was booking a ride', { wasCutOff: true, wasBooking: true }],
  ['my battery died on me', { wasCutOff: true }],
  ['se cayó la llamada', { wasCutOff: true }],
  ['se me acabó la pila, estaba reservando un viaje', { wasCutOff: true, wasBooking: true }],
  ['i want to finish booking my ride', { wasBooking: true }],
  ['quiero seguir donde me quedé', { wasBooking: true }],
  ['oh no you cancelled the wrong one', { choseWrong: true }],
  ['ese no era', { choseWrong: true }],
  ['can i have that ride back', { wantsItBack: true }],
  ['i didnt mean to cancel it', { wantsItBack: true }],
  ['quiero mi viaje otra vez', { wantsItBack: true }],
  ['sorry for yelling at you', { apologizes: true }],
  ['excuse my language', { apologizes: true }],
  ['perdone por gritarle', { apologizes: true }],
  ['like i already said', { saidBefore: true }],
  ['ya le dije', { saidBefore: true }],
];

/** Neighbours of these that are a sign of none of them. */
const neighbours: readonly (readonly [string, Sign])[] = [
  ['the driver hung up on me', 'wasCutOff'],
  ['se me cayó mi mamá', 'wasCutOff'],
  ['sorry i was late to the van', 'apologizes'],
  ['the driver was rude', 'apologizes'],
  ['can someone drive me back', 'wantsItBack'],
  ['el chofer me gritó', 'apologizes'],
];

it.each(signs)('hears what "%s" is a sign of', (text, expected) => {
  expect(listen(text, [])).toMatchObject(expected);
});

it.each(neighbours)('hears "%s" as no sign of that', (text, sign) => {
  expect(listen(text, [])[sign]).toBeUndefined();
});
