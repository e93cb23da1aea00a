import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Row = readonly [text: string, slots: Partial<SlotValues>, ...expecting: readonly SlotName[]];

const rows: readonly Row[] = [
  // Whom staff and caregivers name beside themselves
  [
    'Charge nurse at Harbor Pines. Elwood Tate is being discharged today',
    { callerRelationship: 'facility-staff', personName: { first: 'Elwood', last: 'Tate' } },
  ],
  [
    "I'm a social worker at Rushford, my client Devon Pryce sees the dentist on 12/2 at 10",
    { callerRelationship: 'case-manager', personName: { first: 'Devon', last: 'Pryce' } },
  ],
  [
    'La señora que cuido, Petra Luna, tiene oculista el 2 de diciembre',
    { callerRelationship: 'caregiver', personName: { first: 'Petra', last: 'Luna' } },
  ],
  [
    "hi it's Rochelle, Otis Grant's daughter",
    { callerRelationship: 'child', personName: { first: 'Otis', last: 'Grant' } },
  ],
  // Who is stayed with is nobody's rider
  ["I'm staying with my friend Rosa", {}],
  // Who comes along
  ["my mother's riding with me", { escortCount: 1 }],
  ['ride to the heart doctor at 2:30, my aide carla comes', { escortCount: 1 }],
  ['my son only comes on weekends so no one can take me', { someoneCanDrive: false }],
  ['voy con el andador y mi hijo viene conmigo', { escortCount: 1 }],
  ['both my sisters', { escortCount: 2 }, 'escortCount'],
  ['the lady from the church, so one', { escortCount: 1 }, 'escortCount'],
  ['va mi comadre conmigo', { escortCount: 1 }],
  ['my wief comes along', { escortCount: 1 }],
  ['yo voy con ella', { escortCount: 1 }],
  // Alone at something else
  ['I walk fine by myself', { mobility: 'ambulatory' }],
  ['no la dejen sola', {}],
  // What for
  ['speach therpy on thursday', { reason: 'speech-therapy' }],
  ['the kidney doctor started me on dialysis', { reason: 'dialysis' }],
  ['pa que me saquen sangre', { reason: 'lab' }, 'reason'],
  ['una plaka d la rodiya', { reason: 'imaging' }, 'reason'],
  ['mi esposo va al del corazón', { reason: 'cardiology', callerRelationship: 'spouse' }],
  ['con bastón y na más', { mobility: 'cane' }, 'mobility'],
  ['the driver came with nothing, and na', {}],
  // Other ways
  ['it got repossessed', { hasCar: false }, 'hasCar'],
  ['lo vendí en enero', { hasCar: false }, 'hasCar'],
  ['no aguanto parada en la guagua', { canUseBus: false }, 'canUseBus'],
  ['I can take the bus. Do you give out passes?', { canUseBus: true }],
  ['no tengo kien me yeve', { someoneCanDrive: false }],
  [
    'no hay quien me lleve, no hay bus, solo de ida, voy solo yo',
    { someoneCanDrive: false, returnTime: 'one-way', escortCount: 0 },
  ],
  // Why a ride is not shared
  ['No quiero ir con otros pasajeros, me mareo', { sharedRideReason: 'me mareo' }],
  ["I'd rather not ride with strangers, I get panic attacks", { sharedRideReason: 'I get panic attacks' }],
  // One in the list
  ['drop #2', { tripRef: '#2' }],
  ['anúlenme el 4490217', { tripRef: '4490217' }],
];

const told = [
  'personName',
  'callerRelationship',
  'escortCount',
  'reason',
  'mobility',
  'hasCar',
  'canUseBus',
  'someoneCanDrive',
  'returnTime',
  'sharedRideReason',
  'tripRef',
] as const;

it.each(rows.map(([text, slots, ...expecting]) => [text, expecting, slots] as const))(
  '%s (asked for %j)',
  (text, expecting, slots) => {
    const heard = slotsOf(text, expecting);
    const wanted = told.filter((slot) => slots[slot] !== undefined);
    expect(Object.fromEntries(wanted.map((slot) => [slot, heard[slot]]))).toStrictEqual(slots);
    if (wanted.length === 0) expect(told.filter((slot) => heard[slot] !== undefined)).toStrictEqual([]);
  },
);

describe('where a ride goes', () => {
  it.each<readonly [text: string, said: Partial<Record<'pickup' | 'destination', string>>]>([
    ['a ride to the dentist in Meriden', { destination: 'the dentist in Meriden' }],
    ['necesito ir al urólogo en Norwalk', { destination: 'urólogo en Norwalk' }],
    ['physical therapy in Bristol', { destination: 'Bristol' }],
    ['from my place, 9 Mill Rd in Hamden to Yale', { pickup: '9 Mill Rd in Hamden', destination: 'Yale' }],
    ['PT thursday at 9, 12 Olive St apt 4', { pickup: '12 Olive St' }],
    ['Your driver got lost in Norwich, I want to file a complaint', {}],
  ])('%s', (text, said) => {
    const { pickup, destination } = slotsOf(text);
    expect({
      ...(pickup && { pickup: pickup.said }),
      ...(destination && { destination: destination.said }),
    }).toMatchObject(said);
    expect([pickup !== undefined, destination !== undefined]).toStrictEqual([
      said.pickup !== undefined,
      said.destination !== undefined,
    ]);
  });
});
