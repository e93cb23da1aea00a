import { listen } from './listen';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Row = readonly [text: string, slots: Partial<SlotValues>, ...expecting: readonly SlotName[]];

const rows: readonly Row[] = [
  // A time or a day that its sender takes back
  ["4pm. oh I was wrong it's at 3", { appointmentTime: '15:00' }, 'appointmentTime'],
  ['at 4. no I read it wrong, its 3:30', { appointmentTime: '15:30' }, 'appointmentTime'],
  ['friday. oh i was mistaken its thursday', { appointmentDate: '2026-11-26' }, 'appointmentDate'],
  ['a las 4 de la tarde. lo leí mal, es a las 3', { appointmentTime: '15:00' }, 'appointmentTime'],
  ['a las 4, estaba equivocada, es a las 5', { appointmentTime: '17:00' }, 'appointmentTime'],
  // Days of every week, and the week from which on
  [
    'diálisis lunes, miércoles y viernes a las 10 desde la próxima semana',
    { recurrenceDays: ['mon', 'wed', 'fri'], appointmentTime: '10:00' },
  ],
  [
    'terapia los martes, jueves y sábados a las 9 desde la semana que viene',
    { recurrenceDays: ['tue', 'thu', 'sat'], appointmentTime: '09:00' },
  ],
  // Names beside an id, a role, a relation, or at the end
  [
    'My card is at work. Mabel Tracy, born June 3 1957',
    { personName: { first: 'Mabel', last: 'Tracy' }, dateOfBirth: '1957-06-03' },
    'medicaidId',
  ],
  [
    'Corinne, nursing, has a resident, Amos Tully, for Friday at 9',
    { callerName: { first: 'Corinne' }, callerRelationship: 'facility-staff' },
  ],
  ['a ride for my son with autism, Elias Fontaine', { personName: { first: 'Elias', last: 'Fontaine' } }],
  [
    'soy la que cuida a doña Carmen Robles',
    { personName: { first: 'Carmen', last: 'Robles' }, callerRelationship: 'caregiver' },
  ],
  // Who comes along or drives is nobody's rider
  ['this is dora quinn and my sister is going to ride with me', { escortCount: 1 }],
  ['mi yerno tampoco puede llevarme', { someoneCanDrive: false }],
  ["my daughter's gonna take me", { someoneCanDrive: true }],
  // Who drives otherwise and cannot now
  ["my daughter usually drives me but she's at work", { someoneCanDrive: false }],
  ['my uncle usally takes me but his transmission went', { someoneCanDrive: false }, 'someoneCanDrive'],
  ['mi cuñada siempre me lleva pero se le murió el carro', { someoneCanDrive: false }, 'someoneCanDrive'],
  ['my niece was gonna take me but she broke her toe', { someoneCanDrive: false }, 'someoneCanDrive'],
  ['mi hermano me iba a llevar pero está castigado', { someoneCanDrive: false }],
  ["my uncle usually drives me but he's in the hospital", { someoneCanDrive: false }, 'someoneCanDrive'],
  ['mi hijo me lleva siempre pero está hospitalizado', { someoneCanDrive: false }, 'someoneCanDrive'],
  ['my son drives me but he works that day', { someoneCanDrive: false }],
  ["my husband takes me most days but he can't tomorrow", { someoneCanDrive: false }],
  ['mi hija me lleva casi siempre pero está trabajando', { someoneCanDrive: false }],
  ['mi esposo me puede llevar pero ese día no puede', { someoneCanDrive: false }],
  ['my husband drives me because he is retired', { someoneCanDrive: true }],
  // Sums of money
  ['like 8 or 9 dollars', {}],
  ['unos 10 o 12 dólares', {}],
  ['it costs 8 or 9 bucks each way', {}],
  ['somebody has to stay with me so my cousin is coming', { escortCount: 1 }],
  ['vamos él, su hermanita y yo', { escortCount: 2 }],
  ['lo acompañamos su hija y yo', { escortCount: 2 }],
  ['I will be riding with him', { escortCount: 1 }],
  // What comes along, and what is fetched
  ['llevo los dos asientitos', { needs: ['car-seat'] }],
  ['pick me up at 88 Howe Ave. I use a cane', { mobility: 'cane' }],
  ['no puedo caminar hasta la parada', { canUseBus: false }],
  // What for
  ['cirugía de cataratas el martes', { reason: 'surgery' }],
  ['my service dog for my diabetes comes along', { needs: ['service-animal'] }],
  // Doors without their article
  ['por la puerta de atrás', { unitOrEntrance: 'puerta de atrás' }, 'pickup'],
  // Whose number it is
  ['call me at 203 555 0142', { phone: '2035550142' }],
  ['nurse at Harbor Pines, call me at 203 555 0142', { callbackPhone: '2035550142' }],
];

test.each(rows.map(([text, slots, ...expecting]) => [text, expecting, slots] as const))(
  '%s (asked for %j)',
  (text, expecting, slots) => {
    expect(slotsOf(text, expecting)).toMatchObject(slots);
  },
);

test.each([
  ['this is dora quinn and my sister is going to ride with me', 'callerRelationship'],
  ['mi yerno tampoco puede llevarme', 'callerRelationship'],
  ['my neighbor, who had been kind enough to take me, has moved', 'callerRelationship'],
  ['mi cuñado es el que me lleva a la diálisis', 'callerRelationship'],
  ['no puedo caminar hasta la parada', 'mobility'],
  ['my service dog for my diabetes comes along', 'reason'],
  ['I have COPD and see the lung doctor', 'personName'],
] as const)('%s: says no %s', (text, slot) => {
  expect(slotsOf(text)).not.toHaveProperty(slot);
});

test.each([
  ['a ride to prohealth in Norwich', 'destination', 'prohealth in Norwich'],
  ['dialysis monday at 5, davita on prospect ave', 'destination', 'davita on prospect ave'],
  ['cita en norwich eye care el viernes', 'destination', 'norwich eye care'],
  ['a ride to the Ansonia davita', 'destination', 'Ansonia davita'],
  ["pick me up from my daughter's house at 9 Elm Street", 'pickup', "my daughter's house at 9 Elm Street"],
  ['to my pain doctor in Glastonbury', 'destination', 'pain doctor in Glastonbury'],
  ["I'm standing in front of the clinic on Dixwell", 'pickup', 'clinic on Dixwell'],
] as const)('%s: %s is %s', (text, slot, said) => {
  expect(slotsOf(text)[slot]?.said.replace(/^the /, '')).toBe(said);
});

test.each([
  'my husband drove me but now i got no one',
  'nobdy can tak me',
  'mi nuera era la que me llevaba pero se mudó',
  'yo trabajo y no ay kien la yeve',
  'mi ex no me va a llevar',
])('%s: nobody can drive', (text) => {
  expect(slotsOf(text).someoneCanDrive).toBe(false);
});

test('a street whose name is a small word', () => {
  expect(slotsOf('pick up at 586 Ella Grasso Blvd').pickup?.said).toBe('586 Ella Grasso Blvd');
});

describe('a wish is not what is only told beside it', () => {
  test('a ride that exists, asked about in the snow', () => {
    const { asked, intents, slots } = listen('I have dialysis Thursday, will you still run if it snows?');
    expect(asked).toEqual(['weather-closures-question']);
    expect(intents).toEqual([]);
    expect(slots.refDate).toBeDefined();
    expect(slots.appointmentDate).toBeUndefined();
  });

  test('a slip mended within the message that books', () => {
    expect(listen('I need a ride to the dentist monday at 8, wait no, at 8:30').intents).toEqual([
      'book-trip',
    ]);
  });
});
