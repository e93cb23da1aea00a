import { pickedText } from '../../../../bot/web/chat/pickedText';
import { createFacilitySearch } from '../../../../dialogs/understanding/places/facilitySearch';
import { hear } from '../../../../dialogs/understanding/hear';

const nothing = { day: '', 'birth-day': '', time: '' };

describe('what was picked, in words', () => {
  test.each([
    ['en', '', { day: '2026-12-04', time: '09:05' }, 'December 4, 2026, 9:05 AM'],
    ['es', '', { day: '2026-12-04', time: '14:30' }, '4 de diciembre de 2026, 2:30 p.m.'],
    ['en', ' 100000001 ', { 'birth-day': '1984-03-12' }, '100000001, March 12, 1984'],
    ['en', 'at the side door', {}, 'at the side door'],
    ['en', '', {}, ''],
    ['en', '', { day: '2026-13-40', time: '25:99' }, ''],
    ['en', '', { day: '<b>', time: 'noon' }, ''],
  ] as const)('%s: %j and %j are "%s"', (language, written, picked, expected) => {
    // Releases of ICU set "p. m." with and without a space.
    expect(pickedText(written, { ...nothing, ...picked }, language).replace('p. m.', 'p.m.')).toBe(expected);
  });

  const context = (language: 'en' | 'es') => ({
    today: '2026-11-23',
    time: '09:00',
    language,
    expecting: ['appointmentDate', 'appointmentTime'] as const,
    isReadBack: false,
    days: [],
    held: {},
    facilities: createFacilitySearch([]),
    usualClinics: [],
  });
  const moments = ['en', 'es'].flatMap((language) =>
    ['2026-11-24', '2026-12-31', '2027-03-05'].flatMap((day) =>
      ['00:00', '00:15', '05:45', '11:59', '12:00', '12:30', '17:05', '23:59'].map((time) => [
        language,
        day,
        time,
      ]),
    ),
  );
  test.each(moments)('is heard as it was meant: %s, %s %s', (code = '', day = '', time = '') => {
    const language = code === 'es' ? 'es' : 'en';
    const { slots, unclear } = hear(pickedText('', { ...nothing, day, time }, language), context(language));
    expect({ slots, unclear }).toMatchObject({
      slots: { appointmentDate: day, appointmentTime: time },
      unclear: [],
    });
  });
});
