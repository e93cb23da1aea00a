import type { Intent } from '../../../dialogs/understanding/heard';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';
import { slotsOf } from './slotsOf';

it.each<readonly [text: string, ...intents: Intent[]]>([
  ['¿el jueves a qué hora es que pasan por mí?', 'trip-status'],
  ['cuando es que me vienen a buscar el jueves', 'trip-status'],
  ['q hora es la recojida mañana', 'trip-status'],
  // Money for a relative who drives is wished for beside the ride
  [
    'dentist in Avon Dec 4 at 10, my nephew drives me if you guys cover his gas',
    'book-trip',
    'mileage-reimbursement',
  ],
  [
    'me lleva mi yerno si le ayudan con el gas, tengo cita el 4 de diciembre a las 10 en Avon',
    'book-trip',
    'mileage-reimbursement',
  ],
  // Who asks to be taken to a visit leaves none
  ['la bebé tiene tos, el doctor de Derby la ve hoy a las 3, nos pueden llevar', 'book-trip'],
  [
    'she woke up with a cough and her doctor in Derby sees her today at 3, could you take her there',
    'book-trip',
  ],
  ['a mi mamá ya no la pueden llevar el jueves, quiten el viaje', 'cancel-trip'],
])('%s', (text, ...intents) => {
  expect([...listen(text).intents].sort()).toStrictEqual(intents.toSorted());
});

it.each<readonly [text: string, hasCar: boolean | undefined]>([
  ['what do you pay a mile when i take my own truck', true],
  ['si voy en mi carro, ¿cuánto dan por milla?', true],
  ['¿pagan la gasolina si me lleva mi primo? él tiene carro pero yo no', false],
  ['do you pay mileage? my aunt has a car but i dont', false],
  ['do you pay mileage if my aunt drives', undefined],
  ['no one in the family has a car', false],
  ['none of us owns a car', false],
  ['nadie en esta casa tiene carro', false],
])('%s: the car that is told of', (text, hasCar) => {
  const { slots, askedOf } = listen(text);
  expect({ ...askedOf, ...slots }.hasCar).toBe(hasCar);
});

it.each<readonly [text: string, expecting: readonly SlotName[], slots: Partial<SlotValues>]>([
  // How old a child is tells of a parent's
  ['dentist for my 3yr old', [], { reason: 'dental', callerRelationship: 'parent' }],
  ['my 5yo goes to the dentist', [], { reason: 'dental', callerRelationship: 'parent' }],
  // What a seat is called by is nobody
  ['silla pa bebe', ['needs'], { needs: ['car-seat'] }],
  ['un asientito para la nena', ['needs'], { needs: ['car-seat'] }],
  ['asiento para mi bebé', ['needs'], { needs: ['car-seat'], callerRelationship: 'parent' }],
  // Who is brought to the doctor rides, and comes along with nobody
  ['hay que llevar a mami al dentista', [], { reason: 'dental', callerRelationship: 'child' }],
  ['ay q llevar a mi abuelo pal dentista', [], { reason: 'dental', callerRelationship: 'grandchild' }],
  ['gotta take dad to the dentist', [], { reason: 'dental', callerRelationship: 'child' }],
  [
    'i have the dentist and have to bring my baby',
    [],
    { reason: 'dental', escortCount: 1, childAlong: true, callerRelationship: 'parent' },
  ],
  ["it's just me with him, for the dentist", [], { reason: 'dental', escortCount: 1 }],
  // A burrito is a walker, unless somebody eats it
  ['uso burrito', [], { mobility: 'walker' }],
  ['the driver ate a burrito', [], {}],
  ['el chofer iba comiendo un burrito', [], {}],
  // Before whom something happened is no place
  ['me gritó delante de la niña por tardarme', [], {}],
  [
    'Soy Iris, encargada de casos en Elm House. Mi cliente Luis Peña va al dentista',
    [],
    {
      reason: 'dental',
      callerRelationship: 'case-manager',
      callerName: { first: 'Iris' },
      personName: { first: 'Luis', last: 'Peña' },
    },
  ],
])('%s, to %j', (text, expecting, slots) => {
  expect(slotsOf(text, expecting)).toStrictEqual(slots);
});

it.each(['¿puedo montar a mi perrita de servicio?', 'mi perrito d servicio puede venir?'])(
  "%s: a dog of one's own",
  (text) => {
    expect(listen(text).slots.needs).toStrictEqual(['service-animal']);
  },
);

it.each<readonly [text: string, name: SlotValues['personName'] | undefined]>([
  ["Cancel Orrin Vance's ride monday", { first: 'Orrin', last: 'Vance' }],
  ["move ada brunner's blood test to friday", { first: 'Ada', last: 'Brunner' }],
  ["Griffin's MRI Friday at 3", undefined],
  ["cancel Dr. Anil Patel's appointment", undefined],
  ["saint mary's dialysis friday at 8", undefined],
  ["Connecticut Children's program friday at 8", undefined],
  ["cancel tomorrow's trip", undefined],
  ["my neighbor's ride is late", undefined],
])('%s: whose ride it is', (text, name) => {
  expect(slotsOf(text).personName).toStrictEqual(name);
});
