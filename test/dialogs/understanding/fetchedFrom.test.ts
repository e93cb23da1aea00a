import { slotsOf } from './slotsOf';

const ends = (text: string): readonly (string | undefined)[] => {
  const { pickup, destination } = slotsOf(text);
  return [pickup?.said, destination?.said];
};

it.each([
  // Where somebody is fetched, and what for
  [
    'Please pick up resident Amos Tully at Larkspur in Derby, for Griffin wound clinic on Dec 9, 1 pm',
    'Larkspur in Derby',
    'Griffin wound clinic',
  ],
  ['pick up Mr. Tom Bale at Larkspur for his eye visit at Yale on dec 9', 'Larkspur', 'Yale'],
  [
    'pls pick up Ida Cole at Birch Manor in Avon, dentist in Derby dec 9 at 10',
    'Birch Manor in Avon',
    'dentist in Derby',
  ],
  ['grab my son at Weaver High, dentist in Derby dec 9 at 3', 'Weaver High', 'dentist in Derby'],
  ['pick my dad up at 9 Oak St Milford for Yale on dec 9 10am', '9 Oak St Milford', 'Yale'],
  ['recojan a Ida Cole en Birch Manor, va a Yale el 9 a las 10', 'Birch Manor', 'Yale'],
  ['busquen a don Luis Vega en Villa Sol, tiene cita en Griffin el 9', 'Villa Sol', 'Griffin'],
  // Where no one is fetched
  ['pick up my glasses at Griffin dec 9 at 10', undefined, 'Griffin'],
  // "Would": where they would come
  [
    'me toca suero en Yale mañana a las 8. Me recogerían en 14 Pine Street, Avon',
    '14 Pine Street, Avon',
    'Yale',
  ],
  ['me toca diálisis en Yale el 9, me recogerían en 12 Oak St Hamden', '12 Oak St Hamden', 'Yale'],
  [
    'tengo radiación en Yale el 9, me pasarían a buscar por 60 Elm Street, Avon',
    '60 Elm Street, Avon',
    'Yale',
  ],
  // Where somebody works, by its name
  [
    'recojanme en mi trabajo q es el colmado d Park St, dentista en Derby el 9 a las 3',
    'colmado d Park St',
    'dentista en Derby',
  ],
  [
    'pick me up at my job which is the bakery on Main St, dentist in Derby dec 9 3pm',
    'bakery on Main St',
    'dentist in Derby',
  ],
  // Where somebody lives is where the ride begins, and what "to" leads to is no place of work
  ['please take Ida Cole from Birch Manor to Yale dec 9 at 10', 'Birch Manor', 'Yale'],
  ['lleven a mi mamá del Hogar San Luis a Yale el 9 a las 10', 'Hogar San Luis', 'Yale'],
  // Who writes from a hospital sends somebody home from there
  [
    'Griffin case manager here: Mrs. Ada Klein can leave for home, 8 Pine St, Avon',
    'Griffin',
    '8 Pine St, Avon',
  ],
  ['Griffin social worker here, Jim Toth goes home today at 2 to 8 Oak St Avon', 'Griffin', '8 Oak St Avon'],
  [
    'planificadora de altas de Griffin: la señora Ana Díaz sale hoy a las 3 para 8 Pine St, Avon',
    'Griffin',
    '8 Pine St, Avon',
  ],
  // Where staff work is no end of the ride: nothing here says that they come there
  [
    'Joan from Birch Manor, my line is 860-555-0142. One of our residents, Al Tully, goes to Yale dec 9',
    undefined,
    'Yale',
  ],
  [
    'hi its leon at birch manor about a resident joan bale she is due at yale on the ninth and uses a wheelchair',
    undefined,
    'yale',
  ],
])('%s: where from and where to', (text, from, to) => {
  expect(ends(text)).toStrictEqual([from, to]);
});

it.each([
  ['please take Ida Cole to Yale dec 9 at 10', { first: 'Ida', last: 'Cole' }],
  ['pick up Tom Bale at 9 Elm St for Yale dec 9 at 10', { first: 'Tom', last: 'Bale' }],
  ['busquen a Ida Cole en 9 Elm St para Yale el 9 a las 10', { first: 'Ida', last: 'Cole' }],
  ['take Yale off the list', undefined],
])('%s: who rides', (text, name) => {
  expect(slotsOf(text).personName).toStrictEqual(name);
});
