import { listen } from './listen';
import { slotsOf } from './slotsOf';

it.each([
  // A department or an office of some kind, whole with its town
  ["It's for cardiology in Derby, 12/14 at 10", 'cardiology in Derby'],
  ['for pulmonology in Derby 12/14 at 10', 'pulmonology in Derby'],
  ['my visit is in urology in Derby 12/14 at 10', 'urology in Derby'],
  ['tengo cita de ortopedia en Derby el 14 a las 10', 'ortopedia en Derby'],
  ['my kid has a fever, the peds office in Derby wants us 12/14 at 11', 'peds office in Derby'],
  ['need the derm office in Avon 12/14 at 10', 'derm office in Avon'],
  ['visiting nurse sez wound center in Derby will change it 12/14 at 2', 'wound center in Derby'],
  // Without whose it is, and without when it was
  ['llévenlo a su grupo de sobriedad en Derby el 14 a las 6', 'grupo de sobriedad en Derby'],
  ['gas money for my four visits at Smilow last month', 'Smilow'],
  // Where somebody travels to is no end of the ride
  ['cancela lo del jueves que me voy para la isla', undefined],
  ['cancel friday im going to the island', undefined],
])('%s: where to', (text, place) => {
  expect(slotsOf(text).destination?.said).toBe(place);
});

it.each([
  [
    'sacarme sangre el 14 a las 9, del albergue de la calle Grand en Derby',
    'albergue de la calle Grand en Derby',
  ],
  ['el 14 a las 9 al dentista en Derby, de la casa de mi hermana en Avon', 'la casa de mi hermana en Avon'],
  [
    'me recogen en la bodega de mi primo, 12 Oak St Derby, voy a Yale el 14 a las 9',
    'la bodega de mi primo, 12 Oak St Derby',
  ],
])('%s: where from', (text, place) => {
  const { pickup, callerRelationship } = slotsOf(text);
  expect([pickup?.said, callerRelationship]).toStrictEqual([place, undefined]);
});

it.each([
  [
    '2 trips, dec 14 at 9 ct scan in Derby, dec 16 at 10 blood work in Avon',
    ['ct scan in Derby', 'blood work in Avon'],
  ],
  [
    'son 2 viajes, 14 de diciembre 9am cardiologo en Derby y 16 de diciembre 10am rayos x en Avon',
    ['cardiologo en Derby', 'rayos x en Avon'],
  ],
])('%s: where to on each', (text, places) => {
  const { slots, otherRides = [] } = listen(text);
  expect([slots, ...otherRides].map(({ destination }) => destination?.said)).toStrictEqual(places);
});

it('takes a house that calls for no person', () => {
  const { personName, callerRelationship } = slotsOf(
    'Elm House calling, Ida Cole to the dentist in Derby 12/14 at 9',
  );
  expect([personName?.last, callerRelationship]).toStrictEqual(['Cole', 'facility-staff']);
});
