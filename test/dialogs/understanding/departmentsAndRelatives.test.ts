import { listen } from './listen';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

it.each([
  // A department that is gone to is the place, with its town
  ['need a ride to neurology in Derby on 12/16 at 11', undefined, 'neurology in Derby'],
  ['take me to an OB visit in Derby on 12/16 at 11', undefined, 'OB visit in Derby'],
  ['necesito ir a cardiología en Derby el 9 a las 9', undefined, 'cardiología en Derby'],
  ['necesito ir a terapia física en Derby el 9 a las 9', undefined, 'terapia física en Derby'],
  ['mi sobrina va a salud mental en Derby el 9 a las 9', undefined, 'salud mental en Derby'],
  ['i go to counseling in Derby on 12/16 at 11', undefined, 'counseling in Derby'],
  ['taking her to wound care in Derby on 12/16 at 11', undefined, 'wound care in Derby'],
  // So is somebody who is seen there
  ['mi tía tiene cita con el nefrólogo en Derby el 9 a las 9', undefined, 'nefrólogo en Derby'],
  ["my appointment's with the skin doctor in Derby on 12/16 at 11", undefined, 'skin doctor in Derby'],
  // What is given there, or only tells what for, is none
  ['take me to dialysis in Derby on 12/16 at 11', undefined, 'Derby'],
  ['12/16 at 11, dermatology in Derby', undefined, 'Derby'],
  ['he sees cardiology in Derby on 12/16 at 11', undefined, 'Derby'],
  // The emergency room of a hospital, and a relative's home
  ['backus er discharged me, need to get to my sisters in norwich', 'backus er', 'my sisters in norwich'],
  [
    "discharged from Griffin Hospital ED, going to my dad's in Avon",
    'Griffin Hospital ED',
    "my dad's in Avon",
  ],
  ['take me to my dads in oxford from griffin er', 'griffin er', 'my dads in oxford'],
  ["going to my doctor's office in Norwich friday at 2", undefined, "doctor's office in Norwich"],
])('%s: where from and where to', (text, from, to) => {
  const { pickup, destination } = slotsOf(text);
  expect([pickup?.said, destination?.said]).toStrictEqual([from, to]);
});

it.each([
  [
    '2 rides, dec 9 orthopedics in derby at 9 and dec 11 ct scan in avon 1pm',
    ['orthopedics in derby', 'ct scan in avon'],
  ],
  [
    'dos viajes: el 9 a las 9 cardiología en Derby y el 11 a la 1 resonancia en Avon',
    ['cardiología en Derby', 'resonancia en Avon'],
  ],
  [
    'son dos citas: podiatría en Derby el 9 a las 9 y sonograma en Avon el 11 a la 1',
    ['podiatría en Derby', 'sonograma en Avon'],
  ],
  [
    'el 9 a las 8 voy al lab de Quest en Avon, y el 11 al oculista en Derby a la 1',
    ['lab de Quest en Avon', 'oculista en Derby'],
  ],
])('%s: each with its place', (text, places) => {
  const { slots, otherRides = [] } = listen(text);
  expect([slots, ...otherRides].map(({ destination }) => destination?.said)).toStrictEqual(places);
});

it.each([
  ['mi hermano me puede llevar, ¿le pagan la gasolina?', undefined],
  ['my sister drives me but she has no gas money, do you pay her', undefined],
])('%s: whoever could drive does not say who calls', (text, relation) => {
  const { slots, askedOf } = listen(text);
  expect([slots.callerRelationship, askedOf?.callerRelationship]).toStrictEqual([relation, undefined]);
});

it.each([
  ['how do i sign up for rides, its for my grandmother', 'grandchild'],
  ['how does my neighbor get a ride booked', 'friend'],
  ['¿cómo pido un viaje para mi tía?', 'other-family'],
])('%s: for whom somebody asks how', (text, relation) => {
  expect(listen(text).askedOf?.callerRelationship).toBe(relation);
});

it.each([
  ['Mi abuela no siente el brazo derecho. ¿La llevan al hospital?', undefined],
  ['mi hijo no puede respirar bien, manden un carro pa llevarlo', undefined],
  ['mi hija no puede manejar de noche', false],
  ['mi hija no puede', false],
])('%s: whether somebody could drive', (text, drives) => {
  expect(slotsOf(text).someoneCanDrive).toBe(drives);
});

it.each<[string, readonly SlotName[], Partial<SlotValues>]>([
  ["there's 5 steps and nobody to help", ['stairs'], { stairs: '5 steps' }],
  ['son doce escalones y no hay ascensor', ['stairs'], { stairs: 'doce escalones y no hay ascensor' }],
  ["there's stairs at the door", [], { stairs: 'stairs at the door' }],
  ['hay escaleras en la entrada', [], { stairs: 'escaleras en la entrada' }],
  [
    "I don't want to share the van. My breathing is bad since the transplant",
    [],
    { sharedRideReason: 'My breathing is bad since the transplant' },
  ],
  ['I cannot share the van because of my PTSD', [], { sharedRideReason: 'my PTSD' }],
  ['to ride 60317 add my cell 475 555 0133 so the driver can call me', [], { callbackPhone: '4755550133' }],
  ['ponga mi celular 203 555 0188 para que el chofer llame', [], { callbackPhone: '2035550188' }],
  ['Her ct scan came back and cardiology wants her tomorrow', [], { reason: 'cardiology' }],
  ['la radiografía salió mal y el neumólogo la quiere ver', [], { reason: 'pulmonology' }],
  ['soy Ivette, la enfermera del asilo, y van dos residentes', [], { callerRelationship: 'facility-staff' }],
])('%s, to %j', (text, expecting, slots) => {
  expect(slotsOf(text, expecting)).toMatchObject(slots);
});

it.each([
  ['Quest on Dec 9 at 8 for me. Call me back on 203-555-0147', false],
  ['necesito un viaje a Quest el 9 a las 8. Llámeme de vuelta al 860-555-0119', false],
  ['can you please ring me back at 203-555-0147', true],
  ['Quest on Dec 9 at 8 for me, and have someone call me at 203-555-0147', true],
])('%s: whether a person is asked for', (text, isAsked) => {
  expect(listen(text).intents.includes('talk-to-agent')).toBe(isAsked);
});

it('takes whoever drove for no rider', () => {
  const { personName, callerRelationship } = slotsOf('muy atento el señor Barrios que me llevó el lunes');
  expect([personName, callerRelationship]).toStrictEqual([undefined, undefined]);
});
