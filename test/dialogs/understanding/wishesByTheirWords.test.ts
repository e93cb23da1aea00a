import { listen } from './listen';

it.each([
  ['Book me for cardiac rehab in Avon, Mon and Thu at 1, Dec 7 through Jan 29', 'recurring-trip'],
  [
    'Anóteme pa terapia en Meriden lunes y jueves a la 1, del 7 de diciembre al 29 de enero',
    'recurring-trip',
  ],
  ['que amable la señora Rivas que me llevó ayer, denle las gracias', 'compliment-suggestion'],
])('%s is heard as %s', (text, wish) => {
  expect(listen(text).intents).toEqual([wish]);
});

it.each([
  ['nope never had one', 'deny'],
  ['no nunca me llegó', 'deny'],
])('%s refuses a pass', (text, agreement) => {
  expect(listen(text, ['hasBusPass']).agreement).toBe(agreement);
});
