import type { Heard } from '../../../dialogs/understanding/heard';
import type { Sign } from '../../../dialogs/understanding/signs';
import { listen } from './listen';

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
  ['this is bullshit', { isFedUp: true }],
  ['ive been calling all damn morning', { isFedUp: true }],
  ['pick up the freaking phone', { isFedUp: true }],
  ['what a joke', { isFedUp: true }],
  ['qué porquería de sistema', { isFedUp: true }],
  ['coño, contesten', { isFedUp: true }],
  ['llevo toda la mañana llamando', { isFedUp: true }],
  ['none of these clinics', { noneOfThese: true }],
  ['ninguna de estas', { noneOfThese: true }],
  ['hold on, what day was that', { asksOfIt: true }],
  ['¿qué hora dijo?', { asksOfIt: true }],
  ['my late husband, God rest his soul', { remembersDead: true }],
  ['mi mamá, que en paz descanse', { remembersDead: true }],
];

/** Neighbours of these that are a sign of none of them. */
const neighbours: readonly (readonly [string, Sign])[] = [
  ['the driver hung up on me', 'wasCutOff'],
  ['se me cayó mi mamá', 'wasCutOff'],
  ['sorry i was late to the van', 'apologizes'],
  ['the driver was rude', 'apologizes'],
  ['fuck this just cancel my ride on friday', 'isFedUp'],
  ['the driver called me crap to my face yesterday', 'isFedUp'],
  ['estoy harta, el chofer nunca llegó el lunes', 'isFedUp'],
  ['can someone drive me back', 'wantsItBack'],
  ['el chofer me gritó', 'apologizes'],
  ['which day can you take my mother to her eye doctor', 'asksOfIt'],
  ['my wife is late for her dialysis', 'remembersDead'],
];

it.each(signs)('hears what "%s" is a sign of', (text, expected) => {
  expect(listen(text, [])).toMatchObject(expected);
});

it.each(neighbours)('hears "%s" as no sign of that', (text, sign) => {
  expect(listen(text, [])[sign]).toBeUndefined();
});

it.each(['hable mas alto', 'no se oye, hable más alto por favor'])('ends no texts for "%s"', (text) => {
  expect(listen(text, []).intents).toEqual(['repeat']);
});

it.each([
  ['none of those', [], undefined],
  ['ninguna de esas', [], undefined],
  ['none of those', ['mobility'], 'ambulatory'],
  ['ninguna de esas', ['mobility'], 'ambulatory'],
  ['i dont use none of those', [], 'ambulatory'],
] as const)('takes "%s" for a way of moving only where that is asked or told', (text, asked, mobility) => {
  expect(listen(text, asked).slots.mobility).toBe(mobility);
});
