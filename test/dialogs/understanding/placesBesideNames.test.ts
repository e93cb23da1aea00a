import { slotsOf } from './slotsOf';

type Ends = Partial<Record<'pickup' | 'destination', string>>;

const rows: readonly (readonly [text: string, ends: Ends])[] = [
  // Where somebody is who says who they are
  ['hi this is lorraine over on clark lane in waterford', { pickup: 'clark lane in waterford' }],
  [
    'HELLO THIS IS EARL WINTERS ON PEQUOT AVE IN NEW LONDON. FOOT DR AT LIGHTHOUSE PODIATRY IN GROTON MONDAY AT 1',
    { pickup: 'PEQUOT AVE IN NEW LONDON', destination: 'LIGHTHOUSE PODIATRY IN GROTON' },
  ],
  [
    'its dottie from over by wolcott st waterbury, need to get to st marys',
    { pickup: 'wolcott st waterbury', destination: 'st marys' },
  ],
  ['soy delia de la calle babcock en hartford', { pickup: 'calle babcock en hartford' }],
  ['yo estoy por la kimberly ave', { pickup: 'la kimberly ave' }],
  [
    'estoy quedando en el red roof, mi quimio es en smilow de trumbull',
    { pickup: 'red roof', destination: 'smilow de trumbull' },
  ],
  [
    'im at the shelter on cedar st new haven, dentist at fair haven community',
    { pickup: 'the shelter on cedar st new haven', destination: 'fair haven community' },
  ],
  // A town beside a name is no end of the ride, and medicine no street
  ['this is agnes lafleur in norwich, when is my ride', {}],
  ["hi it's Rosa Diaz, I'm on Eliquis and need a ride friday", {}],
  // A clinic between the care and its town
  ['kidney dr day kimball in putnam friday', { destination: 'day kimball in putnam' }],
  ['ride 12/8 at 2pm wound center at backus', { destination: 'wound center at backus' }],
  ['sleep clinic at hartford hosp friday 11am', { destination: 'sleep clinic at hartford hosp' }],
  ['Pulmonary rehab at Griffin Hospital in Derby', { destination: 'Griffin Hospital in Derby' }],
  ['tuesday at 2, ames peds on poquonnock rd', { destination: 'ames peds on poquonnock rd' }],
  ['Tiene psiquiatría el 27 de enero en Brightmore', { destination: 'Brightmore' }],
  ['La terapia del 5 en Gaylord la pasaron a las 12', { destination: 'Gaylord' }],
  ['¿Puede ir al dentista en otro pueblo?', {}],
  // Where somebody works
  ['recójanme en el trabajo de mi hija, 90 park st', { pickup: 'trabajo de mi hija, 90 park st' }],
  // A street that is said twice or spelled like a name
  ["I'm on Cook Ave in Meriden, name is Flo Bagley", { pickup: 'Cook Ave in Meriden' }],
];

it.each(rows)('%s', (text, ends) => {
  const { pickup, destination } = slotsOf(text);
  expect({
    ...(pickup !== undefined && { pickup: pickup.said }),
    ...(destination !== undefined && { destination: destination.said }),
  }).toMatchObject(ends);
  expect([pickup !== undefined, destination !== undefined]).toStrictEqual([
    ends.pickup !== undefined,
    ends.destination !== undefined,
  ]);
});
