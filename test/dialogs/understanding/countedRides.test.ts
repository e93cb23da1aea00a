import { listen } from './listen';

it.each([
  [
    'Two: Dec 8 at 9 at Griffin, and Dec 10 at 2:30 with Dr. Cole in Derby',
    ['2026-12-08 09:00', '2026-12-10 14:30'],
  ],
  [
    'dos: el 8 de diciembre a las 9 en Griffin y el 10 a las 2:30 con la dra Paz en Avon',
    ['2026-12-08 09:00', '2026-12-10 14:30'],
  ],
  // The later day is of the month that was said, however far off
  ['rides on march 3 at 9 and the 10th at 2 to Griffin', ['2027-03-03 09:00', '2027-03-10 14:00']],
  [
    'viajes el 13 de julio a las 9 en Griffin y el 15 a las 2 en Yale',
    ['2027-07-13 09:00', '2027-07-15 14:00'],
  ],
])('%s: how many are counted is no hour', (text, visits) => {
  const { slots, otherRides = [] } = listen(text);
  expect(
    [slots, ...otherRides].map(
      ({ appointmentDate = '', appointmentTime = '' }) => `${appointmentDate} ${appointmentTime}`,
    ),
  ).toStrictEqual(visits);
});

it('takes the day after a birth date for one to come', () => {
  expect(listen('born july 4 1960 and the 9th at 2 i see the dentist').slots.appointmentDate).toBe(
    '2026-12-09',
  );
});

describe('rides of a week', () => {
  it.each([
    'need two trips next week: Tuesday at 9 to Griffin, Thursday at 11:30 to the dentist',
    'book me 2 rides next week, tues 9am griffin and thurs 11:30am dentist',
    'necesito dos viajes la próxima semana: el martes a las 9 a Griffin y el jueves a las 11:30 al dentista',
  ])('are asked for, each of its day: %s', (text) => {
    const { intents, slots, otherRides = [] } = listen(text);
    expect([
      intents,
      ...[slots, ...otherRides].map(
        ({ appointmentDate = '', appointmentTime = '' }) => `${appointmentDate} ${appointmentTime}`,
      ),
    ]).toStrictEqual([['several-trips'], '2026-12-01 09:00', '2026-12-03 11:30']);
  });

  it.each(['I need my rides next week', 'I need to see rides next week', 'my rides next week'])(
    'are asked after: %s',
    (text) => {
      expect(listen(text).intents).toStrictEqual(['list-trips']);
    },
  );
});
