import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Ends = Partial<Record<'pickup' | 'destination', string>>;

/** Each saying with the ends of its ride and the doctor who is seen; one that is not named is not said. */
const rows: readonly (readonly [text: string, ends: Ends, doctor?: string])[] = [
  // A doctor in a town is the place, whatever stands beside
  [
    "Ride for Denzel Pruitt, 6/9 at 2pm, Dr. Ashworth in Bloomfield. He's 6 and needs a booster",
    { destination: 'Dr. Ashworth in Bloomfield' },
  ],
  ['need a car to Dr Lindqvist in Winsted at 2:15 today', { destination: 'Dr Lindqvist in Winsted' }],
  [
    'Nereida Cruz, fecha 3 de mayo de 1960. Me toca Dr. Olivo en Danbury el 9 de diciembre a las 10',
    { destination: 'Dr. Olivo en Danbury' },
  ],
  ['podiatra con el Dr. Arce en Seymour mañana a las 2', { destination: 'Dr. Arce en Seymour' }],
  // Who is gone to see one has told the doctor as well
  ['i need to go see dr okun in vernon friday at 9', { destination: 'dr okun in vernon' }, 'dr okun'],
  // Who gives care in a town is a place
  ['lab in Norwalk wednesday at 8', { destination: 'lab in Norwalk' }],
  ['laboratorio en derby el miercoles a las 8', { destination: 'laboratorio en derby' }],
  [
    'el miércoles a las 9 laboratorio Labcorp en Wallingford, me recogen en casa',
    { pickup: 'casa', destination: 'laboratorio Labcorp en Wallingford' },
  ],
  [
    'la podóloga de windsor me dio turno para el veinte de enero a las dos',
    { destination: 'podóloga de windsor' },
  ],
  ['mi cardiólogo de Milford me dio cita el 20 de enero a las 9', { destination: 'cardiólogo de Milford' }],
  ['gastro in southington monday at 7', { destination: 'gastro in southington' }],
  [
    'gastro en Southington el lunes 14 a las 7 y me buscan en 12 Elm Ave, Southington',
    { pickup: '12 Elm Ave, Southington', destination: 'gastro en Southington' },
  ],
  ["I need to be at Women's Health in Clinton on Dec 23 by 9", { destination: "Women's Health in Clinton" }],
  ['going to Family Health in Essex on Dec 17 at 9', { destination: 'Family Health in Essex' }],
  // Who a clinic is called after is part of its name
  ['clinica san mateo en hartford', { destination: 'clinica san mateo en hartford' }],
  ['i got saint agnes clinic in bristol friday at 9', { destination: 'saint agnes clinic in bristol' }],
  ['santa lucia dental en meriden el viernes a las 9', { destination: 'santa lucia dental en meriden' }],
  // Where staff work is an end of the ride only where they say so
  [
    'Hello, Marie from Silver Springs at Torrington. Resident Alma Ouellette, 12/18 at 10:45, is expected at 85 Seymour St, Hartford.',
    { destination: '85 Seymour St, Hartford' },
  ],
  [
    'Corinne at Maple Crest Manor in Suffield. Otis Grady has to go to Backus Hospital on December 16 at 10 for his wound',
    { destination: 'Backus Hospital' },
  ],
  // An hour before a place in capitals
  ['MON DEC 14 AT 11 LAB IN ORANGE', { destination: 'LAB IN ORANGE' }],
  ['TUES DEC 15 AT 8 QUEST IN DANBURY', { destination: 'QUEST IN DANBURY' }],
  ['PICK HER UP AT 12 OAK ST IN DERBY', { pickup: '12 OAK ST IN DERBY' }],
  // Where somebody is fetched, beside a town that is gone to
  [
    'recojan a la nena en 212 Park St Bristol, el dr la ve hoy en bristol a las 4',
    { pickup: '212 Park St Bristol', destination: 'bristol' },
  ],
  [
    'búsquenme en 18 Elm St Ansonia, cita en derby mañana a las 3',
    { pickup: '18 Elm St Ansonia', destination: 'derby' },
  ],
  // The hospital that sends somebody home
  [
    'Backus is letting my dad out tomorrow at 11, he goes to 5 Hickory St in Norwich',
    { pickup: 'Backus', destination: '5 Hickory St in Norwich' },
  ],
  ['cita EN LA CALLE BROAD DE MERIDEN el martes a las 4', { destination: 'CALLE BROAD DE MERIDEN' }],
  // What is given there is none
  ['dermatology in Mansfield thursday at 10:40', { destination: 'Mansfield' }],
  ['terapia del habla en Vernon el jueves a las 10:40', { destination: 'Vernon' }],
];

it.each(rows.map(([text, ends, doctor]) => ({ text, ends, doctor })))('$text', ({ text, ends, doctor }) => {
  const { pickup, destination, providerName } = slotsOf(text);
  expect({
    ...(pickup !== undefined && { pickup: pickup.said }),
    ...(destination !== undefined && { destination: destination.said }),
  }).toStrictEqual(ends);
  expect(providerName).toBe(doctor);
});

it.each([
  ['31 Atwater St New Haven 3rd floor front', '3rd floor front'],
  ['88 Franklin St Ansonia, segundo piso atrás', 'segundo piso atrás'],
  ['doscientos diez de la calle park en hartford apartamento tres b', 'apartamento tres b'],
])('%s', (text, unit) => {
  expect(slotsOf(text, ['pickup']).unitOrEntrance).toBe(unit);
});

it('leaves a door in the note that speaks of it', () => {
  const text = 'the code is 5520, go to the back door not the lobby';
  const { unitOrEntrance, driverNote } = slotsOf(text, ['driverNote']);
  expect([unitOrEntrance, driverNote]).toStrictEqual([undefined, text]);
});

describe('a place alone, in answer to whether there is another way, is where the visit is', () => {
  it.each<readonly [asked: SlotName, text: string, said: string]>([
    ['canUseBus', 'Elmwood dental', 'Elmwood dental'],
    ['someoneCanDrive', 'elmwood dental on park st', 'elmwood dental on park st'],
    ['canDrive', 'la clínica de la calle Park', 'clínica de la calle Park'],
    ['hasCar', 'clinica san mateo en hartford', 'clinica san mateo en hartford'],
  ])('%s: %s', (asked, text, said) => {
    expect(slotsOf(text, [asked]).destination).toMatchObject({ said });
  });

  it.each<readonly [asked: SlotName, text: string]>([
    ['someoneCanDrive', 'the senior center in Hamden'],
    ['canUseBus', 'no, they operated on me at Elmwood clinic'],
    ['canDrive', 'glaucoma clinic'],
  ])('%s: %s', (asked, text) => {
    expect(slotsOf(text, [asked]).destination).toBeUndefined();
  });
});
