import { listen } from './listen';

const held = { pickup: '80 Seymour Street, Hartford', destination: 'Hill Dental, 12 Grove Street, Bristol' };

/** A house number put right after the ride was read back. */
it.each<readonly [text: string, end: 'pickup' | 'destination', said: string]>([
  ['its 85 seymour not 80, the new bldg', 'pickup', '85 seymour'],
  ['no, es el 85 de seymour, no el 80', 'pickup', '85 de seymour'],
  ["no it's 21 grove not 12", 'destination', '21 grove'],
  ['21 grove st', 'destination', '21 grove st'],
])('%s', (text, end, said) => {
  const { pickup, destination } = listen(text, [], { isReadBack: true, held }).slots;
  expect({ pickup: pickup?.said, destination: destination?.said }).toStrictEqual({
    pickup: undefined,
    destination: undefined,
    [end]: said,
  });
});

it('takes no hour for a house', () => {
  const { pickup, destination } = listen('my visit is at 2 thursday not 3').slots;
  expect([pickup, destination]).toStrictEqual([undefined, undefined]);
});
