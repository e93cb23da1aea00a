import { slotsOf } from './slotsOf';

type Ends = Partial<Record<'pickup' | 'destination', string>>;

/** Each saying with the ends of its ride and the doctor who is seen; one that is not named is not said. */
const rows: readonly (readonly [text: string, ends: Ends, doctor?: string])[] = [
  // A doctor in a town is the place, whatever stands beside
  [
    "Ride for Denzel Pruitt, 6/9 at 2pm, Dr. Ashworth in Bloomfield. He's 6 and needs a booster",
    { destination: 'Dr. Ashworth in Bloomfield' },
  ],
  [
    'i have to be seen today by Dr Lindqvist in Winsted at 2:15 from home',
    { pickup: 'home', destination: 'Dr Lindqvist in Winsted' },
  ],
  [
    'soy Nereida Cruz, nací el 3 de mayo de 1960, Dr. Olivo en Danbury el 9 de diciembre a las 10',
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
  ['la podóloga de windsor me espera el veinte de enero a las dos', { destination: 'podóloga de windsor' }],
  ['mi cardiólogo de Milford me dio cita el 20 de enero a las 9', { destination: 'cardiólogo de Milford' }],
  ['gastro in southington monday at 7', { destination: 'gastro in southington' }],
  [
    'gastro en Southington el lunes 14 a las 7 y me buscan en 12 Elm Ave, Southington',
    { pickup: '12 Elm Ave, Southington', destination: 'gastro en Southington' },
  ],
  ["Pap smear at Women's Health in Clinton, Dec 27 9:00", { destination: "Women's Health in Clinton" }],
  ['Checkup at Family Health in Essex, Dec 17 9:00', { destination: 'Family Health in Essex' }],
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
