import type { SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Row = readonly [text: string, slots: Partial<SlotValues>];

const rows: readonly Row[] = [
  // Relatives who come along ride beside who writes
  ['going with my wife to the dentist tomorrow at 11 in norwich', { escortCount: 1 }],
  ['I will be traveling with my sister Carol and her aide to Gaylord', { escortCount: 2 }],
  ['viene conmigo mi hermana susana, cita de la rodilla en bristol el 4 a las 9', { escortCount: 1 }],
  ['cita el martes a las 3, voy con andador y con mi esposa', { escortCount: 1, mobility: 'walker' }],
  ['going with my mom to her appointment friday at 9', { escortCount: 1, callerRelationship: 'child' }],
  // The rider, whom others come along with
  [
    'el chequeo de mi nieta es el 9, vamos ella, su hermanito y yo, dos asientos de bebé',
    { escortCount: 2, callerRelationship: 'grandparent' },
  ],
  ["it'll be me and her with my son Darius", { escortCount: 2, callerRelationship: 'parent' }],
  // Who is only compared with
  ['he drives like my grandmother lol', {}],
  ['ese chofer maneja como mi abuela', {}],
  ['me cargaron como saco de papa', {}],
  // One thing here and another there
  [
    'a cane at home, the wheelchair for long distances',
    { mobility: 'wheelchair', mobilities: ['cane', 'wheelchair'] },
  ],
  [
    'andador en casa y silla eléctrica afuera',
    { mobility: 'electric-wheelchair', mobilities: ['walker', 'electric-wheelchair'] },
  ],
  [
    'my chair is heavy. cane inside, power chair outside',
    { mobility: 'electric-wheelchair', mobilities: ['cane', 'electric-wheelchair'] },
  ],
  ['I use a walker outside', { mobility: 'walker' }],
  ['not a cane, a walker when its far', { mobility: 'walker' }],
  // The bus and the pass for it
  ['theres no bus i can catch out here', { canUseBus: false }],
  ['no hay guagua que yo pueda coger', { canUseBus: false }],
  ["I could take the bus if you mail me a pass, I don't have one", { canUseBus: true, hasBusPass: false }],
  [
    'si me mandan el pase yo voy en bus, ahora no tengo. cita el 2 de dic en burgdorf',
    { canUseBus: true, hasBusPass: false },
  ],
  ['i take the bus, got my pass already', { canUseBus: true, hasBusPass: true }],
  // What is asked of the driver
  [
    'laboratorio el miércoles a las 8, y q el driver me llame cuando este afuera',
    { driverNote: 'me llame cuando este afuera' },
  ],
  ['lab wednesday at 8, have the driver ring me', { driverNote: 'ring me' }],
];

const told = [
  'escortCount',
  'callerRelationship',
  'mobility',
  'mobilities',
  'canUseBus',
  'hasBusPass',
  'driverNote',
] as const;

it.each(rows)('%s', (text, slots) => {
  const heard = slotsOf(text);
  expect(
    Object.fromEntries(told.filter((slot) => heard[slot] !== undefined).map((slot) => [slot, heard[slot]])),
  ).toStrictEqual(slots);
});

it.each([
  'I use a cane at home and a wheelchair for distance',
  'uso bastón en casa y silla eléctrica afuera',
])('%s: says nothing of where the ride begins', (text) => {
  expect(slotsOf(text).pickup).toBeUndefined();
});
