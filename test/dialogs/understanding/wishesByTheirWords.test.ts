import { listen } from './listen';

it.each([
  ['Cardiac rehab in Avon for me, tue and fri at 10, Dec 8 until Jan 29', 'recurring-trip'],
  [
    'Anóteme pa terapia en Meriden lunes y jueves a la 1, del 7 de diciembre al 29 de enero',
    'recurring-trip',
  ],
  ['qué atenta la señora Rivas que me trajo el martes, díganle gracias', 'compliment-suggestion'],
])('%s is heard as %s', (text, wish) => {
  expect(listen(text).intents).toEqual([wish]);
});

it.each([
  ['nope never had one', 'deny'],
  ['no nunca me llegó', 'deny'],
])('%s refuses a pass', (text, agreement) => {
  expect(listen(text, ['hasBusPass']).agreement).toBe(agreement);
});
