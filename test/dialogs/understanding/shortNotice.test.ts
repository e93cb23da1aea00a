import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

test.each([
  'mri got pushed up to tomorrow at 3, i know its last minute',
  'yale moved my scan up to tmrw 10:45, can you still do it',
  'they bumped my echo up to today at 2',
  'my catheter exam was moved up, its tomorrow at 7',
  'me adelantaron la biopsia pa mañana a las 9',
  'la colonoscopia la adelantaron para hoy a las 2',
  'forgot to book, i have dialysis tmrw 6am',
  'forgot to call, my surgery is tomorrow at 7',
  'the nursing home is discharging my aunt tomorrow, she has a walker and goes to 4 Elm St',
  'he gets out of the hospital today about 4, cane, same address',
  'mi abuela sale del hospital mañana y va acostada en camilla',
  'al señor Ortiz lo mandan para la casa hoy a las 3, le dan de alta en Gaylord',
  'leaving detox tomorrow at noon with my bags',
  'mi hermana sale del detox mañana por la mañana',
  'mañana me operan la vesícula y se me pasó pedir el carro',
])('care that is today or tomorrow cannot wait: %s', (text) => {
  expect(readDanger(text)).toEqual({ danger: 'urgent' });
});

test.each([
  'forgot to set up the ride, my foot doctor is tomorrow at 3',
  'i spaced on booking, got counseling tomorrow at 4, the usual',
  'forgot to call for my mammogram tomorrow 10am',
  'i forgot to set up a ride for my psychiatrist tomorrow at 2, my regular one',
  'forgot to book bloodwork tomorrow at 8 nothing urgent',
  'mañana tengo la podiatra y se me olvidó llamar',
  'se me pasó, mañana tengo físico con mi doctora a las 9, no llamé antes',
  'se me pasó pedir el carro, mañana tengo psiquiatra a las 2',
  'mañana a las 4 es la sicologa de siempre, se m olvido pedir el ride',
  'can i move my ride up to tomorrow',
  'he was discharged in may and has a follow up',
  'me dieron de alta hace tres semanas y toca el cirujano el 13',
  'they moved my eye exam up to next tuesday',
  'La cita que tenía el 20 me la adelantaron al 15',
])('routine care stays routine, however late it is asked for: %s', (text) => {
  expect(readDanger(text)).toEqual({ danger: 'routine' });
});

test.each([
  'forgot to book the dentist tomorrow, my tooth hurts bad and my cheek is swollen',
  'forgot to call, my psychiatrist gives me my monthly injection tomorrow',
  'mañana tengo el dentista y se me olvidó llamar, tengo la cara hinchada de la muela',
])('what presses stays urgent beside care that could wait: %s', (text) => {
  expect(readDanger(text).danger).not.toBe('routine');
});
