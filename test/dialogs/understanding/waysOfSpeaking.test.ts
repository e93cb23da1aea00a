import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

test.each([
  'these drivers are going to kill me with all the waiting',
  'me van a matar con esta espera',
  "I'm gonna have a stroke if that van is late again",
  'the dentist killed the pain with one shot',
  'la doctora me quitó y mató el dolor con una inyección',
  'me lleva el diablo, otra vez no llegó la guagua',
  'la rodilla me tiene matao, por eso pido ayuda hasta la puerta',
  "if nobody comes today I'm done with you people",
])('a way of speaking is no danger: %s', (text) => {
  expect(readDanger(text).danger).toBe('routine');
});

test.each([
  'may I bring my inhaler and EpiPen in the car',
  '¿puedo llevar mi EpiPen y el inhalador en el carro?',
  'the ambulance took me last month, this time I need a plain car',
  'la ambulancia me trajo la otra vez, ahora quiero un taxi normal',
  'no me manden una ambulancia, con un carro basta',
])('what is carried just in case and an ambulance of another time are none: %s', (text) => {
  expect(readDanger(text).danger).toBe('routine');
});

test.each([
  ['these drivers will kill me with all the waiting and now my left arm is numb', 'emergency'],
  ['can I bring my inhaler, I am having an attack right now', 'emergency'],
  ['used my epipen and still cannot breathe, can I bring my inhaler', 'emergency'],
  ['the ambulance took me last time, now I have the same chest pain', 'emergency'],
  ['me matan con la espera y ya no quiero vivir', 'crisis'],
  ['no me manden una ambulancia, quiero morirme', 'crisis'],
  ['me van a matar, mi ex está en la puerta', 'crisis'],
  ['mándenme una ambulancia', 'emergency'],
])('what is said beside it counts: %s', (text, danger) => {
  expect(readDanger(text).danger).toBe(danger);
});
