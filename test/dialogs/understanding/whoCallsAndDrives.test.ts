import { listen } from './listen';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

const fullName = (name: SlotValues['personName'] | undefined): string | undefined =>
  name === undefined ? undefined : [name.first, name.last].filter((one) => one !== undefined).join(' ');

it.each([
  [
    'Soy Yamilet, la home care de doña Petra Cintrón, tiene cita el 8 de julio',
    'Yamilet',
    'Petra Cintrón',
    'caregiver',
  ],
  [
    'Paula Reyes, Hartford Hospital case management, calling for Irving Katz: CT scan Monday at 8',
    'Paula Reyes',
    'Irving Katz',
    'case-manager',
  ],
  [
    'Nadine Cole, Griffin Hospital social work, calling about Oscar Dunn, discharge tomorrow',
    'Nadine Cole',
    'Oscar Dunn',
    'facility-staff',
  ],
  [
    "Jaylah's eye doctor is in Wallingford on Oct 6 at 4. She's 6. Mom - Keisha",
    'Keisha',
    'Jaylah',
    'parent',
  ],
  [
    "Brielle's pediatrician is Monday at 9 in Norwich. Thanks, her grandma Dot",
    'Dot',
    'Brielle',
    'grandparent',
  ],
  [
    'my name is Tiffany Boyd, prenatal visit monday at 10, bringing my toddler along',
    undefined,
    'Tiffany Boyd',
    undefined,
  ],
  ['yale is discharging my mom tomorrow, she uses a walker', undefined, undefined, 'child'],
  ['hoy sale mi papá de alta, hay que llevarlo a 8 Main st Waterbury', undefined, undefined, 'child'],
  ['van a darle de alta a mi hermano el jueves a las 11', undefined, undefined, 'sibling'],
  // Who only reads the messages does not ride.
  ['mejor en español, mi hija va a leer', undefined, undefined, undefined],
  ['english please my grandson will read it', undefined, undefined, undefined],
])('%s: who calls and who rides', (text, caller, rider, relationship) => {
  const { callerName, personName, callerRelationship } = slotsOf(text);
  expect([fullName(callerName), fullName(personName), callerRelationship]).toStrictEqual([
    caller,
    rider,
    relationship,
  ]);
});

it.each<[string, Partial<SlotValues>, (readonly SlotName[])?]>([
  ['no car and no license either, need a ride monday at 9', { hasCar: false, canDrive: false }],
  ['no tengo carro ni licencia, cita el lunes a las 8', { hasCar: false, canDrive: false }],
  ['nunca aprendí a guiar y no tengo carro', { hasCar: false, canDrive: false }],
  ['my niece can take me but she works till 2', { someoneCanDrive: true }, ['someoneCanDrive']],
  ['my brother drives but he works days', { someoneCanDrive: false }, ['someoneCanDrive']],
  ['strep throat, school wont take him, dr can see him at 2 today', {}],
  [
    'i can ride the bus if you send passes, i got none left',
    { canUseBus: true, hasBusPass: false },
    ['canUseBus'],
  ],
  ['puedo ir en guagua, pero no me quedan pases', { canUseBus: true, hasBusPass: false }, ['canUseBus']],
  ['bus is ok, already got a pass', { canUseBus: true, hasBusPass: true }, ['canUseBus']],
  ["I'm her mom and I'm riding too, plus her cousin", { escortCount: 2 }],
  ['soy su mamá y voy yo y su hermanita, pediatra el lunes a las 3', { escortCount: 2, reason: 'pediatric' }],
  ['mi abuelo va a diálisis el lunes y anda en silla de ruedas', { reason: 'dialysis' }],
  ['my incision is oozing and Dr Bell in Avon wants me at 2 today', { reason: 'wound-care' }],
  ['voy a apelar, no puedo ir en bus por mi corazón', { canUseBus: false }],
  [
    'do i have to share the car? its just that perfume makes me sick',
    { sharedRideReason: 'perfume makes me sick' },
  ],
  [
    'tengo que ir con otros? es que vomito en los viajes largos',
    { sharedRideReason: 'vomito en los viajes largos' },
  ],
])('%s: what is told of the ways to get there', (text, slots, expecting = []) => {
  const heard = slotsOf(text, expecting);
  const told = [
    'canDrive',
    'hasCar',
    'someoneCanDrive',
    'canUseBus',
    'hasBusPass',
    'escortCount',
    'reason',
    'sharedRideReason',
  ] as const;
  expect(
    Object.fromEntries(told.filter((slot) => heard[slot] !== undefined).map((slot) => [slot, heard[slot]])),
  ).toStrictEqual(slots);
});

it.each([
  ['is there gas money when my nephew drives me?', { someoneCanDrive: true }],
  ['¿dan algo de gasolina si me lleva mi nieto?', { someoneCanDrive: true }],
  ['Do I qualify without a working car?', { hasCar: false }],
  ['¿califico si mi carro no sirve?', { hasCar: false }],
])('%s: names a way without saying that it is taken', (text, ways) => {
  const { slots, askedOf } = listen(text);
  expect({ ...askedOf, ...slots }).toMatchObject(ways);
});

it.each([
  ['my dog Max is trained for my diabetes alerts, is he allowed in the car?', true],
  ['mi perro Rocky está entrenado para mis ataques, ¿lo dejan subir?', true],
  ['is my emotional support dog ok to bring?', false],
  ['is a service dog allowed?', false],
])('%s: has a service animal: %s', (text, has) => {
  expect(slotsOf(text).needs?.includes('service-animal') ?? false).toBe(has);
});
