import { listen } from './listen';

// It is Monday, November 23, 2026.
const care: readonly (readonly [care: string, reason: string])[] = [
  ['dental cleaning', 'dental'],
  ['eye exam', 'vision'],
  ['pt', 'physical-therapy'],
  ['dialysis', 'dialysis'],
  ['lab', 'lab'],
  ['doctors appointment', 'primary-care'],
  ['limpieza dental', 'dental'],
  ['laboratorio', 'lab'],
  ['cita médica', 'primary-care'],
];

const when: readonly (readonly [when: string, day: string, time: string])[] = [
  ['tomorrow 10', '2026-11-24', '10:00'],
  ['tomorrow at 3', '2026-11-24', '15:00'],
  ['friday 9', '2026-11-27', '09:00'],
  ['dec 14 at 10', '2026-12-14', '10:00'],
  ['mañana 10', '2026-11-24', '10:00'],
  ['el 14 de diciembre a las 10', '2026-12-14', '10:00'],
];

describe('a visit in four words: one ride is asked for, with its day and hour', () => {
  const cases = care.flatMap(([of, reason]) =>
    when.flatMap(([said, day, time]) =>
      [`${of} ${said}`, `${said} ${of}`].map((text) => [text, reason, day, time] as const),
    ),
  );
  test.each(cases)('%s', (text, reason, appointmentDate, appointmentTime) => {
    const { intents, slots } = listen(text);
    expect(intents).toEqual(
      expect.arrayContaining([reason === 'dialysis' ? expect.any(String) : 'book-trip']),
    );
    expect(slots).toMatchObject({ reason, appointmentDate, appointmentTime });
  });

  test.each(['lab next tue 2pm', 'next tue 2pm eye exam', 'my cardiologist next tuesday at 2'])(
    '%s: which Tuesday is asked, and it is one ride',
    (text) => {
      const { intents, unclear } = listen(text);
      expect(intents).toEqual(['book-trip']);
      expect(unclear).toEqual([{ slot: 'appointmentDate', options: ['2026-11-24', '2026-12-01'] }]);
    },
  );

  test.each(['i need 2 doctors appointments friday', 'see 3 doctors on friday'])(
    '%s: counts no hour',
    (text) => {
      expect(listen(text).slots.appointmentTime).toBeUndefined();
    },
  );
});
