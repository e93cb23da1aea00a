import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';
import { slotsOf } from './slotsOf';

it.each([
  ['drop ride QT30917 i feel better', 'QT30917'],
  ['cambien el viaje qt-30917 para el lunes', 'qt-30917'],
  ['the ride is BX 30917, is it still on', 'BX30917'],
  ['conf 9q7k22 whats the pickup time', '9q7k22'],
  ['my confirmation is b t three oh nine one seven', 'BT30917'],
  ['take me off friday, apt B1204 is where i live', undefined],
  ['move my ride tues at1015 to wed', undefined],
])('%s: confirmation number %s', (text, number) => {
  expect(slotsOf(text).tripRef).toBe(number);
});

it.each([
  ['can some body call me back at 860 555 0122', { callbackPhone: '8605550122' }],
  ['que una persona me devuelva la llamada al 860 555 0122', { callbackPhone: '8605550122' }],
  ['i want a person, have them call me at 860 555 0122 after 3', { callbackPhone: '8605550122' }],
  ['im Ida Cole, ride to Gaylord dec 9 at 2, call me at 860 555 0122', { phone: '8605550122' }],
])('%s: whose number', (text, numbers) => {
  const { phone, callbackPhone, refTime } = slotsOf(text);
  expect({
    ...(phone !== undefined && { phone }),
    ...(callbackPhone !== undefined && { callbackPhone }),
    ...(refTime !== undefined && { refTime }),
  }).toStrictEqual(numbers);
});

it.each([
  // The hour that a visit is at now
  ['shift my wed ride, doc now wants me at 210', { refDate: '2026-11-25', appointmentTime: '14:10' }],
  [
    'tengo viaje el jueves pero la doctora ahora me ve a las 2 y media, muévanlo',
    { refDate: '2026-11-26', appointmentTime: '14:30' },
  ],
  // The way back
  ['eye dr fri 9am, ride back bout 1', { appointmentTime: '09:00', returnTime: '13:00' }],
  ['lab fri 8am, go back 930', { appointmentTime: '08:00', returnTime: '09:30' }],
  ['dentista el viernes a las 2 y me devuelvo a las 3 y media', { returnTime: '15:30' }],
  ['1 way to Gaylord fri 9a my aunt is getting me after', { returnTime: 'one-way' }],
  ['PT dec 2 at 10 at Select in Avon, pick me up there 1130', { returnTime: '11:30' }],
  // Who is sent home
  ['dad gets out of Griffin hosp tmrw 11, he lives at 9 Elm St Derby', { appointmentTime: '11:00' }],
  ['salgo del hosp hoy a las 4, voy a 9 Elm St Derby', { appointmentTime: '16:00' }],
  // A ride that was
  ['thank you for sending Marcus on november 4, he was patient with my mother', { refDate: '2026-11-04' }],
  ['your man was forty minutes late on the 5th', { refDate: '2026-11-05' }],
])('%s: hours and days', (text, slots) => {
  expect(slotsOf(text)).toMatchObject(slots);
});

it('takes "go back one" for a step, and an hour for the way home', () => {
  expect(slotsOf('go back one', ['returnTime'])).toStrictEqual({});
  expect(slotsOf('go back at one', ['returnTime'])).toStrictEqual({ returnTime: '13:00' });
  expect(listen('lab fri 8am, go back 930').intents).not.toContain('go-back');
});

it.each([
  ['This is Ada at Apple Rehab. Resident Ed Moe goes to Gaylord 12/9 at 2. Fetch him here.', 'Apple Rehab'],
  [
    'Soy Lidia de Arden House. La residente Olga Ruiz va a Yale el 9 a las 10, recójanla aquí.',
    'Arden House',
  ],
  ['i am at Griffin, need to get to Gaylord tomorrow at 9', 'Griffin'],
  [
    'me recogen en el ciento diez de la calle Washington en Hartford',
    'ciento diez de la calle Washington en Hartford',
  ],
  ['recójanme en mil doscientos cuatro Main Street', 'mil doscientos cuatro Main Street'],
  ['al dermatologo en Avon el 9 a las 2, soy de Derby 9 Elm St', '9 Elm St'],
  ['get me at fifty two Rice Heights in Derby', 'fifty two Rice Heights in Derby'],
  ['pick me up on New Britain Ave in Hartford', 'New Britain Ave in Hartford'],
  ['get my baby to his shots at the pediatrician on Elm Road', undefined],
  ['PT dec 2 at 10 at Select in Avon, pick me up there 1130', undefined],
])('%s: where from', (text, place) => {
  expect(slotsOf(text).pickup?.said).toBe(place);
});

it.each([
  ['ride pal dentista d la park ave el 9 a las 2', 'dentista d la park ave'],
  ['la podóloga de la calle Elm el 9 a las 2', 'podóloga de la calle Elm'],
  ['dr on New Britain Ave 12/9 2pm', 'dr on New Britain Ave'],
  ['la clinica de la Hartford Road en Manchester, el 9 a las 8', 'clinica de la Hartford Road en Manchester'],
  ['get my baby to his shots at the pediatrician on Elm Road', 'the pediatrician on Elm Road'],
  ['terapia el 9 a las 10 en Access Rehab en Derby', 'Access Rehab en Derby'],
  ['use the side entrance on Elm Street when you come', undefined],
])('%s: where to', (text, place) => {
  expect(slotsOf(text).destination?.said).toBe(place);
});

