import { listen } from './listen';

const held = {
  pickup: '80 Alder Street, Hartford',
  destination: 'Hill Dental, 12 Grove Street, Bristol',
  appointmentDate: '2026-12-10',
  appointmentTime: '10:30',
};

/** A house number put right after the ride was read back. */
it.each<readonly [text: string, end: 'pickup' | 'destination', said: string]>([
  ['its 86 alder not 80, the brick one', 'pickup', '86 alder'],
  ['no, es el 86 de alder, no el 80', 'pickup', '86 de alder'],
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
