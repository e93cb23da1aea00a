import { listen } from './listen';
import { slotsOf } from './slotsOf';

it.each([
  ['my nephew usually drives me but his van got towed. Ride to Yale 12/14 at 10', []],
  ['she would but her car is at the mechanic', ['someoneCanDrive']],
  ['el podría pero se le rompió el carro', ['someoneCanDrive']],
] as const)('%s: the car is not the rider’s, and nobody else drives', (text, expecting) => {
  const { someoneCanDrive, hasCar } = slotsOf(text, [...expecting]);
  expect([someoneCanDrive, hasCar]).toStrictEqual([false, undefined]);
});

it('Her car is in the shop, of who rides', () => {
  expect(slotsOf('her car is in the shop', ['hasCar']).hasCar).toBe(false);
});

it.each([
  ['thursday at 3 doesnt work for me anymore', '2026-11-26'],
  ['my ride this friday doesnt work for me', '2026-11-27'],
  ['el viernes a las 2 ya no me conviene', '2026-11-27'],
])('%s: leaves that ride, and books none', (text, day) => {
  const { intents, slots } = listen(text);
  expect(intents).toStrictEqual(['cancel-trip']);
  expect([slots.refDate, slots.appointmentDate]).toStrictEqual([day, undefined]);
});

it.each(['the bus doesnt work for me', 'la guagua no me sirve'])('%s: leaves no ride', (text) => {
  expect(listen(text, ['canUseBus']).intents).not.toContain('cancel-trip');
});

it.each([
  'me buscan en mi casa y me dejan donde mi hermana',
  'pick me up at home and drop me at my sisters house',
])('%s: asks for a ride, and moves none', (text) => {
  expect(listen(text).intents).toStrictEqual(['book-trip']);
});

it.each([
  ['K-R-Z-Y-S-Z-T-O-F Nowak', 'Krzysztof', 'Nowak'],
  ['Dawn D-A-W-N Hruska H-R-U-S-K-A', 'Dawn', 'Hruska'],
  ['angela tillinghast t i l l i n g h a s t i think', 'Angela', 'Tillinghast'],
  ['J E S U S Feliciano', 'Jesus', 'Feliciano'],
  ['Wanda, W-A-N-D-A, Figueroa', 'Wanda', 'Figueroa'],
  ['Gabby Tirado, T I R A D O, born 11/02/1984', 'Gabby', 'Tirado'],
])('%s: a name that is spelled is read in one', (text, first, last) => {
  expect(slotsOf(text, ['personName']).personName).toStrictEqual({ first, last });
});

it('Three letters with spaces are no name that is spelled', () => {
  expect(slotsOf('Ana E N T', ['personName']).personName?.first).toBe('Ana');
});

it.each(['I bring a little tank of air', 'im on 3 liters', 'el tanquecito que llevo'])(
  '%s: needs oxygen',
  (text) => {
    expect(slotsOf(text, ['needs']).needs).toStrictEqual(['oxygen']);
  },
);

it('A doctor whose last name is a word of care tells nothing of what the visit is for', () => {
  expect(slotsOf('cita con el doctor colon el 14 a las 10').reason).not.toBe('gastroenterology');
});

it('Who gives the number that was asked for by "call me at" asks for nobody', () => {
  const { intents, slots } = listen('llámeme al 860 555 0177, el de la casa', ['callbackPhone']);
  expect([intents, slots.callbackPhone]).toStrictEqual([[], '8605550177']);
});

it.each(['do i gotta pay for this', 'do we need to pay for the ride'])('%s: asks what is covered', (text) => {
  expect(listen(text).intents).toStrictEqual(['covered-service-question']);
});

it.each([
  ['nah flying solo', 'escortCount', 0],
  ['yo voy con mi sombra', 'escortCount', 0],
  ['the doctor took my keys after the stroke', 'canDrive', false],
  ['tengo licencia pero no veo nada', 'canDrive', false],
  ['ninguno en esta casa', 'hasCar', false],
  ['la nena no habla bien todavía', 'reason', 'speech-therapy'],
  ['my pass ran out', 'hasBusPass', false],
  ['yeah but it dont start', 'hasCar', false],
  ['shed take me but shes out of town', 'someoneCanDrive', false],
  ['an iron drip', 'reason', 'infusion'],
  ['pretty good on my feet', 'mobility', 'ambulatory'],
] as const)('%s: answers %s', (text, slot, value) => {
  expect(slotsOf(text, [slot])[slot]).toBe(value);
});

it('Who cannot be driven by anybody at home says nothing of a car', () => {
  expect(slotsOf('nadie en mi casa me puede llevar').hasCar).toBeUndefined();
});

it('"Olvídelo, déjelo así" leaves what was begun', () => {
  expect(listen('olvídelo déjelo así').intents).toStrictEqual(['start-over']);
});

it('"He took my keys" says nothing of driving', () => {
  expect(slotsOf('he took my keys and my phone').canDrive).toBeUndefined();
});