it.each([
  ['use the side entrance on Elm Street when you come', 'side entrance on Elm Street'],
  ['9 Elm Street, Derby, rear entrance on Pearl.', 'rear entrance on Pearl'],
  ['es en la casa de mi mamá, 9 Elm St, no d la mía', undefined],
  ['por la puerta de atrás que da a la calle Elm', 'puerta de atrás que da a la calle Elm'],
  ['unit 12 entrance on Elm Rd', 'unit 12 entrance on Elm Rd'],
])('%s: which door', (text, door) => {
  expect(slotsOf(text).unitOrEntrance).toBe(door);
});

it.each([
  ['cita de mi abuela el 9 a las 9, vamos mi tía y yo con ella', 2],
  ['dad sees neurology 12/9 at 2, me n my aunt both riding w him', 2],
  ['somos dos los que vamos con él', 2],
  ['vamos mi hermana y yo', 1],
  ['tengo que llevar al nene al dentista el 9 a las 2', undefined],
  ['i need to bring my daughter Ida Cole to the dentist dec 9 at 2', undefined],
  ['bring my two kids with me to the dentist dec 9 at 2', 2],
  ['lab dec 9 at 2, me + my wife', 1],
  ['one way to Yale dec 9 at 2, my aunt bringin me home', undefined],
  ['dec 9 at 2, a scooter, no 1 w me', 0],
])('%s: %s come along', (text, count) => {
  expect(slotsOf(text).escortCount).toBe(count);
});

it.each<readonly [string, Partial<SlotValues>]>([
  ['scrap my tues ride my cousin gives me a lift', { someoneCanDrive: true, refDate: '2026-11-24' }],
  ['ya no ocupo el viaje, mi vecina me da pon', { someoneCanDrive: true }],
  [
    'llevar al nene al dentista en Derby y no tengo car seat',
    { needs: ['car-seat'], callerRelationship: 'parent' },
  ],
  ['terapia del habla de la nena el 9 a las 2', { callerRelationship: 'parent', reason: 'speech-therapy' }],
  ['pediatric neurology at Yale 12/9 at 2', { reason: 'neurology' }],
  ['PT tuesdays and thursdays at 1 for 8 weeks from my house', { recurrenceUntil: '8 weeks' }],
  ['my bro gonna drive me to radiation, do yall pay gas', { someoneCanDrive: true }],
  ['dialysis tth sat 11am, no end', { recurrenceDays: ['tue', 'thu', 'sat'], recurrenceUntil: 'ongoing' }],
])('%s', (text, slots) => {
  expect(slotsOf(text)).toMatchObject(slots);
});

it.each<readonly [string, SlotName, string]>([
  // What is denied is a part of a note, and a "no" before a pause is none.
  ['que no toque la bocina', 'driverNote', 'no toque la bocina'],
  ['no, ring twice', 'driverNote', 'ring twice'],
  ['tell em 2 come round back', 'driverNote', 'come round back'],
  ['the 2nd 1', 'tripRef', '#2'],
  ['it was three oh nine one seven', 'tripRef', '30917'],
  ['until mid may', 'recurrenceUntil', '2027-05-15'],
  ['hasta mediados de mayo', 'recurrenceUntil', '2027-05-15'],
])('%s, to %s', (text, slot, value) => {
  expect(slotsOf(text, [slot])[slot]).toBe(value);
});

it.each<readonly [string, SlotName, boolean]>([
  ['sí, la parada me queda al frente', 'canUseBus', true],
  ['the stop is two miles off', 'canUseBus', false],
  ['nobody my kids are grown', 'someoneCanDrive', false],
])('%s, to %s', (text, slot, value) => {
  expect(slotsOf(text, [slot])[slot]).toBe(value);
});

it('takes the address alone for where a ride begins or goes, whoever is there', () => {
  expect(slotsOf('to the allergist, 9 Elm Street, Derby, dec 9 at 2').destination?.said).toBe(
    '9 Elm Street, Derby',
  );
  expect(slotsOf('its the brick house 9 Elm Street in Derby', ['pickup']).pickup?.said).toBe(
    '9 Elm Street in Derby',
  );
});

it.each(['eso no tiene fin', 'it dont end', 'sin fin', 'keep it going'])(
  '%s: a ride without an end',
  (text) => {
    expect(slotsOf(text, ['recurrenceUntil'])).toStrictEqual({ recurrenceUntil: 'ongoing' });
  },
);

it('takes who is here, and then what they are, for who calls', () => {
  expect(
    slotsOf(
      'Ada Cole here, social worker, Bristol Hospital. Patient Ed Moe goes home today at 5 to 9 Elm St, Derby.',
    ),
  ).toMatchObject({ callerName: { first: 'Ada', last: 'Cole' }, callerRelationship: 'facility-staff' });
});

it('takes no state for a scan, no patient for therapy, and no relative who drives for a rider', () => {
  expect(slotsOf('ride to Hartford CT dec 9 at 2').reason).toBeUndefined();
  expect(slotsOf('Pt Marva Toth sees the eye doctor in Derby dec 9 at 2').reason).toBe('vision');
  expect(slotsOf('ya no ocupo el viaje, mi vecina me da pon').callerRelationship).toBeUndefined();
  expect(slotsOf('from the shelter on Crown St in Derby to Yale dec 9 at 2').reason).toBeUndefined();
  expect(slotsOf('yo llamo por mi tía, va a Yale el 9 a las 2').returnTime).toBeUndefined();
});
