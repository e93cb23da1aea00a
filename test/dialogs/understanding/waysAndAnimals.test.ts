import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Row = readonly [text: string, slots: Partial<SlotValues>, expecting?: readonly SlotName[]];

const told = [
  'canUseBus',
  'hasBusPass',
  'mobility',
  'escortCount',
  'sharedRideReason',
  'needs',
  'reason',
] as const;

const rows: readonly Row[] = [
  // The bus by its names, and how somebody gets around on it
  ['he can take the town bus alone no problem', { canUseBus: true }],
  ['she gets around fine on the bus', { canUseBus: true }],
  ['en guagua me muevo bien', { canUseBus: true }],
  ['mi mamá se monta en la guagua sola', { canUseBus: true }],
  ["he can't handle the city bus", { canUseBus: false }],
  ['i dont do well on the bus', { canUseBus: false }],
  ['en guagua no ando', { canUseBus: false }],
  ['no sabe andar en bus', { canUseBus: false }],
  // "It", where the bus is named or asked about
  ['got my bus pass and i can take it alone', { canUseBus: true, hasBusPass: true }],
  ['i can use it fine', { canUseBus: true }, ['canUseBus']],
  ['puedo cogerla sola', { canUseBus: true }, ['canUseBus']],
  ['no lo puede usar', { canUseBus: false }, ['canUseBus']],
  ['i can use it fine', {}],
  ["the bus doesn't scare me", { canUseBus: true }],
  ['i do fine with buses', { canUseBus: true }],
  ['no, the bus is fine', { canUseBus: true }, ['canUseBus']],
  ['puede irse en guagua', { canUseBus: true }],
  ['no puedo irme en guagua', { canUseBus: false }],
  ["i can't get around on the bus", { canUseBus: false }],
  // Nobody gets around on the bus here.
  ['anda bien', { mobility: 'ambulatory' }],

  // What forbids to share stands right behind the refusal.
  ['dont sit me in with strangers, panic disorder', { sharedRideReason: 'panic disorder' }],
  ['dont put me w people plz, i get anxiety in vans', { sharedRideReason: 'i get anxiety in vans' }],
  ['i cant share a ride, epilepsy', { sharedRideReason: 'epilepsy' }],
  ['no me monten con otra gente, claustrofobia', { sharedRideReason: 'claustrofobia' }],
  ['no me pongan con extraños porfa, sufro de los nervios', { sharedRideReason: 'sufro de los nervios' }],
  ['i want to ride alone, panic attacks', { sharedRideReason: 'panic attacks' }],
  ['dont make me sit by strangers, trauma', { sharedRideReason: 'trauma' }],
  ['no strangers please. i have no spleen', { sharedRideReason: 'i have no spleen' }],
  ['no quiero extraños. me dan mareos', { sharedRideReason: 'me dan mareos' }],
  // Alone, and nothing of why
  ['i want to ride alone', { escortCount: 0 }],
  ['i want to go alone because my wife is sick', { escortCount: 0 }],

  // What a service animal does is no visit.
  ['my dog is trained for low blood sugar, he rides with me', { needs: ['service-animal'] }],
  ['i have a service dog, she alerts to my epilepsy', { needs: ['service-animal'] }],
  ['any charge for my service dog? he is trained for my heart', { needs: ['service-animal'] }],
  ['mi perro me avisa de las convulsiones', { needs: ['service-animal'] }],
  ['mi perra está entrenada para mi diabetes', { needs: ['service-animal'] }],
  ['my service dog helps with my anxiety', { needs: ['service-animal'] }],
  // The visit beside it stays.
  ['i need my service dog w me to dialysis tues at 9', { needs: ['service-animal'], reason: 'dialysis' }],
  [
    'my dog is trained for my seizures. i need a ride to the heart doctor friday at 2',
    { needs: ['service-animal'], reason: 'cardiology' },
  ],
];

it.each(rows.map(([text, slots, expecting = []]) => [text, slots, expecting] as const))(
  '%s',
  (text, slots, expecting) => {
    const heard = slotsOf(text, expecting);
    expect(
      Object.fromEntries(told.filter((slot) => heard[slot] !== undefined).map((slot) => [slot, heard[slot]])),
    ).toStrictEqual(slots);
  },
);
