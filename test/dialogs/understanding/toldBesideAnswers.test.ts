import { listen } from './listen';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Row = readonly [text: string, slots: Partial<SlotValues>, ...expecting: readonly SlotName[]];

const rows: readonly Row[] = [
  // A bell is told with the address, unless somebody is to ring it or it does not work
  ['9 elm st derby, el timbre d abajo', { unitOrEntrance: 'timbre d abajo' }, 'pickup'],
  ['9 Elm St Derby, the bottom bell', { unitOrEntrance: 'bottom bell' }, 'pickup'],
  ['9 Elm St Derby, buzzer 3', { unitOrEntrance: 'buzzer 3' }, 'pickup'],
  ['que me recojan en 9 Elm St, segundo timbre', { unitOrEntrance: 'segundo timbre' }],
  ['9 Elm St Derby, ring the top bell', { driverNote: 'ring the top bell' }, 'pickup'],
  ['9 Elm St Derby, the bottom bell is broken', { driverNote: 'the bottom bell is broken' }, 'pickup'],
  // What is for the driver, whatever the driver is called
  ['i will be at home, tell the man dont honk', { driverNote: 'dont honk' }],
  ['dígale al señor que no toque bocina', { driverNote: 'no toque bocina' }],
  // The bus
  ['la parada me queda lejísimo', { canUseBus: false }, 'canUseBus'],
  ['no camino tanto', { canUseBus: false }, 'canUseBus'],
  // A little dog works as a big one does
  ['mi perrito es de servicio, ¿puede subir?', { needs: ['service-animal'] }],
  ['dentist in Derby dec 9 at 10, got a toddler coming', { escortCount: 1 }],
  // Where who is sent home goes
  ['salgo de alta hoy de Griffin y quiero volver a casa', { destination: { said: 'casa', kind: 'home' } }],
  [
    "I'm being discharged from Griffin at 3 and need to get home",
    { destination: { said: 'home', kind: 'home' } },
  ],
  // Who calls, and for whom
  [
    'Soy Ivette Cotto, la muchacha que cuida a don Luis Lara. Tiene cita en Griffin el 9',
    {
      callerName: { first: 'Ivette', last: 'Cotto' },
      callerRelationship: 'caregiver',
      personName: { first: 'Luis', last: 'Lara' },
    },
  ],
  ['a la nena le arde la garganta y la pediatra la ve a las 4', { callerRelationship: 'parent' }],
  ['el niño se me enfermó, el pediatra lo ve a las 4', { callerRelationship: 'parent' }],
];
it.each(rows.map(([text, slots, ...expecting]) => ({ text, slots, expecting })))(
  '$text',
  ({ text, slots, expecting }) => {
    expect(slotsOf(text, expecting)).toMatchObject(slots);
  },
);

type Without = readonly [text: string, slot: SlotName, ...expecting: readonly SlotName[]];

const without: readonly Without[] = [
  // What somebody does, half a word and a driver who is praised are no rider
  ['im sittin outside 18 Fern st where is my driver', 'personName'],
  ['do you pay for the train? Metro-North is easier', 'personName'],
  ['El chofer de ayer, don Freddy, bien atento', 'personName'],
  // When to call, and whose hours they are
  ['203 555 0142 but not before noon, i work nights', 'someoneCanDrive', 'phone'],
  ['203 555 0142, after 3 im at work till then', 'pickup', 'phone'],
  ['mi yerno trabaja de siete a cuatro y no puede', 'appointmentEnd', 'someoneCanDrive'],
  ['no sé, no puedo decirle', 'canUseBus', 'canUseBus'],
];
it.each(without.map(([text, slot, ...expecting]) => ({ text, slot, expecting })))(
  '$text tells no $slot',
  ({ text, slot, expecting }) => {
    expect(slotsOf(text, expecting)).not.toHaveProperty(slot);
  },
);

it('waits where somebody stands', () => {
  expect(slotsOf('im sittin outside 18 Fern st where is my driver').pickup?.said).toBe('18 Fern st');
});

it.each(['no, la parada está bien lejos', "i can't, the stop is miles off"])(
  '%s: refuses, and says why',
  (text) => {
    const { agreement, slots } = listen(text, ['canUseBus']);
    expect([agreement, slots.canUseBus]).toStrictEqual(['deny', false]);
  },
);

it.each(['wait make it 4', 'no, change it to 4', 'mejor a las 4', 'póngalo a las 4', 'cámbielo para las 4'])(
  '%s: names no place where one is asked for',
  (text) => {
    expect(slotsOf(text, ['destination'])).toStrictEqual({ appointmentTime: '16:00' });
  },
);

it('takes a clinic whose name begins so for a place', () => {
  expect(slotsOf('Mejor Salud, at 4', ['destination']).destination?.said).toBe('Mejor Salud');
});
